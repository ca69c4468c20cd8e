import { subjectOf, withoutSecret } from "./subject";
import { memoryOf, type Switch } from "./switch";

const HALF_YEAR_MS = 180 * 86_400_000;
/** When each secret would have ended, by key id. */
const memory = memoryOf<ReadonlyMap<string, number>>("secret-expired");

export default {
  id: "secret-expired",
  stage: "app",
  title: { en: "Life of the client secret", ko: "클라이언트 암호의 유효 기간" },
  broken: { en: "Every secret of the app has expired.", ko: "앱의 클라이언트 암호가 모두 만료되었습니다." },
  unavailable: withoutSecret,
  isBroken(world) {
    const secrets = subjectOf(world).app?.secrets ?? [];
    return secrets.length > 0 && secrets.every(({ endAtMs }) => endAtMs <= world.now());
  },
  break(world) {
    const secrets = subjectOf(world).app?.secrets ?? [];
    memory.keep(world, new Map(secrets.map(({ keyId, endAtMs }) => [keyId, endAtMs])));
    for (const secret of secrets) secret.endAtMs = Math.min(secret.endAtMs, world.now() - 1_000);
  },
  mend(world) {
    const ends = memory.take(world);
    for (const secret of subjectOf(world).app?.secrets ?? []) {
      const endAtMs = ends?.get(secret.keyId);
      if (endAtMs !== undefined && endAtMs > world.now()) secret.endAtMs = endAtMs;
      else if (!ends) secret.endAtMs = world.now() + HALF_YEAR_MS;
    }
  },
} satisfies Switch;
