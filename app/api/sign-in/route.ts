import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { forbidden, isSameOrigin, ownPath } from "@/app/same-origin";
import { answerBy, ensureVisit } from "@/app/visitor";
import { config, keys } from "@/lib/config";
import { change } from "@/lib/vault";

/** Starts a sign-in from a plain form: `way` microsoft or device, `stage` sign-in, set-up or diagnosis, `back` a path of ours. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const form = await request.formData();
  const way = form.get("way") === "device" ? "device" : "microsoft";
  const visit = await ensureVisit();
  const asked = form.get("stage");
  const stage = asked === "set-up" || asked === "diagnosis" ? asked : "sign-in";
  await change(visit, { pendingStage: stage });
  const csrfToken = await freshCsrfToken();
  const { url } = config();
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${url}${ownPath(String(form.get("back") ?? ""))}` });
  const action = way === "device" ? "callback" : "signin";
  const inner = new NextRequest(`${url}/api/auth/${action}/${way}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: body.toString(),
  });
  return answerBy(visit, stage, (options) => NextAuth(inner, { params: { nextauth: [action, way] } }, options));
}

/** next-auth's double-submit token, set here because a server-rendered page cannot set a cookie. */
async function freshCsrfToken(): Promise<string> {
  const secure = config().url.startsWith("https:");
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${keys().session}`).digest("hex");
  const name = secure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
  (await cookies()).set(name, `${token}|${hash}`, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return token;
}
