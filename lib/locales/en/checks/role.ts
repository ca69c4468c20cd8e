import type { CheckTexts } from "../../check-texts";

const OPEN_USER =
  "Open Partner Center and go to Settings (the gear) > Account settings > User management, then select {user}.";

/** Words of the checks of stage `role`. */
export const role: Pick<CheckTexts, "erv-role" | "role-conflict"> = {
  "erv-role": {
    title: "The integration user holds Executive Report Viewer",
    why: "Insights asks whether the user inside the token holds this role in Partner Center, not whether the admin does.",
    holds: "{user} holds Executive Report Viewer.",
    findings: {
      "erv-missing": {
        title: "{user} does not hold Executive Report Viewer",
        cause: "Partner Center's list of the role's members was read with your rights; {user} is not in it.",
        action:
          "Assign Executive Report Viewer to {user} for the whole organization. It may take up to an hour to be seen everywhere.",
        steps: [
          OPEN_USER,
          "Under the roles for reports, choose Executive report viewer and Entire organization.",
          "Save, open the user again and see that the choice has stayed.",
        ],
      },
      "report-viewer-only": {
        title: "{user} is only Report Viewer, not Executive Report Viewer",
        cause:
          "Partner Center lists {user} among the Report Viewers, who get no revenue data, but not among the Executive Report Viewers.",
        action:
          "Assign Executive Report Viewer. Afterwards remove Report Viewer in the portal: a user in both was seen to get the lesser view.",
        steps: [
          OPEN_USER,
          "Under the roles for reports, choose Executive report viewer and Entire organization instead of Report viewer.",
          "Save, open the user again and see that only Executive report viewer is chosen.",
        ],
      },
    },
  },
  "role-conflict": {
    title: "No lesser report role shadows it",
    why: "A user who holds Report Viewer as well was seen to be treated as one: calls work, revenue is missing.",
    holds: "{user} is not a Report Viewer.",
    findings: {
      "both-roles": {
        title: "{user} is Report Viewer as well as Executive Report Viewer",
        cause: "Partner Center lists {user} among the members of both roles.",
        action: "Remove Report Viewer, for the organization and for every location, and keep Executive Report Viewer.",
        steps: [
          OPEN_USER,
          "Under the roles for reports, clear every Report viewer choice and keep Executive report viewer with Entire organization.",
          "Save, open the user again and see that the choice has stayed.",
        ],
      },
    },
  },
};
