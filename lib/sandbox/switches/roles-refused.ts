import type { Switch } from "./switch";

export default {
  id: "roles-refused",
  stage: "role",
  title: { en: "Reading roles in Partner Center", ko: "파트너 센터 역할 조회" },
  broken: { en: "Partner Center refuses to list roles (403).", ko: "파트너 센터가 역할 조회를 거부합니다(403)." },
  unavailable: () => null,
  isBroken: ({ state }) => state.partner.rolesRefused,
  break({ state }) {
    state.partner.rolesRefused = true;
  },
  mend({ state }) {
    state.partner.rolesRefused = false;
  },
} satisfies Switch;
