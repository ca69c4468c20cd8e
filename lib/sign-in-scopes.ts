/** Graph permissions that signing in asks for. Permissions come in stages: a status reader never gets a write scope. */
export const SIGN_IN_SCOPES = ["User.Read"] as const;

/** Graph permissions that making changes asks for, when the first change needs them. */
export const SET_UP_SCOPES = [
  "User.Read",
  "Application.ReadWrite.All",
  "DelegatedPermissionGrant.ReadWrite.All",
  "Directory.Read.All",
  "Policy.Read.All",
] as const;

/** Graph permissions that looking for the cause of a failed sign-in asks for: reads only, when the reader presses for it. */
export const DIAGNOSIS_SCOPES = ["User.Read", "AuditLog.Read.All", "Policy.Read.All"] as const;
