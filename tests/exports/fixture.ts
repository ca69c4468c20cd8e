import { APP_NAME } from "@/lib/actions/create-app";
import { cloudOf } from "@/lib/clouds";
import { EXPORTS } from "@/lib/exports";
import type { ExportInput } from "@/lib/exports/set-up";
import type { ExportId } from "@/lib/locales/exports-texts";
import { REDIRECT_URIS } from "@/lib/sandbox/scenarios/base";

/** The integration of the sandbox's scenario `fresh`, on its first day. */
export const INPUT: ExportInput = {
  cloud: cloudOf("global"),
  integration: {
    id: "0a2c7a0e-6c1f-4f2e-9a53-2f4f0f6a8f11",
    cloud: "global",
    tenant: "contoso.example",
    clientId: null,
    userPrincipalName: "insights-bot@contoso.example",
    redirectUri: REDIRECT_URIS[0],
    flow: "code",
    partnerId: null,
  },
  tenantId: null,
  userPrincipalName: "insights-bot@contoso.example",
  appName: APP_NAME,
  locale: "en",
  now: new Date(),
};

/** The same under a name that every format has to quote. */
export const NAMED: ExportInput = { ...INPUT, appName: `O'Brien "보고서" {{tenant}} $(id) \\n & 100%` };

/** The same for a registration that is there. */
export const ADOPTED: ExportInput = {
  ...INPUT,
  integration: { ...INPUT.integration, clientId: "8f1c0000-1111-4222-8333-44445555d2b7" },
};

export function write(id: ExportId, input: ExportInput = INPUT): string {
  const format = EXPORTS.find((one) => one.id === id);
  if (!format) throw new RangeError(`no format ${id}`);
  return format.write(input);
}
