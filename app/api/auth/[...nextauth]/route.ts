import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { forbidden } from "@/app/same-origin";
import { answerBy, ensureVisit } from "@/app/visitor";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  // Sign-in and sign-out start at our own forms, which set the visit and the CSRF cookie first.
  if (request.method === "POST" && (action === "signin" || action === "signout")) return forbidden();
  const visit = await ensureVisit();
  return answerBy(visit, visit.pendingStage ?? "sign-in", (options) => NextAuth(request, context, options));
}

export { handle as GET, handle as POST };
