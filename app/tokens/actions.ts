"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { API_SCOPES, newApiToken, tokenLifetimeMs } from "@/lib/api/token";
import { digestOf } from "@/lib/link";
import { Secret } from "@/lib/secret";
import { createApiToken, revokeApiToken } from "@/lib/store/api-tokens";
import { change } from "@/lib/vault";
import { nameIn } from "./form";
import { reachOf } from "./reach";

/** Makes a token for what the visitor may see; it is shown on the next page, once. */
export async function makeToken(form: FormData): Promise<void> {
  const person = await admitted("/tokens#makeToken");
  const { visit, admin, now } = person;
  const reach = reachOf(person);
  if (!visit || !reach) redirect("/setup/sign-in");
  const name = nameIn(String(form.get("name") ?? ""));
  const scopes = API_SCOPES.filter((scope) => form.getAll("scope").includes(scope));
  const problem = name === "" ? "name" : scopes.length === 0 ? "scopes" : null;
  if (problem) {
    const typed = [["problem", problem], ["name", name], ...scopes.map((scope) => ["scope", scope])];
    redirect(`/tokens?${new URLSearchParams(typed)}`);
  }
  const token = newApiToken();
  await createApiToken({
    ...reach,
    name,
    scopes,
    maker: admin?.userPrincipalName ?? null,
    tokenHash: digestOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + tokenLifetimeMs(form.get("days"))),
  });
  await change(visit, { unshownToken: new Secret(token) });
  redirect("/tokens");
}

/** The reader has stored the token; it is not shown again. */
export async function tokenStored(): Promise<void> {
  const { visit } = await admitted("/tokens#tokenStored");
  if (visit) await change(visit, { unshownToken: null });
  redirect("/tokens");
}

/** Ends one of the tokens that the visitor may see. */
export async function endToken(form: FormData): Promise<void> {
  const person = await admitted("/tokens#endToken");
  const reach = reachOf(person);
  if (!reach) redirect("/setup/sign-in");
  await revokeApiToken(reach, String(form.get("id") ?? ""), person.now);
  redirect("/tokens");
}
