import type { Certificate } from "@/lib/certificate";
import { defineCheck } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import type { Refusal } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { clientIdOf, credentialOf, isGuid, tenantTag } from "./known";
import { type RefusalSeen, seen, undecided } from "./refusal";
import tenant from "./tenant";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string;
  /** A GUID is a secret's id, never its value; it is not sent. */
  readonly isSecretId: boolean;
  /** The certificate used in place of a secret. */
  readonly certificate: { readonly thumbprint: string; readonly endAt: string; readonly hasEnded: boolean } | null;
  readonly refused: RefusalSeen | null;
};

const ADD_SECRET = {
  who: "application-admin",
  docs: DOCS.credentials,
  portal: "app-credentials",
  fix: "add-secret",
} as const;

const UPLOAD_CERTIFICATE = { who: "application-admin", docs: DOCS.credentials, portal: "app-credentials" } as const;

/** Entra's answers to a certificate: the code for it, and the older one that it shares with secrets. */
const CERTIFICATE_CODES: readonly number[] = [700027, 50012];

/** Codes of one cause, older generations included: entra.md 3.2. */
const CAUSES = [
  { finding: "secret-expired", codes: [7000222] },
  { finding: "secret-wrong", codes: [7000215, 50012] },
  { finding: "app-not-in-tenant", codes: [700016, 700011, 700038, 70001] },
  { finding: "app-disabled", codes: [7000112] },
] as const;

/** Entra accepts the client id and its secret or certificate in this tenant, without any user. */
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
    "certificate-unknown": UPLOAD_CERTIFICATE,
    "certificate-expired": UPLOAD_CERTIFICATE,
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
    const credential = credentialOf(context);
    const { secret, certificate } = credential;
    const isSecretId = !certificate && secret !== null && isGuid(secret.reveal());
    // Graph has a service principal in every tenant, so only id, credential and tenant are on trial.
    const scope = `https://${cloudOf(cloud).graphHost}/.default`;
    const client = { tenant: name, clientId, ...credential };
    const answer = isSecretId ? null : await context.microsoft.entra.clientCredentials(client, scope);
    const refusal = answer && !answer.ok ? answer.refusal : null;
    return {
      tenant: name,
      clientId,
      isSecretId,
      certificate: seenCertificate(certificate, context.now, refusal),
      refused: refusal && seen(refusal),
    };
  },
  judge(observation) {
    const { refused, certificate } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      clientId: tag("app-id", observation.clientId),
      thumbprint: tag("plain", certificate?.thumbprint),
    };
    if (observation.isSecretId) return fail("secret-id-pasted", values);
    if (!refused) return pass(values);
    const has = (codes: readonly number[]) => refused.aadsts.some((number) => codes.includes(number));
    if (certificate && has(CERTIFICATE_CODES))
      return fail(certificate.hasEnded ? "certificate-expired" : "certificate-unknown", values);
    const cause = CAUSES.find(({ codes }) => has(codes));
    return cause ? fail(cause.finding, values) : undecided(refused, values);
  },
});

/** Entra tells the two apart in its message alone; one whose own time is over needs no telling. */
function seenCertificate(
  certificate: Certificate | null,
  now: Date,
  refusal: Refusal | null,
): Observation["certificate"] {
  if (certificate === null) return null;
  const { thumbprint, endAt } = certificate;
  const isOver = Date.parse(endAt) <= now.getTime();
  return { thumbprint, endAt, hasEnded: isOver || /key used is expired/i.test(refusal?.message ?? "") };
}

export default credentialAccepted;
