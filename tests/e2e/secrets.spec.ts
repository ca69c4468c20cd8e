import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { decode } from "next-auth/jwt";
import { EXPORTS } from "@/lib/exports";
import { PROGRAMS } from "@/lib/programs";
import ready from "@/lib/sandbox/scenarios/ready";
import { call, giveIds, open } from "./walk";

const PASSWORD = "Planted-Password-7f3a!";

/** Everything the browser is given, and everything the server writes down. */
function listen(page: Page) {
  const heard: string[] = [];
  page.on("request", (request) => heard.push(request.url(), JSON.stringify(request.headers())));
  page.on("response", async (response) => {
    heard.push(JSON.stringify(response.headers()), await response.text().catch(() => ""));
  });
  return heard;
}

async function textOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.ok(), path).toBe(true);
  return answer.text();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test("planted secrets are found nowhere", async ({ page, context }) => {
  const { kit } = ready.build();
  const secret = kit.secret ?? "";
  const heard = listen(page);
  await open(page, "ready");
  await giveIds(page, kit);
  await page.goto("/setup/token?way=password");
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("input[name=password]").press("Enter");
  await expect(page.locator('[data-check="token-issued"][data-status=fail]')).toBeVisible();
  await call(page);
  for (const place of ["/setup/sign-in", "/setup/sign-in?way=manual", "/setup/app", "/status", "/setup/nowhere"])
    await page.goto(place);

  const records = await page.request.post("/api/runs", { data: {}, headers: { origin: new URL(page.url()).origin } });
  const lines = (await records.text()).trim().split("\n");
  expect(lines.length).toBeGreaterThan(25);
  const record = await page.request.get(records.headers().location ?? "");
  expect((await record.json()).schema).toBe(1);
  heard.push(lines.join("\n"), await record.text());
  for (const { id } of EXPORTS) heard.push(await textOf(page, `/api/exports/${id}`));
  for (const { id } of PROGRAMS) {
    const archive = await page.request.get(`/api/programs/${id}?query=SELECT%20a%20FROM%20b`);
    for (const file of Object.values(unzipSync(await archive.body()))) heard.push(strFromU8(file));
  }
  for (const format of ["csv", "json"]) heard.push(await textOf(page, `/audit/export/${format}`));

  for (const { name, value } of await context.cookies()) {
    heard.push(value);
    const data = process.env.E2E_DATA ?? "";
    const { session } = JSON.parse(readFileSync(path.join(data, "keys.json"), "utf8"));
    if (name.includes("session-token")) heard.push(JSON.stringify(await decode({ token: value, secret: session })));
  }
  const token = await (
    await page.request.post("/api/token", { headers: { origin: new URL(page.url()).origin } })
  ).text();
  expect(token.split(".")).toHaveLength(3);

  const files = filesBelow(process.env.E2E_DATA ?? "").map((file) => readFileSync(file, "latin1"));
  expect(files.length).toBeGreaterThan(3);
  const everything = [...heard, ...files].join("\n");
  // The search can find: the token's own claims are on the page, decoded.
  expect(everything).toContain(kit.userPrincipalName);
  // The form of the sandbox's refresh tokens; authorization codes are shorter.
  expect(everything).not.toMatch(/\b1\.[\w-]{128}/);
  for (const planted of [PASSWORD, secret, token, token.split(".")[2] ?? ""])
    expect(everything.includes(planted)).toBe(false);
});
