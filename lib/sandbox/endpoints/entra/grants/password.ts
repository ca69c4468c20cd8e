import { authenticateClient } from "../client";
import { answerUserToken } from "../issue";
import type { Account } from "../person-rules";
import { checkPassword, findAccount } from "../person-rules";
import type { Refusal } from "../refusal";
import { isRefusal } from "../refusal";
import { accountForeign, grantNeedsTenant } from "../refusals";
import { logSignIn } from "../sign-in-log";
import type { Grant, GrantRequest } from "./grant";
import { askedOrRefused, parameter } from "./grant";

/** `password`: the call the insights documentation shows. It can never carry a second factor. */
export const password: Grant = async (request) => {
  const { exchange, authority, tenant, client, version } = request;
  if (authority === "common" || authority === "consumers") return grantNeedsTenant();
  const asked = askedOrRefused(request);
  if (isRefusal(asked)) return asked;
  const name = parameter(request, "username");
  if (isRefusal(name)) return name;
  const typed = parameter(request, "password");
  if (isRefusal(typed)) return typed;
  const proof = authenticateClient(exchange, client, null);
  if (isRefusal(proof)) return proof;
  const account = findAccount(exchange.world, tenant, name, client);
  const wantsRefreshToken = version === "1.0" || asked.oidc.includes("offline_access");
  const token = { client, proof, asked, amr: ["pwd"], nonce: null, isDeviceCode: false, version, wantsRefreshToken };
  const answer = isRefusal(account)
    ? account
    : (refuseAccount(request, account, typed) ?? (await answerUserToken(exchange, { ...account, ...token })));
  const [directory, userId] = isRefusal(account) ? [tenant, null] : [account.tenant, account.user.id];
  const who = { userId, userPrincipalName: name, appId: client.appId, appName: client.name, isDeviceCode: false };
  if (directory) logSignIn(exchange, directory, who, asked.resource, isRefusal(answer) ? answer : null);
  return answer;
};

function refuseAccount({ exchange, client }: GrantRequest, account: Account, typed: string): Refusal | null {
  const { tenant, user } = account;
  if (user.userType === "Guest") return accountForeign(user.userPrincipalName, tenant.displayName, client);
  return checkPassword(exchange.world, account, typed, "sent");
}
