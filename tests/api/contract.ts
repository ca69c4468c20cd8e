import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendAudit } from "@/lib/store/audit";
import type { Store, StoreOptions } from "@/lib/store/store";
import { openSeeded } from "../store/seed";
import { ask, document, seen } from "./described";
import { requestContract } from "./request-contract";
import { runContract } from "./run-contract";
import { situation } from "./situation";
import { tokenContract } from "./token-contract";
import { writeContract } from "./write-contract";

/** What the API must do on every engine alike. */
export function apiContract(options: () => StoreOptions): void {
  let opened: Store;

  beforeAll(async () => {
    opened = await openSeeded(options());
    globalThis.preflightStore = Promise.resolve(opened);
  });

  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened?.close();
  });

  describe("a token", tokenContract);
  describe("a run", runContract);
  describe("a write", writeContract);
  describe("a request", requestContract);

  it("the log of changes is given page by page, the newest row first", async () => {
    const { token, integration } = await situation("ready");
    const actions = ["create-app", "add-secret", "grant-consent"] as const;
    for (const action of actions)
      await appendAudit({
        attempt: action,
        integrationId: integration.id,
        at: "2026-01-02T03:04:05.678Z",
        actorId: null,
        actorName: "admin@contoso.example",
        action,
        undoes: null,
        result: "changed",
        detail: null,
        changes: [{ what: "permission", objectId: "o", appId: "a", name: null, before: null, after: ["x"] }],
        requests: [],
      });
    const path = `/integrations/${integration.id}/audit?limit=2`;
    const first = await (await ask(path, { token })).json();
    const second = await (await ask(`${path}&cursor=${first.nextCursor}`, { token })).json();
    const given = [...first.items, ...second.items].map(({ action }: { action: string }) => action);
    expect(given).toEqual(actions.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  it("a text is diagnosed, held against the integration that is named", async () => {
    const { token, integration } = await situation("ready");
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ text: "AADSTS7000215: Invalid client secret provided." });
    const about = `/diagnose?integrationId=${integration.id}&language=ko`;
    const diagnosis = await (await ask(about, { method: "POST", token, headers, body })).json();
    expect(diagnosis.causes[0]).toMatchObject({ stage: "secret", title: expect.stringMatching(/[가-힣]/) });
  });

  it("every documented answer was given in these tests, and held to the document", () => {
    const documented = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) =>
        Object.entries(operation?.responses ?? {})
          .filter(([status]) => Number(status) < 300)
          .flatMap(([status, { content }]) =>
            Object.keys(content ?? {}).map((type) => `${operation?.operationId} ${status} ${type}`),
          ),
      ),
    );
    expect(documented.length).toBeGreaterThanOrEqual(13);
    expect(documented.filter((one) => !seen.has(one))).toEqual([]);
  });
}
