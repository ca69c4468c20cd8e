import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { type ReportViewersSeen, reportViewersSeen, undecidedRoles } from "./report-viewers";
import { fail, inconclusive, pass } from "./verdict";

const REMEDY = {
  who: "partner-account-admin",
  docs: DOCS.insightsRoles,
  portal: "partner-user-management",
  fix: "assign-erv",
  propagationMinutes: 60,
} as const;

/** The integration user holds Executive Report Viewer in the partner account. */
const ervRole = defineCheck({
  id: "erv-role",
  stage: "role",
  level: "required",
  inputs: ["partner-center", "user"],
  needs: [],
  findings: { "erv-missing": REMEDY, "report-viewer-only": REMEDY },
  observe: (context): Promise<ReportViewersSeen> => reportViewersSeen(context),
  judge({ user, executive, viewer, refused }) {
    const values = { user: tag("upn", user) };
    if (executive === true) return pass(values);
    if (refused) return undecidedRoles(refused, values);
    // A list without the role is a known defect of the portal's back end, and no statement about the user.
    if (executive === null) return inconclusive("not-visible", values);
    return fail(viewer === true ? "report-viewer-only" : "erv-missing", values);
  },
});

export default ervRole;
