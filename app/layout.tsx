import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { LOCALE_COOKIE, negotiateLocale } from "@/lib/locales/locale";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Insights Preflight", template: "%s · Insights Preflight" },
  description: "From an empty Microsoft tenant to the first Partner Center insights call, every step checked live.",
  referrer: "same-origin",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#171b21" },
  ],
};

/** The document around every page. Reading the request keeps it dynamic, which the CSP nonce needs. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const accepted = (await headers()).get("accept-language");
  const locale = negotiateLocale(accepted, (await cookies()).get(LOCALE_COOKIE)?.value);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
