import { Landing } from "@/components/home/landing";
import { MessagePage } from "@/components/shell/message-page";
import { Shell } from "@/components/shell/shell";
import { ActionPlan } from "@/components/setup/action-plan";
import type { CardContext } from "@/components/setup/card-context";
import { CheckCard } from "@/components/setup/check-card";
import { CheckingCard } from "@/components/setup/checking-card";
import { DeviceCodePanel } from "@/components/setup/device-code-panel";
import { FlashNotice } from "@/components/setup/flash-notice";
import { IntegrationFacts } from "@/components/setup/integration-facts";
import { ManualIdsForm } from "@/components/setup/manual-ids-form";
import { Rail } from "@/components/setup/rail";
import { RecheckForm } from "@/components/setup/recheck-form";
import { SandboxNotice } from "@/components/setup/sandbox-notice";
import { SecretOnce } from "@/components/setup/secret-once";
import { SignInChoices } from "@/components/setup/sign-in-choices";
import { StageFooter } from "@/components/setup/stage-footer";
import { StageHeader } from "@/components/setup/stage-header";
import { VerdictBanner } from "@/components/setup/verdict-banner";
import { WizardLayout } from "@/components/setup/wizard-layout";
import { Button, ButtonLink } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { actionOf } from "@/lib/actions";
import type { Check, CheckResult, StageId } from "@/lib/check";
import { STAGES } from "@/lib/check";
import { checks } from "@/lib/checks";
import { cloudOf } from "@/lib/clouds";
import { portalUrl } from "@/lib/clouds/portal";
import { actions as enA } from "@/lib/locales/en/actions";
import * as enC from "@/lib/locales/en/checks";
import { ui as en } from "@/lib/locales/en/interface";
import { actions as koA } from "@/lib/locales/ko/actions";
import * as koC from "@/lib/locales/ko/checks";
import { ui as ko } from "@/lib/locales/ko/interface";
import { fill } from "@/lib/locales/text";
import type { StageSummary } from "@/lib/summary";
import { tag } from "@/lib/values";

const now = new Date("2026-11-23T11:00:00Z");
const integration = {
  id: "x", cloud: "global", tenant: "contoso.example", clientId: "8f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7",
  userPrincipalName: "insights-bot@contoso.example", redirectUri: "http://localhost:3000/setup/token/callback", flow: "code", partnerId: "1234567",
} as const;
const exchanges = [
  { method: "GET", url: "https://api.partnercenter.microsoft.com/v1/roles", status: 200, requestId: "5b0f0c1e-7f0a-4c57-9a57-1f0e3c1d2a90", correlationId: "d3b07384-d9a0-4c57-8a57-aa0e3c1d2a11", durationMs: 188, attempt: 1 },
  { method: "GET", url: "https://api.partnercenter.microsoft.com/v1/roles/0f9a8b7c-1111-2222-3333-444455556666/usermembers", status: 503, requestId: "11110c1e-7f0a-4c57-9a57-1f0e3c1d2a90", correlationId: null, durationMs: 94, attempt: 1 },
  { method: "GET", url: "https://api.partnercenter.microsoft.com/v1/roles/0f9a8b7c-1111-2222-3333-444455556666/usermembers", status: 200, requestId: "22220c1e-7f0a-4c57-9a57-1f0e3c1d2a90", correlationId: null, durationMs: 224, attempt: 2 },
];
const frame = (id: string) => ({ id, startedAt: now.toISOString(), durationMs: 412, exchanges });
const user = tag("upn", "insights-bot@contoso.example");
const R: CheckResult[] = [
  { status: "fail", finding: "erv-missing", values: { user, count: tag("number", 3) }, ...frame("erv-role") },
  { status: "waiting", finding: "consent-missing", values: {}, action: "grant-consent", changedAt: new Date(now.getTime() - 40_000).toISOString(), nextTryAt: new Date(now.getTime() + 12_000).toISOString(), ...frame("admin-consent") },
  { status: "pass", values: { user, tenant: tag("tenant-id", "11111111-2222-3333-4444-555555555555") }, ...frame("role-conflict") },
  { status: "inconclusive", reason: "no-rows", values: {}, ...frame("revenue-data") },
  { status: "fail", finding: "expires-soon", values: { date: tag("date", "2026-12-05T00:00:00Z"), expires: tag("date", "2026-12-05T00:00:00Z"), endAt: tag("date", "2026-12-05T00:00:00Z"), days: tag("number", 12) }, ...frame("secret-lifetime") },
  { status: "blocked", by: ["app-registration"], missing: ["partner-center", "client-id"], ...frame("partner-profile"), exchanges: [] },
  { status: "error", code: "timeout", host: "graph.microsoft.com", ...frame("app-registration") },
  { status: "manual", confirmed: false, values: {}, ...frame("account-verification") },
  { status: "not-applicable", reason: "no-partner-id", values: {}, ...frame("partner-account") },
  { status: "fail", finding: "secret-missing", values: {}, ...frame("client-secret") },
];

export default async function Gallery({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const q = await searchParams;
  const locale = q.l === "ko" ? "ko" : "en";
  const ui = locale === "ko" ? ko : en;
  const acts = locale === "ko" ? koA : enA;
  const C = locale === "ko" ? koC : enC;
  const cloud = cloudOf("global");
  const all = checks as readonly Check[];
  const words = C.checks as unknown as Record<string, ReturnType<CardContext["textOf"]>>;
  const context: CardContext = {
    locale, ui, reasons: C.reasons,
    textOf: (id) => words[id] ?? null,
    checkHref: (id) => `#check-${id}`,
    inputHref: () => "/setup/sign-in",
    portalHref: (page) => portalUrl(cloud, page, { clientId: integration.clientId }),
  };
  const recheck = (id: string) => <RecheckForm action="/x" only={[id]} back="/" label={ui.check.again} />;
  const fixOf = (result: CheckResult) => {
    if (result.status !== "fail") return undefined;
    const check = all.find((c) => c.id === result.id);
    const id = check?.findings[result.finding]?.fix;
    const action = id && actionOf(id);
    if (!id || !action) return undefined;
    const t = acts[id];
    const values = { app: tag("app-id", integration.clientId), user, uri: tag("url", integration.redirectUri) };
    return {
      changes: t.changes.map((c) => fill(c, values, locale)),
      form: <form><Button variant="primary">{t.button}</Button></form>,
      plan: <ActionPlan action={action} requests={action.plan({ cloud, integration, tenantId: "11111111-2222-3333-4444-555555555555", now })} undo={t.undo} ui={ui} locale={locale} />,
    };
  };
  const stages = (broken: StageId | null): StageSummary[] =>
    STAGES.map((stage, i) => {
      const at = broken ? STAGES.indexOf(broken) : 7;
      const state = i < at ? "holds" : i === at ? "broken" : i === 5 ? "waiting" : "unknown";
      return { stage, state, failed: i === at ? 1 : 0, warnings: i === 2 ? 1 : 0, total: 4 };
    });
  const facts = { "sign-in": "contoso.example", enrollment: "PartnerID 1234567" };
  const shell = (children: React.ReactNode, current: "setup" | null = "setup") => (
    <Shell locale={locale} ui={ui} current={current} path={`/gallery?v=${q.v}`} sandbox={{ scenario: locale === "ko" ? "보고서 역할이 없음" : "Executive Report Viewer is missing", href: "#sandbox" }}
      signedIn={current ? { displayName: "Adele Vance", userPrincipalName: "adele@contoso.example", signOut: <form><Button variant="quiet">{ui.shell.signOut}</Button></form> } : null}>
      {children}
    </Shell>
  );
  const rail = (current: StageId, broken: StageId | null, none = false) => (
    <Rail ui={ui} locale={locale} current={current} stages={none ? null : stages(broken)} brokenStage={none ? null : broken} facts={facts} hrefOf={(s) => `/setup/${s}`} />
  );
  const factList = <IntegrationFacts integration={integration} secretHint="6gy" ui={ui} locale={locale} changeHref="/setup/sign-in" />;
  if (q.v === "home") return shell(<Landing ui={ui} mode={q.m === "live" ? "live" : "sandbox"} started={false} chooseHref="#" />, null);
  if (q.v === "error") throw new Error("planted");
  if (q.v === "404")
    return shell(<MessagePage title={ui.states.notFoundTitle} text={ui.states.notFoundText}><ButtonLink variant="primary" href="/setup">{ui.states.toSetup}</ButtonLink><ButtonLink href="/">{ui.states.home}</ButtonLink></MessagePage>, null);
  if (q.v === "sign-in")
    return shell(
      <WizardLayout rail={rail("sign-in", null, true)} facts={factList}>
        <StageHeader stage="sign-in" ui={ui} locale={locale} />
        <SignInChoices ui={ui} microsoft={<form><Button variant="primary">{ui.signIn.microsoftButton}</Button></form>} device={<form><Button>{ui.signIn.deviceButton}</Button></form>} manual={<ButtonLink href="?">{ui.signIn.manualButton}</ButtonLink>} permissions={["User.Read", "Application.ReadWrite.All"]} problem={{ code: "refused", detail: "AADSTS53003: Access has been blocked by Conditional Access policies." }} />
        <SandboxNotice ui={ui} accounts={[{ userPrincipalName: "adele@contoso.example", password: "Walk-2026!adele", mfaCode: "123456" }, { userPrincipalName: "insights-bot@contoso.example", password: "Walk-2026!bot", mfaCode: null }]} />
      </WizardLayout>,
    );
  if (q.v === "forms")
    return shell(
      <WizardLayout rail={rail("app", "role")} facts={factList}>
        <StageHeader stage="app" ui={ui} locale={locale} />
        <FlashNotice outcome="done" done={acts["add-secret"].done} ui={ui} />
        <FlashNotice outcome="refused" detail="Insufficient privileges to complete the operation." ui={ui} />
        <SecretOnce value="6gy8Q~xY2fTfJ3abcDEFghiJKLmnopQRStuv.wX1" expiresAt="2027-05-22T00:00:00Z" ui={ui} locale={locale} done={<form><Button variant="primary">{ui.secretOnce.continue}</Button></form>} />
        <DeviceCodePanel userCode="FJC3Q8LPX" verificationUri="https://microsoft.com/devicelogin" expiresAt={new Date(now.getTime() + 840_000).toISOString()} now={now} state="pending" ui={ui} locale={locale} again={null} cancel={<form><Button>{ui.device.cancel}</Button></form>} />
        <ManualIdsForm action="/x" values={{ tenant: "contoso", clientId: integration.clientId, userPrincipalName: null }} errors={{ tenant: "not-a-tenant", secret: "secret-id" }} cleaned={{ clientId: ["quotes", "blanks"] }} secretHint="6gy" ui={ui} locale={locale} />
      </WizardLayout>,
    );
  const cards = q.v === "checking" ? [] : R;
  return shell(
    <WizardLayout rail={q.v === "checking" ? rail("role", null, true) : rail("role", q.v === "other" ? "app" : "role")} facts={factList}>
      <StageHeader stage="role" ui={ui} locale={locale} />
      <VerdictBanner summary={q.v === "checking" ? null : { stage: "role", state: q.v === "ok" ? "holds" : "broken", failed: 1, warnings: 0, total: 5 }} ui={ui} locale={locale} checkedAt={new Date(now.getTime() - 4000).toISOString()} now={now} />
      <CardList aria-label={ui.stage.checks}>
        {q.v === "checking"
          ? all.slice(0, 6).map((check) => <CheckingCard key={check.id} check={check} text={words[check.id] ?? { title: "" }} ui={ui} />)
          : cards.map((result) => {
              const check = all.find((c) => c.id === result.id);
              return check ? (
                <CheckCard key={result.id} context={context} check={check} result={result} now={now} fix={fixOf(result)} recheck={recheck(result.id)} viewerRoles={["global-admin"]} confirm={<form><Button variant="primary">{ui.check.confirm}</Button></form>} />
              ) : null;
            })}
      </CardList>
      <StageFooter ui={ui} backHref="/setup/permission" nextHref="/setup/token" recheck={<RecheckForm action="/x" only={[]} back="/" label={ui.stage.again} />} isHeld={q.v === "ok"} />
    </WizardLayout>,
  );
}
