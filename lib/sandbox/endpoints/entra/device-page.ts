import { randomUUID } from "node:crypto";
import { deviceStep } from "../../pages/steps";
import { tenantOf } from "../../world";
import type { Exchange } from "./answer";
import { loginBase } from "./answer";
import { deviceCodes } from "./memory";
import { localeOf, pageFrame } from "./pages";
import { beginSignIn } from "./sign-in";

/** The page where a person types the code that a device shows. Every login host and microsoft.com have it. */
export function devicePage(exchange: Exchange): Response {
  const { request, form, world } = exchange;
  const action = new URL(`${loginBase(exchange)}${request.url.pathname}`).pathname;
  const page = { ...pageFrame(exchange, null), action };
  if (request.method !== "POST") return deviceStep(page, "", null);
  const typed = form.get("user_code") ?? "";
  const wanted = typed.replace(/[\s-]/g, "").toUpperCase();
  if (wanted === "") return deviceStep(page, typed, "code-empty");
  const [deviceCode, found] =
    [...deviceCodes(world)].find(
      ([, known]) => known.userCode === wanted && known.outcome === "pending" && known.expiresAtMs > world.now(),
    ) ?? [];
  if (!deviceCode || !found) return deviceStep(page, typed, "user-code-unknown");
  return beginSignIn(exchange, {
    id: randomUUID(),
    locale: localeOf(exchange),
    tenantId: tenantOf(world, found.tenant)?.id ?? null,
    appId: found.appId,
    asked: [found.asked],
    wantsMfa: found.wantsMfa,
    purpose: { kind: "device", deviceCode },
    startedAtMs: world.now(),
    hint: "",
    account: null,
    hasPassword: false,
    hasMfa: false,
    pendingRefusal: null,
  });
}
