/** Somebody the operator named: a tenant and, within it, an object id or a sign-in name in lower case. */
export interface SupportPerson {
  readonly tenantId: string;
  readonly who: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SIGN_IN_NAME = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

/**
 * People from a list such as `<tenant id>/anna@contoso.example`; null where an entry is none.
 * A sign-in name counts in its tenant alone: another tenant could give the same to anybody.
 */
export function parseSupport(text: string): readonly (SupportPerson | null)[] {
  const entries = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return entries.map((entry) => {
    const [tenantId = "", who = "", ...rest] = entry.split("/");
    const isPerson = GUID.test(tenantId) && (GUID.test(who) || SIGN_IN_NAME.test(who)) && rest.length === 0;
    return isPerson ? { tenantId, who } : null;
  });
}

/** Whether the operator named this person. */
export function isSupport(
  named: readonly SupportPerson[],
  { tenantId, objectId, userPrincipalName }: Readonly<Record<"tenantId" | "objectId" | "userPrincipalName", string>>,
): boolean {
  const ways = [objectId, userPrincipalName].map((way) => way.toLowerCase());
  return named.some((one) => one.tenantId === tenantId.toLowerCase() && ways.includes(one.who));
}
