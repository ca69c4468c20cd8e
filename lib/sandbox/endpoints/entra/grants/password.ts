import { authenticateClient } from "../client";
import { answerUserToken } from "../issue";
import { checkPassword, findAccount } from "../person-rules";
import { isRefusal } from "../refusal";
import { accountForeign, grantNeedsTenant } from "../refusals";
import type { Grant } from "./grant";
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
  if (isRefusal(account)) return account;
  if (account.user.userType === "Guest") return accountForeign(name, account.tenant.displayName, client);
  const refused = checkPassword(exchange.world, account, typed, "sent");
  if (refused) return refused;
  const wantsRefreshToken = version === "1.0" || asked.oidc.includes("offline_access");
  const token = { ...account, client, proof, asked, amr: ["pwd"], nonce: null, isDeviceCode: false, version };
  return answerUserToken(exchange, { ...token, wantsRefreshToken });
};
