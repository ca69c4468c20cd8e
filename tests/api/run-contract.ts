import { expect, it } from "vitest";
import type { RunRecord } from "@/lib/check";
import { checks } from "@/lib/checks";
import { latestRun, saveRun } from "@/lib/store/queries";
import { recordOf } from "../store/contract";
import { ask, refusal, start } from "./described";
import { situation } from "./situation";

/** What a run without a person asks, says and leaves behind. */
export function runContract(): void {
  it("asks what the kept secret can answer, leaves the rest blocked, and is never green", async () => {
    const { token, integration, secret } = await situation("ready");
    const begun = await start(integration.id, { token });
    expect(begun.status).toBe(202);
    const { id, state } = await begun.json();
    expect(state).toBe("running");
    expect(begun.headers.get("location")).toBe(`/api/v1/runs/${id}`);
    const events = await (await ask(`/runs/${id}/events`, { token })).text();
    const results: RunRecord["results"] = events
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(checks.length);
    const ran = results.filter(({ status }) => status !== "blocked").map((one) => [one.id, one.status]);
    expect(Object.fromEntries(ran)).toEqual({ tenant: "pass", "credential-accepted": "pass" });
    const run = await (await ask(`/runs/${id}`, { token })).json();
    expect(run.state).toBe("undecided");
    expect(run.record.summary.state).toBe("undecided");
    expect(run.record.integration).toMatchObject({ id: integration.id, tenant: integration.tenant });
    expect(JSON.stringify(run)).not.toContain(secret);
    await expect.poll(() => latestRun(integration.id)).toMatchObject({ id });
    expect((await (await ask(`/runs/${id}/events`, { token })).text()).trim().split("\n")).toHaveLength(checks.length);
  });

  it("names the broken link when the kept secret is refused", async () => {
    const { token, integration } = await situation("secret-wrong");
    const { id } = await (await start(integration.id, { token })).json();
    await (await ask(`/runs/${id}/events`, { token })).text();
    const run = await (await ask(`/runs/${id}`, { token })).json();
    expect(run.state).toBe("not-ready");
    expect(run.record.summary.brokenLink.check).toBe("credential-accepted");
  });

  it("leaves as a report in every format, redacted", async () => {
    const { token, integration } = await situation("secret-wrong");
    const { id } = await (await start(integration.id, { token })).json();
    await (await ask(`/runs/${id}/events`, { token })).text();
    for (const format of ["json", "markdown", "junit", "sarif", "text"]) {
      const report = await (await ask(`/runs/${id}/reports/${format}`, { token })).text();
      expect(report, format).toContain("credential-accepted");
      expect(report.toLowerCase(), format).not.toContain("contoso");
      expect(report, format).not.toContain(integration.clientId);
    }
    const korean = await ask(`/runs/${id}/reports/markdown?language=ko`, { token });
    expect(await korean.text()).toMatch(/[가-힣]/);
    expect(await refusal(await ask(`/runs/${id}/reports/pdf`, { token }))).toContain("json, markdown, junit, sarif");
  });

  it("is listed the latest first, page by page, each once, also when two started at once", async () => {
    const { token, integration } = await situation("ready");
    const times = ["01", "02", "02", "02", "03"].map((day) => `2026-01-${day}T00:00:00.000Z`);
    for (const [index, at] of times.entries())
      await saveRun(recordOf(`${integration.id}-${index}`, integration.id, at), "ready");
    const ids: string[] = [];
    let query = "?limit=2";
    for (let pages = 0; pages < 5; pages += 1) {
      const list = await (await ask(`/integrations/${integration.id}/runs${query}`, { token })).json();
      ids.push(...list.items.map((item: { id: string }) => item.id));
      if (list.nextCursor === null) break;
      query = `?limit=2&cursor=${list.nextCursor}`;
    }
    expect(ids).toEqual([4, 3, 2, 1, 0].map((index) => `${integration.id}-${index}`));
  });
}
