import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { forbidden } from "@/app/same-origin";
import { ensureVisit, signInWorld } from "@/app/visitor";
import { authOptions, type SignInStage } from "@/lib/auth";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  // Sign-in and sign-out start at our own forms, which set the visit and the CSRF cookie first.
  if (request.method === "POST" && (action === "signin" || action === "signout")) return forbidden();
  const visit = await ensureVisit();
  const stage: SignInStage = visit.pendingStage;
  return NextAuth(request, context, authOptions(await signInWorld(visit, stage)));
}

export { handle as GET, handle as POST };
