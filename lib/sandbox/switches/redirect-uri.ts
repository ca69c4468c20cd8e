import type { World } from "../types";
import { subjectOf, withoutApp } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<readonly string[]>("redirect-uri");

export default {
  id: "redirect-uri",
  stage: "app",
  title: { en: "Redirect URI", ko: "리디렉션 URI" },
  broken: {
    en: "The address that Entra sends people back to is not registered.",
    ko: "Entra가 사용자를 돌려보낼 주소가 등록되어 있지 않습니다.",
  },
  unavailable: withoutApp,
  isBroken: (world) => !registered(world).includes(subjectOf(world).redirectUri),
  break(world) {
    const { app } = subjectOf(world);
    if (!app) return;
    memory.keep(world, app.web.redirectUris);
    app.web = { redirectUris: [] };
  },
  mend(world) {
    const { app, redirectUri } = subjectOf(world);
    if (!app) return;
    const known = memory.take(world) ?? [];
    app.web = { redirectUris: [...new Set([...app.web.redirectUris, ...known, redirectUri])] };
  },
} satisfies Switch;

function registered(world: World): readonly string[] {
  return subjectOf(world).app?.web.redirectUris ?? [];
}
