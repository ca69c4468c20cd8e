import { type Visitor, walkInput } from "@/app/visitor";
import { PoliciesAhead } from "@/components/support/sign-ins/policies-ahead";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import { lookAhead } from "@/lib/sign-ins/look-ahead";
import { tag } from "@/lib/values";
import { adminTokens } from "@/lib/walk";

const PATIENCE_MS = 15_000;

/** What Conditional Access would do to the integration user's sign-in; nothing while there is no such user. */
export async function Ahead({ person }: { readonly person: Visitor }) {
  const { locale } = person;
  const input = await walkInput(person);
  const user = input?.integration.userPrincipalName;
  if (!input || !user) return null;
  const { cloud, reach, integration } = input;
  const admin = await adminTokens(input);
  const { graph } = createMicrosoft({ cloud, ...reach, admin })([], AbortSignal.timeout(PATIENCE_MS));
  if (!graph) return null;
  const { ui, support } = texts(locale);
  const lead = { user: tag("upn", user), flow: tag("plain", ui.flows[integration.flow]) };
  return (
    <section aria-labelledby="policies-ahead" className="mt-10">
      <h2 id="policies-ahead" className="text-lg">
        {support.ahead.title}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">{fill(support.ahead.lead, lead, locale)}</p>
      <PoliciesAhead ahead={await lookAhead(graph, user, integration.flow)} support={support} locale={locale} />
    </section>
  );
}
