import { defineCheck } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { clientIdOf, isGuid, secretOf, tenantTag } from "./known";
import { type RefusalSeen, seen, undecided } from "./refusal";
import tenant from "./tenant";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string;
  /** A GUID is a secret's id, never its value; it is not sent. */
  readonly isSecretId: boolean;
  readonly refused: RefusalSeen | null;
};

const ADD_SECRET = {
  who: "application-admin",
  docs: DOCS.credentials,
  portal: "app-credentials",
  fix: "add-secret",
} as const;

/** Codes of one cause, older generations included: entra.md 3.2. */
const CAUSES = [
  { finding: "secret-expired", codes: [7000222] },
  { finding: "secret-wrong", codes: [7000215, 50012] },
  { finding: "app-not-in-tenant", codes: [700016, 700011, 700038, 70001] },
  { finding: "app-disabled", codes: [7000112] },
] as const;

/** Entra accepts the client id and the secret in this tenant, without any user. */
const credentialAccepted = defineCheck({
  id: "credential-accepted",
  stage: "app",
  level: "required",
  inputs: ["client-id", "secret"],
  needs: [tenant],
  findings: {
    "secret-wrong": ADD_SECRET,
    "secret-id-pasted": ADD_SECRET,
    "secret-expired": ADD_SECRET,
    "app-not-in-tenant": {
      who: "operator",
      docs: DOCS.registerApp,
      portal: "app-registrations",
      after: ["create-app", "create-service-principal"],
    },
    "app-disabled": {
      who: "application-admin",
      docs: DOCS.disabledApp,
      portal: "enterprise-app",
      after: ["enable-service-principal"],
    },
  },
  async observe(context): Promise<Observation> {
    const { tenant: name, cloud } = context.integration;
    const clientId = clientIdOf(context);
    const secret = secretOf(context);
    const seenSoFar = { tenant: name, clientId, isSecretId: isGuid(secret.reveal()), refused: null };
    if (seenSoFar.isSecretId) return seenSoFar;
    // Graph has a service principal in every tenant, so only id, secret and tenant are on trial.
    const scope = `https://${cloudOf(cloud).graphHost}/.default`;
    const answer = await context.microsoft.entra.clientCredentials({ tenant: name, clientId, secret }, scope);
    return answer.ok ? seenSoFar : { ...seenSoFar, refused: seen(answer.refusal) };
  },
  judge(observation) {
    const { refused } = observation;
    const values = { tenant: tenantTag(observation.tenant), clientId: tag("app-id", observation.clientId) };
    if (observation.isSecretId) return fail("secret-id-pasted", values);
    if (!refused) return pass(values);
    const has = (codes: readonly number[]) => refused.aadsts.some((number) => codes.includes(number));
    const cause = CAUSES.find(({ codes }) => has(codes));
    return cause ? fail(cause.finding, values) : undecided(refused, values);
  },
});

export default credentialAccepted;
