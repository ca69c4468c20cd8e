import { badgeJson, badgeSvg, badgeView } from "@/lib/badge";
import { digestOf } from "@/lib/link";
import { texts } from "@/lib/locales";
import { isLocale } from "@/lib/locales/locale";
import { reachFor } from "@/lib/outlet";
import { badgeFacts } from "@/lib/store/badges";

interface Context {
  readonly params: Promise<{ file: string }>;
}

const TYPES = { svg: "image/svg+xml; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/** A badge's picture or JSON for whoever has its link; one that was ended is as absent as one that never was. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, token, format] = /^([\w-]+)\.(svg|json)$/.exec((await params).file) ?? [];
  const facts = token && (await badgeFacts(digestOf(token)));
  if (!facts) return Response.json({ error: "There is no such badge." }, { status: 404, headers: headersOf("json") });
  const reach = await reachFor(facts.world).catch(() => ({ now: Date.now }));
  const now = new Date(reach.now());
  const view = badgeView(facts.standing, now);
  if (format === "json") return new Response(badgeJson(view, now), { headers: headersOf("json") });
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : "en";
  return new Response(badgeSvg(view, now, texts(locale).status.badge, locale), { headers: headersOf("svg") });
}

/** An answer is kept for a minute at most, so that an ended badge is soon gone everywhere. */
function headersOf(format: keyof typeof TYPES): HeadersInit {
  return {
    "content-type": TYPES[format],
    "cache-control": "public, max-age=60",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  };
}
