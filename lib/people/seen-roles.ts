import type { CheckResult, Json } from "@/lib/check";
import { viewerRoles } from "@/lib/viewer-roles";
import type { SeenRoles } from "./roles";

/** What runs saw of a person, the latest run first: of each check the first result that is about this person counts. */
export function seenRoles(results: readonly CheckResult[], userPrincipalName: string): SeenRoles {
  const about = (id: string, field: string) =>
    results.find(
      (result) =>
        result.id === id &&
        (result.status === "pass" || result.status === "fail") &&
        sameName(fieldOf(result.observation, field), userPrincipalName),
    );
  const rights = about("admin-rights", "admin");
  const held = (rights && viewerRoles(new Map([[rights.id, rights]]))) ?? [];
  const report = about("erv-role", "user");
  return {
    entra: held.includes("global-admin")
      ? "global-admin"
      : held.includes("application-admin")
        ? "application-admin"
        : null,
    isExecutiveReportViewer: fieldOf(report?.observation, "executive") === true,
  };
}

/** Nothing was read. */
export const NOTHING_SEEN: SeenRoles = { entra: null, isExecutiveReportViewer: false };

function fieldOf(observation: Json | undefined, field: string): Json | undefined {
  const isRecord = typeof observation === "object" && observation !== null && !Array.isArray(observation);
  return isRecord ? Object.entries(observation).find(([name]) => name === field)?.[1] : undefined;
}

const sameName = (seen: Json | undefined, name: string): boolean =>
  typeof seen === "string" && seen.toLowerCase() === name.toLowerCase();
