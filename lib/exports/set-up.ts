import { z } from "zod";
import type { Action } from "../action";
import { addSecret } from "../actions/add-secret";
import { assignErv } from "../actions/assign-erv";
import { createApp } from "../actions/create-app";
import { createPartnerCenterApi } from "../actions/create-partner-center-api";
import { grantConsent } from "../actions/grant-consent";
import type { Cloud } from "../cloud";
import { portalUrl } from "../clouds/portal";
import type { CloudId, Integration } from "../integration";
import { texts } from "../locales";
import type { ExportFileTexts, ExportId } from "../locales/exports-texts";
import type { Locale } from "../locales/locale";

/** What a file is made from; there is no secret in it. */
export interface ExportInput {
  readonly cloud: Cloud;
  readonly integration: Integration;
  /** Resolved tenant id; null while only a domain is known. */
  readonly tenantId: string | null;
  /** The account that gets the report role. */
  readonly userPrincipalName: string;
  /** Name of a registration that has to be created. */
  readonly appName: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** A format the set-up can be taken along in. */
export interface ExportFormat {
  readonly id: ExportId;
  /** The tool's own name, the same in every locale. */
  readonly title: string;
  /** What to save it as. */
  readonly file: string;
  /** Pure: the complete file. */
  write(input: ExportInput): string;
}

const Body = {
  application: z.object({
    displayName: z.string(),
    notes: z.string(),
    signInAudience: z.string(),
    web: z.object({ redirectUris: z.array(z.string()) }),
    requiredResourceAccess: z.array(
      z.object({ resourceAppId: z.string(), resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })) }),
    ),
  }),
  principal: z.object({ appId: z.string() }),
  secret: z.object({ passwordCredential: z.object({ displayName: z.string(), endDateTime: z.string() }) }),
  grant: z.object({ consentType: z.string(), scope: z.string() }),
  role: z.object({ accountId: z.string(), userPrincipalName: z.string() }),
};

/** The set-up as the formats write it: the actions' own requests, taken apart, and the words around them. */
export interface SetUp {
  readonly cloud: Cloud;
  /** Tenant id where it is known, else the domain. */
  readonly tenant: string;
  /** The registration to complete; null when one has to be made. */
  readonly clientId: string | null;
  readonly userPrincipalName: string;
  readonly redirectUri: string;
  readonly graphResource: string;
  readonly graph: string;
  readonly partnerCenter: string;
  readonly partnerCenterResource: string;
  readonly partnerCenterApi: string;
  readonly application: z.infer<typeof Body.application>;
  readonly secret: z.infer<typeof Body.secret>["passwordCredential"];
  readonly grant: z.infer<typeof Body.grant>;
  /** Names of the cloud in the tools that have their own. */
  readonly cloudNames: (typeof CLOUD_NAMES)[CloudId];
  readonly rolePage: string;
  readonly words: ExportFileTexts;
}

/** The one report role that is assigned; its id differs from tenant to tenant, its name does not. */
export const ROLE_NAME = "Executive Report Viewer";

const CLOUD_NAMES = {
  global: { azureCli: "AzureCloud", powershell: "Global", terraform: "global" },
  "us-government": { azureCli: "AzureUSGovernment", powershell: "USGov", terraform: "usgovernmentl4" },
  china: { azureCli: "AzureChinaCloud", powershell: "China", terraform: "china" },
} as const satisfies Record<CloudId, Record<string, string>>;

/** Reads the plans of the actions, in the order of the chain, as if nothing existed yet. */
export function setUpOf(input: ExportInput): SetUp {
  const { cloud, tenantId, userPrincipalName, appName, locale } = input;
  const { clientId, redirectUri } = input.integration;
  const tenant = tenantId ?? input.integration.tenant;
  const planned = <T>(action: Action, body: z.ZodType<T>): T => {
    const integration = { ...input.integration, clientId: null, userPrincipalName };
    const [request] = action.plan({ cloud, integration, tenantId: tenant, now: input.now, choice: null, made: [] });
    return body.parse(request?.body);
  };
  return {
    cloud,
    tenant,
    clientId,
    userPrincipalName: planned(assignErv, Body.role).userPrincipalName,
    redirectUri,
    graphResource: `https://${cloud.graphHost}`,
    graph: `https://${cloud.graphHost}/v1.0`,
    partnerCenter: `https://${cloud.partnerCenterHost}/v1`,
    partnerCenterResource: cloud.partnerCenterResource,
    partnerCenterApi: planned(createPartnerCenterApi, Body.principal).appId,
    application: { ...planned(createApp, Body.application), displayName: appName },
    secret: planned(addSecret, Body.secret).passwordCredential,
    grant: planned(grantConsent, Body.grant),
    cloudNames: CLOUD_NAMES[cloud.id],
    rolePage: portalUrl(cloud, "partner-user-management"),
    words: texts(locale).exports.file,
  };
}
