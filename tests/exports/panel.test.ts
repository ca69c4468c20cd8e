import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TakeWithYou } from "@/components/exports/take-with-you";
import { EXPORTS } from "@/lib/exports";
import type { Owner } from "@/lib/exports/for-integration";
import { texts } from "@/lib/locales";
import { LOCALES } from "@/lib/locales/locale";
import { INPUT } from "./fixture";

const { cloud, now } = INPUT;
const OWNER: Owner = { cloud, now, locale: "en", integration: { ...INPUT.integration, tenantId: null } };
const drawn = (owner: Owner, isSandbox = false) =>
  renderToStaticMarkup(createElement(TakeWithYou, { owner, isSandbox }));

describe("take it with you, on the page", () => {
  it.each(LOCALES)("shows each file whole, and leads to its download without a script, in %s", (locale) => {
    const page = drawn({ ...OWNER, locale });
    for (const { id, file } of EXPORTS) {
      expect(page).toContain(`href="/api/exports/${id}" download="${file}"`);
      expect(page).toContain(texts(locale).exports.panel.formats[id]);
    }
    expect(page.match(/<details[^>]*name="exports"/g)).toHaveLength(EXPORTS.length);
    expect(page).toContain("{{integrationUser.response.body.$.userPrincipalName}}");
  });

  it("asks for the integration user before it writes a file", () => {
    const page = drawn({ ...OWNER, integration: { ...INPUT.integration, userPrincipalName: null, tenantId: null } });
    expect(page).toContain('href="/setup/sign-in#user"');
    expect(page).not.toContain("<details");
  });

  it("is not there while there is no tenant", () => {
    expect(drawn({ ...OWNER, integration: null })).toBe("");
  });

  it("says in the sandbox that the files name the real hosts", () => {
    const { inSandbox } = texts("en").exports.panel;
    expect([
      drawn(OWNER, true).includes("You are in the sandbox"),
      drawn(OWNER).includes("You are in the sandbox"),
    ]).toEqual([true, false]);
    expect(inSandbox).toBeTruthy();
  });
});
