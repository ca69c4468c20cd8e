import type { ActionId } from "@/lib/check";
import type { Integration } from "@/lib/integration";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** What a change does to an integration, one filled sentence each. */
export function changesOf(id: ActionId, integration: Integration, words: Texts, locale: Locale): readonly string[] {
  const values = {
    app: tag("app-id", integration.clientId),
    user: tag("upn", integration.userPrincipalName),
    uri: tag("url", integration.redirectUri),
  };
  return words.actions[id].changes.map((change) => fill(change, values, locale));
}
