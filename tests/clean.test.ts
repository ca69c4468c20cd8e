import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanText,
  parseClientId,
  parsePartnerId,
  parseSecret,
  parseTenant,
  parseUserPrincipalName,
} from "@/lib/clean";

const GUID = "3f2a9c1e-5b7d-4e8f-9a0b-1c2d3e4f5a6b";
const blanks = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const invisible = fc.constantFrom("", "\u200B", "\uFEFF", "\u00A0", "\u2060", "\u200E\u00A0");
const quotes = fc.constantFrom(["", ""], ['"', '"'], ["'", "'"], ["“", "”"], ["‘", "’"], ["`", "`"], ["「", "」"]);
const wrapped = (value: string) =>
  fc
    .tuple(blanks, invisible, quotes, blanks)
    .map(([b, i, [open, close], c]) => `${b}${i}${open}${c}${value}${i}${close}${c}`);

describe("cleanText", () => {
  it("says what it took off", () => {
    expect(cleanText("abc")).toEqual({ value: "abc", cleaned: [] });
    expect(cleanText(" abc\n")).toEqual({ value: "abc", cleaned: ["blanks"] });
    expect(cleanText("“abc”")).toEqual({ value: "abc", cleaned: ["quotes"] });
    expect(cleanText("a\u200Bbc")).toEqual({ value: "abc", cleaned: ["invisible"] });
    expect(cleanText('\uFEFF " abc " ')).toEqual({ value: "abc", cleaned: ["invisible", "blanks", "quotes"] });
    expect(cleanText('"').value).toBe('"');
    expect(cleanText("it's").cleaned).toEqual([]);
  });

  it("has nothing left to take off", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once.value)).toEqual({ value: once.value, cleaned: [] });
        expect(once.cleaned.length > 0).toBe(once.value !== raw);
      }),
    );
  });
});

describe("parseTenant", () => {
  it.each([
    [GUID, GUID],
    [GUID.toUpperCase(), GUID],
    [`{${GUID}}`, GUID],
    ["Contoso.OnMicrosoft.com", "contoso.onmicrosoft.com"],
    ["회사.kr", "xn--vf4b131b.kr"],
    ["contoso.co.kr/", "contoso.co.kr"],
    ["https://contoso.com", "contoso.com"],
    [`https://login.microsoftonline.com/${GUID}/oauth2/v2.0/authorize?client_id=${GUID.replace("3", "4")}`, GUID],
    ["login.microsoftonline.com/contoso.com/oauth2/token", "contoso.com"],
    [`https://login.microsoftonline.us/${GUID}/v2.0`, GUID],
    [`https://login.partner.microsoftonline.cn/${GUID}`, GUID],
    [`https://sts.windows.net/${GUID}/`, GUID],
    [`https://sts.chinacloudapi.cn/${GUID}/`, GUID],
    ["https://portal.azure.com/#@contoso.onmicrosoft.com/blade/x", "contoso.onmicrosoft.com"],
    [`https://portal.azure.com/${GUID}#home`, GUID],
    [`https://entra.microsoft.com/${GUID}/#view/Microsoft_AAD_RegisteredApps/x/appId/abc`, GUID],
    [`https://admin.microsoft.com/?tid=${GUID}`, GUID],
    [`https://login.microsoftonline.com/${GUID}/v2.0/.well-known/openid-configuration`, GUID],
  ])("reads %s", (raw, value) => expect(parseTenant(raw)).toMatchObject({ ok: true, value }));

  it.each([
    ["", "empty"],
    [' "" ', "empty"],
    ["common", "common-endpoint"],
    ["https://login.microsoftonline.com/organizations/oauth2/v2.0/token", "common-endpoint"],
    ["admin@contoso.com", "user-name"],
    ["https://example.com/about", "unknown-url"],
    ["https://login.microsoftonline.com/", "unknown-url"],
    ["login.microsoftonline.com", "unknown-url"],
    [`https://entra.microsoft.com/#view/x/appId/${GUID}`, "unknown-url"],
    ["contoso", "not-a-tenant"],
    ["contoso.com fabrikam.com", "not-a-tenant"],
    ["192.168.0.1", "not-a-tenant"],
    [GUID.slice(1), "not-a-tenant"],
    ["javascript:alert(1)", "not-a-tenant"],
    ["-x.com", "not-a-tenant"],
  ])("refuses %j", (raw, reason) => expect(parseTenant(raw)).toEqual({ ok: false, reason }));

  it("never lets anything but an id or a domain through, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true }), fc.domain()),
        (raw) => {
          const parsed = parseTenant(raw);
          if (parsed.ok) expect(parsed.value).toMatch(/^[a-z0-9.-]{4,253}$/);
        },
      ),
    );
  });

  it("reads an id through whatever is around it", () => {
    const cases = fc.uuid().chain((id) => fc.tuple(fc.constant(id), wrapped(id)));
    fc.assert(
      fc.property(cases, ([id, raw]) => {
        expect(parseTenant(raw)).toMatchObject({ ok: true, value: id });
        expect(parseClientId(raw)).toMatchObject({ ok: true, value: id });
        expect(parseSecret(raw)).toEqual({ ok: false, reason: "secret-id" });
      }),
    );
  });
});

describe("the other fields", () => {
  it.each([
    [GUID.toUpperCase(), { ok: true, value: GUID, cleaned: [] }],
    [
      `https://entra.microsoft.com/#view/x/ApplicationMenuBlade/~/Overview/appId/${GUID}`,
      { ok: true, value: GUID, cleaned: [] },
    ],
    ["", { ok: false, reason: "empty" }],
    ["abC8Q~0123456789.abcdefghijklmnopqrstuv", { ok: false, reason: "looks-like-secret" }],
    ["my app", { ok: false, reason: "not-a-guid" }],
  ])("client id %j", (raw, expected) => expect(parseClientId(raw)).toEqual(expected));

  it.each([
    [" reports@contoso.com ", { ok: true, value: "reports@contoso.com", cleaned: ["blanks"] }],
    [
      "Ann_fabrikam.com#EXT#@contoso.onmicrosoft.com",
      { ok: true, value: "Ann_fabrikam.com#EXT#@contoso.onmicrosoft.com", cleaned: [] },
    ],
    ["", { ok: false, reason: "empty" }],
    ["CONTOSO\\ann", { ok: false, reason: "down-level-name" }],
    ["ann", { ok: false, reason: "not-a-user-name" }],
    ["ann@contoso", { ok: false, reason: "not-a-user-name" }],
    ["a b@contoso.com", { ok: false, reason: "not-a-user-name" }],
    ["a@b@contoso.com", { ok: false, reason: "not-a-user-name" }],
  ])("user %j", (raw, expected) => expect(parseUserPrincipalName(raw)).toEqual(expected));

  it.each([
    ["abC8Q~0123456789.abcdef", { ok: true, value: "abC8Q~0123456789.abcdef", cleaned: [] }],
    ["‘abC8Q~0123456789.abcdef’", { ok: true, value: "abC8Q~0123456789.abcdef", cleaned: ["quotes"] }],
    [GUID, { ok: false, reason: "secret-id" }],
    ["abc", { ok: false, reason: "too-short" }],
    ["", { ok: false, reason: "empty" }],
    ["abC8Q~0123456789 abcdef", { ok: false, reason: "blank-inside" }],
  ])("secret %j", (raw, expected) => expect(parseSecret(raw)).toEqual(expected));

  it.each([
    ["1234567", { ok: true, value: "1234567", cleaned: [] }],
    [" 1234567", { ok: true, value: "1234567", cleaned: ["blanks"] }],
    ["", { ok: false, reason: "empty" }],
    [GUID, { ok: false, reason: "is-a-guid" }],
    ["MPN 1234567", { ok: false, reason: "not-a-number" }],
    ["12", { ok: false, reason: "not-a-number" }],
  ])("PartnerID %j", (raw, expected) => expect(parsePartnerId(raw)).toEqual(expected));

  it("never loses a character of a secret", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9._~-]{16,64}$/).filter((text) => !/^[0-9a-f-]{36}$/i.test(text));
    const cases = secret.chain((text) => fc.tuple(fc.constant(text), wrapped(text)));
    fc.assert(
      fc.property(cases, ([text, raw]) => {
        expect(parseSecret(raw)).toMatchObject({ ok: true, value: text });
      }),
    );
  });
});
