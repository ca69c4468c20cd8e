import type { Metadata } from "next";
import { admit, mayDo } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { reachOf } from "@/app/tokens/reach";
import { type Visitor, visitor } from "@/app/visitor";
import { AutoRefresh } from "@/components/setup/auto-refresh";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { AlertList } from "@/components/watch/alert-list";
import { Calendars } from "@/components/watch/calendars";
import { ChannelForm } from "@/components/watch/channel-form";
import { ChannelList } from "@/components/watch/channel-list";
import { DeliveryList } from "@/components/watch/delivery-list";
import { KeptList } from "@/components/watch/kept-list";
import { OrderForm } from "@/components/watch/order-form";
import { SigningOnce } from "@/components/watch/signing-once";
import { config } from "@/lib/config";
import { texts } from "@/lib/locales";
import { alertsOf } from "@/lib/store/alerts";
import { calendarsOf } from "@/lib/store/calendars";
import { channelsOf } from "@/lib/store/channels";
import { deliveriesOf } from "@/lib/store/deliveries";
import { isAsked } from "@/lib/store/jobs";
import { keptCredentials, type StoredIntegration } from "@/lib/store/queries";
import { findWatch } from "@/lib/store/watches";
import { takeFlash } from "@/lib/vault";
import {
  addChannel,
  calendarStored,
  dropChannel,
  dropCredential,
  endCalendar,
  keepSignIn,
  lookNow,
  makeCalendar,
  signingStored,
  switchOff,
  switchOn,
  testChannel,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).watchPage.title };
}

/** The standing order to look at the visitor's integration, what that takes, and where alerts go. */
export default async function WatchPage() {
  const { person, refusal } = await admit("/watch");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/watch" />;
  const { watchPage: words } = texts(person.locale);
  return (
    <AppShell person={person} current="status" path="/watch">
      {person.integration ? (
        <Watching person={person} integration={person.integration} />
      ) : (
        <MessagePage title={words.empty.title} text={words.empty.text}>
          <ButtonLink variant="primary" href="/setup">
            {words.empty.button}
          </ButtonLink>
        </MessagePage>
      )}
    </AppShell>
  );
}

async function Watching({
  person,
  integration,
}: {
  readonly person: Visitor;
  readonly integration: StoredIntegration;
}) {
  const { locale, visit } = person;
  const all = texts(locale);
  const words = all.watchPage;
  const canKeep = await mayDo(person, "keep");
  const reach = reachOf(person);
  const [watch, kept, channels, alerts, deliveries, isLooking, calendars] = await Promise.all([
    findWatch(integration.id),
    keptCredentials(integration.id),
    channelsOf(integration.id),
    alertsOf(integration.id),
    deliveriesOf(integration.id),
    isAsked("recheck", integration.id),
    reach ? calendarsOf(reach) : [],
  ]);
  const flash = await takeFlash(person.visit, "watch");
  const offersSignIn = visit?.testToken?.ok === true && visit.testToken.tokens.refreshToken !== null;
  const isSending = deliveries.some(({ endedAt, attempts }) => endedAt === null && attempts.length === 0);
  return (
    <div className="mx-auto grid max-w-[960px] grid-cols-1 gap-8 px-4 pt-8 pb-20 wide:px-6">
      <div>
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{words.lead}</p>
      </div>
      {!canKeep && <Notice>{all.people.lookOnly}</Notice>}
      <SigningOnce secret={canKeep ? (visit?.unshownSigning ?? null) : null} stored={signingStored} words={all} />
      <OrderForm
        watch={watch}
        isLooking={isLooking}
        actions={canKeep ? { switchOn, switchOff, lookNow } : null}
        words={words.order}
        locale={locale}
      />
      <KeptList
        kept={kept}
        offersSignIn={offersSignIn && !kept.some(({ kind }) => kind === "refresh-token")}
        actions={canKeep ? { keepSignIn, dropCredential } : null}
        words={all}
        locale={locale}
      />
      <section aria-labelledby="channels" className="grid gap-3">
        <h2 id="channels" className="text-lg">
          {words.channels.title}
        </h2>
        <ChannelList
          channels={channels}
          actions={canKeep ? { testChannel, dropChannel } : null}
          words={words.channels}
          locale={locale}
        />
        {canKeep && (
          <ChannelForm
            action={addChannel}
            hasMail={config().mail !== null}
            flash={flash}
            words={words.channels}
            locale={locale}
          />
        )}
      </section>
      <Calendars
        calendars={calendars}
        address={visit?.unshownCalendar ?? null}
        tenant={reach?.tenantId ? integration.tenant : null}
        actions={canKeep ? { makeCalendar, calendarStored, endCalendar } : null}
        words={all}
        locale={locale}
      />
      <AlertList alerts={alerts} words={all} locale={locale} />
      <DeliveryList deliveries={deliveries} channels={channels} words={all} locale={locale} />
      {(isLooking || isSending) && <AutoRefresh everySeconds={3} />}
    </div>
  );
}

/** Shown once; what belongs to another page waits for it. */
