import { APP_NAME } from "../actions/create-app";
import type { Cloud } from "../cloud";
import type { Integration } from "../integration";
import type { ExportRefusal } from "../locales/exports-texts";
import type { Locale } from "../locales/locale";
import type { ExportInput } from "./set-up";

/** Whose set-up is taken along. */
export interface Owner {
  readonly cloud: Cloud;
  readonly integration: (Integration & { readonly tenantId: string | null }) | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** What the files are made from, or why there are none yet. */
export function exportInput({
  cloud,
  integration,
  locale,
  now,
}: Owner): ExportInput | Exclude<ExportRefusal, "unknown-format"> {
  if (!integration) return "no-integration";
  const { userPrincipalName, tenantId } = integration;
  if (!userPrincipalName) return "no-user";
  return { cloud, integration, tenantId, userPrincipalName, appName: APP_NAME, locale, now };
}
