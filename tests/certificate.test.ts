import { createPrivateKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { certificateIn, isConfidential, parseCertificate } from "@/lib/certificate";
import { CONNECTOR_CERTIFICATE, OTHER_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { Secret } from "@/lib/secret";
import { ELLIPTIC, SHORT } from "./certificates";

const split = (pem: string) => {
  const [certificate = "", key = ""] = pem.split(/(?=-----BEGIN [A-Z ]*PRIVATE KEY)/);
  return { certificate, key };
};
const own = split(CONNECTOR_CERTIFICATE);
const other = split(OTHER_CERTIFICATE);
const key = createPrivateKey(own.key);
const locked = (type: "pkcs1" | "pkcs8") =>
  key.export({ type, format: "pem", cipher: "aes-128-cbc", passphrase: "x" }).toString();

describe("a pasted certificate", () => {
  it("is named as the portal and as an assertion name it, and says when it ends", () => {
    const parsed = parseCertificate(CONNECTOR_CERTIFICATE);
    if (!parsed.ok) throw new TypeError(parsed.reason);
    expect(parsed.value).toMatchObject({
      thumbprint: "55EA5D93C646ECF5ECE5149DD15C5BA1E6461890",
      thumbprintSha256: expect.stringMatching(/^[0-9A-F]{64}$/),
      endAt: "2046-11-20T17:24:28.000Z",
    });
    expect(JSON.stringify(parsed)).not.toContain("PRIVATE KEY");
    expect(certificateIn(parsed.pem)).toEqual(parsed.value);
  });

  it.each([
    ["the key first", own.key + own.certificate],
    ["a chain around it", other.certificate + own.certificate + own.key],
    ["an older form of the key", own.certificate + key.export({ type: "pkcs1", format: "pem" })],
    ["blanks and other line ends", CONNECTOR_CERTIFICATE.replaceAll("\n", "\r\n   ")],
    ["text around it", `Bag Attributes\n  friendlyName: x\n${own.certificate}\nKey Attributes\n${own.key}`],
  ])("is understood with %s", (_name, text) => {
    const parsed = parseCertificate(text);
    expect(parsed.ok && parsed.value.thumbprint).toBe("55EA5D93C646ECF5ECE5149DD15C5BA1E6461890");
    // Only the pair is kept.
    expect(parsed.ok && parsed.pem.reveal().match(/-----BEGIN/g)).toHaveLength(2);
  });

  it.each([
    ["nothing", "", "no-certificate"],
    ["a key alone", own.key, "no-certificate"],
    ["a certificate alone", own.certificate, "no-key"],
    ["a locked key", own.certificate + locked("pkcs8"), "key-locked"],
    ["a locked key of the older form", own.certificate + locked("pkcs1"), "key-locked"],
    ["another's key", own.certificate + other.key, "other-key"],
    ["a damaged certificate", own.certificate.replace(/[A-Za-z]{20}/, "") + own.key, "unreadable"],
    ["a damaged key", own.certificate + own.key.replace(/[A-Za-z]{12}/, ""), "unreadable"],
    ["an elliptic key", ELLIPTIC, "not-rsa"],
    ["a short key", SHORT, "key-too-short"],
    ["very much", CONNECTOR_CERTIFICATE.repeat(40), "unreadable"],
    ["nothing but beginnings", "-----BEGIN CERTIFICATE-----".repeat(2_000), "no-certificate"],
  ])("is refused with its reason: %s", (_name, text, reason) => {
    expect(parseCertificate(text)).toEqual({ ok: false, reason });
  });

  it("makes a client confidential as a secret does", () => {
    expect(isConfidential({ secret: null, certificate: certificateIn(new Secret(CONNECTOR_CERTIFICATE)) })).toBe(true);
    expect(isConfidential({ secret: new Secret("x"), certificate: null })).toBe(true);
    expect(isConfidential({ secret: null, certificate: null })).toBe(false);
  });
});
