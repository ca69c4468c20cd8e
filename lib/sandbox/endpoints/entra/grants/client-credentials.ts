import { authenticateClient } from "../client";
import { answerAppToken } from "../issue";
import { isRefusal } from "../refusal";
import { grantNeedsTenant, scopeNotDefault, secretMissing, tenantUntold } from "../refusals";
import type { Grant } from "./grant";
import { askedOrRefused } from "./grant";

/** `client_credentials`: proves the application and its secret or certificate without any user. */
export const clientCredentials: Grant = async (request) => {
  const { exchange, tenant, client, version } = request;
  if (!tenant) return request.authority === "organizations" ? tenantUntold() : grantNeedsTenant();
  const proof = authenticateClient(exchange, client, null);
  if (isRefusal(proof)) return proof;
  if (proof === "none") return secretMissing();
  const scope = exchange.form.get("scope") ?? "";
  const asked = askedOrRefused(request);
  if (isRefusal(asked)) return asked;
  if (!asked.isDefault) return scopeNotDefault(scope);
  return answerAppToken(exchange, tenant, { client, proof }, asked.resource, version);
};
