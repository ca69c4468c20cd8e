import type { SandboxSecret } from "../types";
import { subjectOf, withoutSecret } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<readonly SandboxSecret[]>("secret-removed");

export default {
  id: "secret-removed",
  stage: "app",
  title: { en: "Client secret", ko: "클라이언트 암호" },
  broken: { en: "Every secret is deleted from the app.", ko: "앱에서 클라이언트 암호가 모두 삭제되었습니다." },
  unavailable: (world) => (memory.has(world) ? null : withoutSecret(world)),
  isBroken: (world) => memory.has(world) && subjectOf(world).app?.secrets.length === 0,
  break(world) {
    const { app } = subjectOf(world);
    if (!app) return;
    memory.keep(world, app.secrets);
    app.secrets = [];
  },
  mend(world) {
    subjectOf(world).app?.secrets.push(...(memory.take(world) ?? []));
  },
} satisfies Switch;
