import { consent } from "../scenarios/principals";
import type { SandboxGrant, World } from "../types";
import { subjectOf, withoutConsentParties } from "./subject";
import { memoryOf, type Switch } from "./switch";

const DAY_MS = 86_400_000;
const memory = memoryOf<readonly SandboxGrant[]>("admin-consent");

export default {
  id: "admin-consent",
  stage: "permission",
  title: { en: "Admin consent", ko: "관리자 동의" },
  broken: { en: "The consent for Partner Center is revoked.", ko: "파트너 센터에 대한 동의가 취소되었습니다." },
  unavailable: withoutConsentParties,
  isBroken: (world) => grantsOf(world).length === 0,
  break(world) {
    const { tenant } = subjectOf(world);
    const revoked = grantsOf(world);
    memory.keep(world, revoked);
    tenant.grants = tenant.grants.filter((grant) => !revoked.includes(grant));
  },
  mend(world) {
    const { tenant, principal, partnerCenter } = subjectOf(world);
    if (!principal || !partnerCenter) return;
    // An app that was registered anew since then has another service principal.
    const revoked = (memory.take(world) ?? []).filter(({ clientId }) => clientId === principal.id);
    const fresh = consent(principal, partnerCenter, "user_impersonation", world.now() - DAY_MS);
    tenant.grants.push(...(revoked.length > 0 ? revoked : [fresh]));
  },
} satisfies Switch;

function grantsOf(world: World): SandboxGrant[] {
  const { tenant, principal, partnerCenter } = subjectOf(world);
  return tenant.grants.filter(
    ({ clientId, resourceId }) => clientId === principal?.id && resourceId === partnerCenter?.id,
  );
}
