/** What somebody is to the integrations here, as far as it is known. A person has one role at a time. */
export const PERSON_ROLES = [
  "owner",
  "member",
  "executive-report-viewer",
  "application-admin",
  "global-admin",
  "partner-account-admin",
  "viewer",
  "support",
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** What an administrator says of a colleague, because no call to Microsoft can tell or because less is wanted. */
export const NAMED_ROLES = ["viewer", "partner-account-admin"] as const satisfies readonly PersonRole[];
export type NamedRole = (typeof NAMED_ROLES)[number];

/** What runs of the last hours read of somebody's roles. */
export interface SeenRoles {
  /** Null when no run has read them, or none of these was among them. */
  readonly entra: "global-admin" | "application-admin" | null;
  readonly isExecutiveReportViewer: boolean;
}

/** All that decides about a role. */
export interface RoleFacts {
  readonly isSandbox: boolean;
  readonly isSignedIn: boolean;
  /** The operator's configuration names the person. */
  readonly isSupport: boolean;
  /** What an administrator of their own tenant named them. */
  readonly named: NamedRole | null;
  readonly seen: SeenRoles;
}

/** Being named comes before what Microsoft says, so that less can be given; what nobody has read is no right. */
export function roleOf({ isSandbox, isSignedIn, isSupport, named, seen }: RoleFacts): PersonRole {
  if (!isSignedIn) return "owner";
  if (isSupport) return "support";
  if (named === "viewer") return "viewer";
  // A sandbox world is a toy of whoever has it open.
  if (isSandbox) return seen.entra === "global-admin" ? "global-admin" : "owner";
  return seen.entra ?? named ?? (seen.isExecutiveReportViewer ? "executive-report-viewer" : "member");
}

/** A role that a run has read counts as long as a sign-in lasts; afterwards it may have been taken away. */
export const SEEN_ROLE_MS = 12 * 3_600_000;
