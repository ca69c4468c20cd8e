import { PARTNER_CENTER_APP_ID } from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type { SandboxConditionalAccess, World } from "../types";
import { subjectOf, withoutUser } from "./subject";
import type { Switch } from "./switch";

export default {
  id: "device-code-blocked",
  stage: "token",
  title: { en: "Sign-in with a device code", ko: "디바이스 코드로 로그인" },
  broken: {
    en: "Conditional Access blocks device codes for the integration user.",
    ko: "조건부 액세스가 통합 사용자의 디바이스 코드를 차단합니다.",
  },
  unavailable: withoutUser,
  isBroken: (world) => subjectOf(world).tenant.conditionalAccess.some((policy) => blocks(policy, world)),
  break(world) {
    const { tenant, user } = subjectOf(world);
    if (!user) return;
    tenant.conditionalAccess.push({
      id: guidOf("policy that blocks device codes"),
      displayName: "Block device code flow",
      state: "enabled",
      includeUsers: [user.id],
      excludeUsers: [],
      includeApplications: [PARTNER_CENTER_APP_ID],
      control: "block",
      transferMethods: "deviceCodeFlow",
    });
  },
  mend(world) {
    const { tenant } = subjectOf(world);
    tenant.conditionalAccess = tenant.conditionalAccess.filter((policy) => !blocks(policy, world));
  },
} satisfies Switch;

function blocks(policy: SandboxConditionalAccess, world: World): boolean {
  const { user } = subjectOf(world);
  return (
    policy.state === "enabled" &&
    policy.control === "block" &&
    policy.transferMethods?.includes("deviceCodeFlow") === true &&
    [user?.id, "All"].some((who) => who !== undefined && policy.includeUsers.includes(who))
  );
}
