import type { PublishedScenario } from "@/lib/record-schema";
import { scenarios as all } from "@/lib/sandbox/scenarios";
import { type Command, EXIT, localeOf, oneOf, readOptions } from "./command";

/** `insights-preflight scenarios` */
export const scenarios: Command = {
  name: "scenarios",
  options: { format: { type: "string" } },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const format = oneOf(readOptions(scenarios, args, locale), "format", ["text", "json"], locale);
    io.out(format === "json" ? JSON.stringify(publishedScenarios(), null, 2) : asText(locale));
    return EXIT.ready;
  },
};

/** The list as others may rely on it. */
export function publishedScenarios(): readonly PublishedScenario[] {
  return all.map(({ id, title, summary, brokenLink, expect, after }) => ({
    id,
    title,
    summary,
    brokenLink,
    expect,
    ...(after && { after }),
  }));
}

function asText(locale: "en" | "ko"): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map(({ id, title }) => `${id.padEnd(width)}  ${title[locale]}`).join("\n");
}
