import { describe, expect, it } from "vitest";
import { checks } from "@/lib/checks";
import { recordText } from "@/lib/cli/record-text";
import { runScenario } from "@/lib/cli/sandbox-run";
import { cloudOf } from "@/lib/clouds";
import { scenarios } from "@/lib/sandbox/scenarios";
import { Secret } from "@/lib/secret";

/** Every way in which a credential could be written into a record. */
function formsOf(secret: Secret): readonly string[] {
  const value = secret.reveal();
  // A JWT without its signature still holds every claim.
  const parts = value.split(".").filter((part) => part.length >= 24);
  return [value, encodeURIComponent(value), Buffer.from(value).toString("base64"), ...parts].filter(
    (form) => form.length >= 8,
  );
}

describe.concurrent("no credential stands in what a run leaves behind", () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s", async (_id, scenario) => {
    const { run, credentials } = await runScenario(scenario);
    const written = [
      JSON.stringify(run),
      ...(["en", "ko"] as const).map((locale) =>
        recordText({ run, checks, cloud: cloudOf("global"), locale, about: scenario.id }),
      ),
    ].join("\n");
    const leaked = credentials.flatMap(formsOf).filter((form) => written.includes(form));
    expect(leaked.map((form) => `${form.slice(0, 3)}… of ${form.length} characters`)).toEqual([]);
    if (scenario.id === "ready") expect(credentials.length).toBeGreaterThanOrEqual(8);
  });
});

describe("the search", () => {
  it("would find a planted one", () => {
    const planted = new Secret("planted~secret/value+1");
    const found = (text: string) => formsOf(planted).some((form) => text.includes(form));
    expect(found(`{"url":"https://x/?p=${encodeURIComponent("planted~secret/value+1")}"}`)).toBe(true);
    expect(found(JSON.stringify({ message: `bad planted~secret/value+1` }))).toBe(true);
    expect(found("nothing here")).toBe(false);
  });
});
