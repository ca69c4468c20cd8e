import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import type { WatchPageTexts } from "@/lib/locales/watch-page-texts";
import type { StoredChannel } from "@/lib/store/channels";
import { tag } from "@/lib/values";

type FormAction = (form: FormData) => Promise<void>;

/** Where alerts go, each with a trial and its removal. */
export function ChannelList({
  channels,
  actions,
  words,
  locale,
}: {
  readonly channels: readonly StoredChannel[];
  readonly actions: Readonly<Record<"testChannel" | "dropChannel", FormAction>>;
  readonly words: WatchPageTexts["channels"];
  readonly locale: Locale;
}) {
  if (channels.length === 0) return <p className="text-ink-2">{words.none}</p>;
  return (
    <CardList>
      {channels.map((channel) => (
        <li
          key={channel.id}
          data-channel={channel.kind}
          className="flex flex-wrap items-center justify-between gap-3 px-4.5 py-3.5"
        >
          <div className="min-w-0 flex-1 basis-60">
            <p className="font-semibold [overflow-wrap:anywhere]">{channel.name}</p>
            <p className="text-sm text-ink-3">
              {[words.kinds[channel.kind], ...timesOf(channel, words, locale), channel.stoppedAt && words.stopped]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {!channel.stoppedAt && <ChannelButton id={channel.id} action={actions.testChannel} label={words.test} />}
          <ChannelButton id={channel.id} action={actions.dropChannel} label={words.remove} />
        </li>
      ))}
    </CardList>
  );
}

/** When it is told, by its own clock. */
function timesOf(
  { preferences: { digest, quiet, timeZone } }: StoredChannel,
  words: WatchPageTexts["channels"],
  locale: Locale,
): readonly string[] {
  const shown = (text: string, values: Readonly<Record<string, string>>) =>
    fill(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tag("plain", value)])), locale);
  return [
    digest === null ? words.atOnce : shown(words.together[digest.every], { at: digest.at }),
    ...(quiet === null ? [] : [shown(words.quietShown, quiet)]),
    ...(digest === null && quiet === null ? [] : [timeZone]),
  ];
}

function ChannelButton({
  id,
  action,
  label,
}: {
  readonly id: string;
  readonly action: FormAction;
  readonly label: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <Button>{label}</Button>
    </form>
  );
}
