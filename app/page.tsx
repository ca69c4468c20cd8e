import { visitor } from "@/app/visitor";
import { Landing } from "@/components/home/landing";
import { Shell } from "@/components/shell/shell";
import { texts } from "@/lib/locales";

/** What this is, for whom, and the way in. */
export default async function HomePage() {
  const { config, locale, integration } = await visitor();
  const { ui } = texts(locale);
  const isSandbox = config.mode === "sandbox";
  return (
    <Shell locale={locale} ui={ui} current={null} path="/" sandbox={isSandbox ? { scenario: null } : null}>
      <Landing ui={ui} mode={config.mode} started={integration !== null} />
    </Shell>
  );
}
