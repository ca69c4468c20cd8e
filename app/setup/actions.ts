"use server";

import { redirect } from "next/navigation";
import { admitted, mayDo } from "@/app/guard";
import { ownPath } from "@/app/same-origin";
import { applicantOf, flashOf } from "@/app/setup/applicant";
import { adoptIntegration, EMPTY_FLASH, ensureVisit, newIntegration, type Visitor, walkInput } from "@/app/visitor";
import { actionOf } from "@/lib/actions";
import { applyAction as apply } from "@/lib/apply-action";
import { attestedUntil, MAX_ATTESTATION_NOTE_CHARS } from "@/lib/attestations";
import { parseCertificate } from "@/lib/certificate";
import { isAttestable } from "@/lib/checks/attestable";
import {
  type Parsed,
  parseClientId,
  parsePartnerId,
  parseSecret,
  parseTenant,
  parseUserPrincipalName,
} from "@/lib/clean";
import { config } from "@/lib/config";
import { beginDeviceCode } from "@/lib/device-code";
import { beginAuthorization, tryPassword } from "@/lib/get-token";
import { browserUrl } from "@/lib/outlet";
import { Secret } from "@/lib/secret";
import { addAttestation, takeBackAttestation } from "@/lib/store/attestations";
import { createIntegration, sealCredential, updateIntegration } from "@/lib/store/queries";
import { change, type Flash } from "@/lib/vault";
import { checkAgain } from "@/lib/walk";

const field = (form: FormData, name: string) => String(form.get(name) ?? "");
const backOf = (form: FormData) => ownPath(field(form, "back"));

/** Manual mode and corrections: takes pasted ids, cleans them, keeps the form when something is wrong. */
export async function giveIds(form: FormData): Promise<void> {
  const person = await admitted("/setup#giveIds");
  const visit = await ensureVisit();
  const { integration, cloud } = person;
  const read = readIds(form);
  const typed = {
    tenant: field(form, "tenant"),
    clientId: field(form, "clientId"),
    userPrincipalName: field(form, "userPrincipalName"),
  };
  const values = { ...typed, partnerId: field(form, "partnerId") };
  const flash: Omit<Flash, "outcome"> = {
    ...EMPTY_FLASH,
    about: "ids",
    errors: read.errors,
    cleaned: read.cleaned,
    values,
  };
  if (Object.keys(read.errors).length > 0 || !read.tenant) {
    await change(visit, { flash: { ...flash, outcome: "invalid" } });
    redirect(`/setup/sign-in?way=manual`);
  }
  const { tenant, clientId, userPrincipalName, partnerId } = read;
  // What colleagues share stays theirs: naming another tenant begins an integration of one's own.
  const leaves = integration?.tenantId && tenant !== integration.tenant && !(await mayDo(person, "keep"));
  const own = leaves ? null : integration;
  const present = own ?? (await createIntegration(newIntegration(visit, tenant, null, cloud.id)));
  // Another tenant's id is not known until Microsoft says so.
  const tenantId = tenant === present.tenant ? present.tenantId : null;
  await updateIntegration(present.id, { tenant, tenantId, clientId, userPrincipalName, partnerId });
  if (read.secret) await sealCredential(present.id, "client-secret", read.secret);
  if (read.certificate) await sealCredential(present.id, "certificate", read.certificate);
  await change(visit, { integrationId: present.id, flash: { ...flash, values: {}, outcome: "done" } });
  redirect(backOf(form));
}

interface ReadIds {
  tenant: string | null;
  clientId: string | null;
  userPrincipalName: string | null;
  partnerId: string | null;
  secret: Secret | null;
  /** As PEM, with its private key. */
  certificate: Secret | null;
  errors: Record<string, string>;
  cleaned: Record<string, readonly string[]>;
}

function readIds(form: FormData): ReadIds {
  const ids: ReadIds = {
    tenant: null,
    clientId: null,
    userPrincipalName: null,
    partnerId: null,
    secret: null,
    certificate: null,
    errors: {},
    cleaned: {},
  };
  const take = (name: string, parsed: Parsed<string>): string | null => {
    if (!parsed.ok) {
      ids.errors[name] = parsed.reason;
      return null;
    }
    if (parsed.cleaned.length > 0) ids.cleaned[name] = parsed.cleaned;
    return parsed.value;
  };
  const given = (name: string) => field(form, name).trim() !== "";
  ids.tenant = take("tenant", parseTenant(field(form, "tenant")));
  if (given("clientId")) ids.clientId = take("clientId", parseClientId(field(form, "clientId")));
  if (given("userPrincipalName"))
    ids.userPrincipalName = take("userPrincipalName", parseUserPrincipalName(field(form, "userPrincipalName")));
  if (given("partnerId")) ids.partnerId = take("partnerId", parsePartnerId(field(form, "partnerId")));
  const secret = given("secret") ? take("secret", parseSecret(field(form, "secret"))) : null;
  if (secret) ids.secret = new Secret(secret);
  if (given("certificate")) {
    const parsed = parseCertificate(field(form, "certificate"));
    if (given("secret")) ids.errors.certificate = "both";
    else if (!parsed.ok) ids.errors.certificate = parsed.reason;
    else ids.certificate = parsed.pem;
  }
  return ids;
}

/** Names the integration user: the account inside the token. */
export async function chooseUser(form: FormData): Promise<void> {
  const { visit, integration } = await admitted("/setup#chooseUser");
  if (!visit || !integration) redirect("/setup/sign-in");
  const typed = field(form, "userPrincipalName");
  const parsed = parseUserPrincipalName(typed);
  if (parsed.ok) await updateIntegration(integration.id, { userPrincipalName: parsed.value });
  else
    await change(visit, {
      flash: {
        ...EMPTY_FLASH,
        about: "user",
        outcome: "invalid",
        errors: { userPrincipalName: parsed.reason },
        values: { userPrincipalName: typed },
      },
    });
  redirect(backOf(form));
}

/** Makes one change for the reader; what they picked goes along where only they can pick. */
export async function applyAction(form: FormData): Promise<void> {
  const person = await admitted("/setup#applyAction");
  const applicant = await applicantOf(person);
  const action = actionOf(field(form, "action"));
  if (!applicant || !person.visit || !action) redirect("/setup/sign-in");
  const result = await apply(applicant, action, field(form, "choice") || null);
  const secret = result.ok ? result.applied.secret : null;
  const flash = flashOf(action.id, result);
  await change(person.visit, { flash, current: null, ...(secret && { unshownSecret: secret }) });
  redirect(backOf(form));
}

/** "Check again", for one check, a stage, or everything. */
export async function recheck(form: FormData): Promise<void> {
  const input = await walkInput(await admitted("/setup#recheck"));
  if (!input) redirect("/setup/sign-in");
  const only = field(form, "only").split(" ").filter(Boolean);
  await checkAgain(input, only.length > 0 ? only : null);
  redirect(backOf(form));
}

/** The reader has put the new secret away; it is not shown again. */
export async function secretStored(form: FormData): Promise<void> {
  const { visit } = await admitted("/setup#secretStored");
  if (visit) await change(visit, { unshownSecret: null });
  redirect(backOf(form));
}

/** Sends the browser to Entra, as the integration user or as the setup admin, through the new application. */
export async function authorize(form: FormData): Promise<void> {
  const input = await walkInput(await admitted("/setup#authorize"));
  if (!input) redirect("/setup/sign-in");
  const purpose = field(form, "purpose") === "partner-center" ? "partner-center" : "test-token";
  const url = await beginAuthorization(input, purpose, backOf(form));
  redirect(browserUrl(url, input.visit.world, config().url));
}

/** Shows a device code for one of its three purposes. */
export async function deviceCode(form: FormData): Promise<void> {
  const asked = field(form, "purpose");
  const purpose = asked === "test-token" || asked === "partner-center" ? asked : "sign-in";
  const person = await admitted("/setup#deviceCode");
  const visit = await ensureVisit();
  await beginDeviceCode({ ...person, visit }, purpose, (owner, admin) =>
    adoptIntegration(owner, admin, person.cloud.id),
  );
  redirect(backOf(form));
}

/** Gives a device code up; the other ways are open again. */
export async function dropDeviceCode(form: FormData): Promise<void> {
  const { visit } = await admitted("/setup#dropDeviceCode");
  if (visit) await change(visit, { deviceCode: null });
  redirect(backOf(form));
}

/** The documented password call. The password is used for this one request and kept nowhere. */
export async function passwordToken(form: FormData): Promise<void> {
  const input = await walkInput(await admitted("/setup#passwordToken"));
  if (!input) redirect("/setup/sign-in");
  const userPrincipalName = parseUserPrincipalName(field(form, "userPrincipalName"));
  const password = field(form, "password");
  if (!userPrincipalName.ok || password === "") {
    const errors = {
      ...(!userPrincipalName.ok && { userPrincipalName: userPrincipalName.reason }),
      ...(password === "" && { password: "empty" }),
    };
    const values = { userPrincipalName: field(form, "userPrincipalName") };
    await change(input.visit, { flash: { ...EMPTY_FLASH, about: "password", outcome: "invalid", errors, values } });
    redirect(backOf(form));
  }
  await tryPassword(input, userPrincipalName.value, new Secret(password));
  redirect(backOf(form));
}

/** Keeps what the visitor saw for themselves, and asks the check again so that it counts at once. */
export async function confirmCheck(form: FormData): Promise<void> {
  const person = await admitted("/setup#confirmCheck");
  const { integrationId, check } = attested(person, form);
  const note = field(form, "note").trim();
  await addAttestation({
    integrationId,
    check,
    by: person.admin?.userPrincipalName ?? null,
    at: person.now,
    until: attestedUntil(form.get("days"), person.now),
    note: note === "" ? null : note.slice(0, MAX_ATTESTATION_NOTE_CHARS),
  });
  await askAgain(person, check, form);
}

/** Takes back what was confirmed of a check, and asks the check again. */
export async function takeBack(form: FormData): Promise<void> {
  const person = await admitted("/setup#takeBack");
  const { integrationId, check } = attested(person, form);
  const by = person.admin?.userPrincipalName ?? null;
  await takeBackAttestation(integrationId, check, { at: person.now, by });
  await askAgain(person, check, form);
}

function attested({ integration }: Visitor, form: FormData) {
  const check = field(form, "check");
  if (!integration || !isAttestable(check)) redirect("/setup/sign-in");
  return { integrationId: integration.id, check };
}

async function askAgain(person: Visitor, check: string, form: FormData): Promise<never> {
  const input = await walkInput(person);
  if (input) await checkAgain(input, [check]);
  redirect(backOf(form));
}
