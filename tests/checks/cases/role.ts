import ervRole from "@/lib/checks/erv-role";
import roleConflict from "@/lib/checks/role-conflict";
import { casesOf, refusal, USER } from "../judge-case";

const from = (status: number) => refusal({ system: "partner-center", status });
const seen = { user: USER, matchedBy: "object-id", executive: true, viewer: false, refused: null } as const;

export const roleCases = [
  ...casesOf(ervRole, seen, {
    "found before the other list was refused": [{ viewer: null, refused: from(403) }, "pass"],
    "in neither": [{ executive: false }, "fail:erv-missing"],
    "the lesser list does not exist": [{ executive: false, viewer: null }, "fail:erv-missing"],
    "only in the lesser": [{ executive: false, viewer: true }, "fail:report-viewer-only"],
    "role not listed": [{ executive: null }, "inconclusive:not-visible"],
    "403 to the caller": [{ executive: null, viewer: null, refused: from(403) }, "inconclusive:no-permission-to-judge"],
    "401": [{ executive: null, viewer: null, refused: from(401) }, "inconclusive:refused"],
    "404": [{ executive: null, viewer: null, refused: from(404) }, "inconclusive:refused"],
  }),
  ...casesOf(roleConflict, seen, {
    "in both": [{ viewer: true }, "fail:both-roles"],
    "lesser role not listed": [{ viewer: null }, "inconclusive:not-visible"],
    "403 to the caller": [{ executive: null, viewer: null, refused: from(403) }, "inconclusive:no-permission-to-judge"],
    "401": [{ executive: null, viewer: null, refused: from(401) }, "inconclusive:refused"],
  }),
];
