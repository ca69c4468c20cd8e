import { config } from "@/lib/config";
import { digestOf } from "@/lib/link";
import { feedOf } from "@/lib/notify/feed";
import { reachFor } from "@/lib/outlet";
import { endingsWithin, findCalendar } from "@/lib/store/calendars";

interface Context {
  readonly params: Promise<{ file: string }>;
}

/** The link is a key: nothing on the way keeps what it opens. */
const HEADERS = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
} as const;

/** What ends, for whoever has the link; a calendar that was ended is as absent as one that never was. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [, token] = /^([\w-]+)\.ics$/.exec((await params).file) ?? [];
  const calendar = token && (await findCalendar(digestOf(token)));
  if (!calendar) return Response.json({ error: "There is no such calendar." }, { status: 404, headers: HEADERS });
  const reach = await reachFor(calendar.world).catch(() => ({ now: Date.now }));
  const endings = await endingsWithin(calendar, new Date(reach.now()));
  return new Response(feedOf(endings, config().url, calendar.locale), {
    headers: {
      ...HEADERS,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="insights-preflight.ics"',
    },
  });
}
