import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import type { Locale } from "@/lib/locales/locale";
import type { SessionsTexts } from "@/lib/locales/sessions-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { SessionRow } from "@/lib/store/sessions";
import { tag } from "@/lib/values";

interface SessionListProps {
  readonly sessions: readonly SessionRow[];
  /** Digest of this browser's own. */
  readonly here: string;
  /** Ends one elsewhere. */
  readonly end: (form: FormData) => Promise<void>;
  /** The form that ends this one. */
  readonly signOut: ReactNode;
  readonly texts: SessionsTexts["row"];
  readonly locale: Locale;
}

/** Browsers that are signed in: whose, which, since when, and used when. */
export function SessionList({ sessions, ...props }: SessionListProps) {
  return (
    <CardList>
      {sessions.map((session) => (
        <Row key={session.digest} {...props} session={session} />
      ))}
    </CardList>
  );
}

function Row({
  session,
  here,
  end,
  signOut,
  texts,
  locale,
}: Omit<SessionListProps, "sessions"> & { readonly session: SessionRow }) {
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const device = session.device ?? texts.unknownDevice;
  const isHere = session.digest === here;
  const names = { who: tag("upn", session.adminName), device: tag("plain", device) };
  return (
    <li
      data-session={isHere ? "here" : "elsewhere"}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4.5 py-3.5"
    >
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {device}
          {isHere && (
            <span className="rounded-full bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent">
              {texts.here}
            </span>
          )}
        </p>
        <p className="text-sm text-ink-2">{session.adminName}</p>
        <p className="text-sm text-ink-3">
          {fill(texts.began, when(session.createdAt), locale)} · {fill(texts.seen, when(session.lastSeenAt), locale)}
        </p>
      </div>
      {isHere ? (
        signOut
      ) : (
        <form action={end}>
          <input type="hidden" name="session" value={session.digest} />
          <Button aria-label={fill(texts.endNamed, names, locale)}>{texts.end}</Button>
        </form>
      )}
    </li>
  );
}
