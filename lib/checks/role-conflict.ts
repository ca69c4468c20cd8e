import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import ervRole from "./erv-role";
import { type ReportViewersSeen, reportViewersSeen, undecidedRoles } from "./report-viewers";
import { fail, inconclusive, pass } from "./verdict";

/** No lesser report role shadows Executive Report Viewer: a user in both was seen to get the lesser view. */
const roleConflict = defineCheck({
  id: "role-conflict",
  stage: "role",
  level: "recommended",
  inputs: ["partner-center", "user"],
  needs: [ervRole],
  findings: {
    "both-roles": {
      who: "partner-account-admin",
      docs: DOCS.insightsRoles,
      portal: "partner-user-management",
      propagationMinutes: 60,
    },
  },
  observe: (context): Promise<ReportViewersSeen> => reportViewersSeen(context),
  judge({ user, executive, viewer, refused }) {
    const values = { user: tag("upn", user) };
    if (executive === true && viewer === true) return fail("both-roles", values);
    if (viewer === false) return pass(values);
    return refused ? undecidedRoles(refused, values) : inconclusive("not-visible", values);
  },
});

export default roleConflict;
