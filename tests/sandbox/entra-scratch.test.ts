import { createServer } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { expect, it } from "vitest";
import { serveSandbox } from "@/lib/sandbox/handle";
import { putWorld } from "@/lib/sandbox/world";
import { APP, entraWorld, RESOURCE, TENANT } from "./entra-world";

it("chromium", async () => {
  const s = entraWorld();
  putWorld(s.world);
  s.tenant.grants = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const c of req) chunks.push(c as Buffer);
    const url = `http://127.0.0.1:4199${req.url}`;
    if (!req.url?.startsWith("/sandbox/world/")) { res.end(`<title>x</title>app ${req.url} ${Buffer.concat(chunks)}`); return; }
    const headers = new Headers(Object.entries(req.headers).map(([k, v]) => [k, String(v)]) as [string, string][]);
    const body = Buffer.concat(chunks);
    const r = new Request(url, { method: req.method ?? "GET", headers, ...(req.method === "POST" && { body }) });
    const [host = "", ...path] = new URL(url).pathname.replace("/sandbox/world/", "").split("/");
    const out = await serveSandbox(r, "world", host, `/${path.join("/")}`, "http://127.0.0.1:4199/sandbox/world");
    res.writeHead(out.status, Object.fromEntries(out.headers));
    res.end(Buffer.from(await out.arrayBuffer()));
  }).listen(4199, "127.0.0.1");
  s.app.web.redirectUris.push("http://127.0.0.1:4199/cb");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const q = new URLSearchParams({ client_id: APP, response_type: "code", redirect_uri: "http://127.0.0.1:4199/cb", scope: `openid ${RESOURCE}/user_impersonation`, amr_values: "mfa", state: "s" });
  const url = `http://127.0.0.1:4199/sandbox/world/login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize?${q}`;
  const problems: string[] = [];
  try {
    for (const [locale, scheme, width] of [["en-US", "light", 1280], ["ko-KR", "dark", 390]] as const) {
      const ctx = await browser.newContext({ locale, colorScheme: scheme, viewport: { width, height: 800 } });
      const page = await ctx.newPage();
      page.on("console", (m) => { if (m.type() === "error") problems.push(`console ${m.text()}`); });
      const look = async (name: string) => {
        const axe = await new AxeBuilder({ page }).analyze();
        for (const v of axe.violations) problems.push(`${name} ${v.id}: ${v.nodes.map((n) => n.target + " " + n.failureSummary).join(" | ").slice(0, 300)}`);
        await page.screenshot({ path: `/tmp/entra-${locale}-${name}.png`, fullPage: true });
        const small = await page.evaluate(() => [...document.querySelectorAll("button,input:not([type=hidden]):not([type=checkbox]),summary")].filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.outerHTML));
        if (small.length) problems.push(`${name} small ${small}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) problems.push(`${name} scrolls sideways`);
      };
      await page.goto(url);
      await look("account");
      await page.keyboard.type("nobody@contoso.example"); await page.keyboard.press("Enter"); await page.waitForSelector("#problem");
      await look("account-problem");
      await page.keyboard.press("ControlOrMeta+A"); await page.keyboard.type(locale === "ko-KR" ? "bot@contoso.example" : "admin@contoso.example"); await page.keyboard.press("Enter");
      await page.waitForSelector("main[data-step=password]"); await look("password");
      await page.keyboard.type(locale === "ko-KR" ? "Pass-bot-1!" : "Pass-admin-1!"); await page.keyboard.press("Enter");
      await page.waitForSelector("main[data-step=mfa]"); await look("mfa");
      await page.keyboard.type("123456"); await page.keyboard.press("Enter");
      if (locale === "ko-KR") s.tenant.grants = [];
      await page.waitForSelector("main[data-step=consent], main[data-step=error], title:has-text('x')", { state: "attached" });
      await look("consent");
      const step = await page.locator("main").getAttribute("data-step").catch(() => null);
      if (step === "consent") await page.keyboard.press("Space");
      console.log(await page.evaluate(() => document.activeElement?.outerHTML));
      await page.keyboard.press("Enter");
      await page.waitForURL("**/cb?*");
      console.log(page.url().slice(0, 200));
      await page.goto("http://127.0.0.1:4199/sandbox/world/microsoft.com/devicelogin"); await look("device");
      await page.goto(url.replace("cb", "zz")); await look("error");
      await page.goto(`${url}&response_mode=form_post`);
      await ctx.close();
      s.tenant.grants = [];
    }
  } finally { await browser.close(); server.close(); }
  console.log(problems.join("\n"));
  expect(true).toBe(true);
}, 120_000);
