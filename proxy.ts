import { type NextRequest, NextResponse } from "next/server";
import { clouds } from "@/lib/clouds";

/** A form that starts a sign-in is led on to the cloud's login host. */
const LOGIN_ORIGINS = clouds.map(({ loginHost }) => `https://${loginHost}`);

/** Files that an address alone opens; they post nothing, so that nothing needs to know where it came from. */
const KEYS = /^\/(?:badge|calendar)\//;

/** Gives every page a Content-Security-Policy with a nonce of its own; authorisation is not here. */
export function proxy(request: NextRequest): NextResponse {
  // Next says 400 where there is a page and 404 where there is none; the sandbox's page is not to be told from none.
  if (request.method === "OPTIONS") return new NextResponse(null, { status: 404 });
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // React hides a late part of an SVG with this one attribute, "display:none".
    "style-src-attr 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${LOGIN_ORIGINS.join(" ")}`,
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", KEYS.test(request.nextUrl.pathname) ? "no-referrer" : "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

export const config = {
  matcher: [
    {
      source: "/((?!api/|sandbox/|_next/static|_next/image|icon.svg).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};
