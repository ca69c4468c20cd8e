import { PARTNER_CENTER_APP_ID, PARTNER_CENTER_SCOPE_ID } from "../endpoints/graph/first-party";
import type { SandboxApplication } from "../types";
import { subjectOf, withoutApp } from "./subject";
import { memoryOf, type Switch } from "./switch";

type Access = SandboxApplication["requiredResourceAccess"];

const memory = memoryOf<Access>("api-permission");
const isPartnerCenter = ({ resourceAppId }: Access[number]) => resourceAppId === PARTNER_CENTER_APP_ID;

export default {
  id: "api-permission",
  stage: "permission",
  title: { en: "API permission on the app", ko: "앱의 API 사용 권한" },
  broken: {
    en: "Microsoft Partner Center is taken off the app’s permissions.",
    ko: "앱의 API 사용 권한에서 Microsoft Partner Center가 제거되었습니다.",
  },
  unavailable: withoutApp,
  isBroken: (world) => subjectOf(world).app?.requiredResourceAccess.some(isPartnerCenter) === false,
  break(world) {
    const { app } = subjectOf(world);
    if (!app) return;
    memory.keep(world, app.requiredResourceAccess.filter(isPartnerCenter));
    app.requiredResourceAccess = app.requiredResourceAccess.filter((access) => !isPartnerCenter(access));
  },
  mend(world) {
    const usual: Access = [
      { resourceAppId: PARTNER_CENTER_APP_ID, resourceAccess: [{ id: PARTNER_CENTER_SCOPE_ID, type: "Scope" }] },
    ];
    subjectOf(world).app?.requiredResourceAccess.push(...(memory.take(world) ?? usual));
  },
} satisfies Switch;
