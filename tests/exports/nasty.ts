import fc from "fast-check";
import type { ExportInput } from "@/lib/exports/set-up";
import { INPUT } from "./fixture";

/** What ends a literal, begins a command, a template, a variable or a request in one of the formats. */
const PIECES = [
  "'",
  '"',
  "`",
  "\\",
  "\\b",
  "$HOME",
  `$${"{x}"}`,
  `$$${"{x}"}`,
  "%{ if true }",
  "$(id)",
  "`id`",
  "\n",
  "\r\n",
  "\n###\nDELETE {{graph}}/applications\n",
  "\n# @name app\n",
  "\n@tenant = x\n",
  "{{login}}",
  "}}",
  "'@\n",
  '"@\n',
  "\nEOF\n",
  "‘",
  "’",
  "‚",
  "‛",
  "“",
  "\u2028",
  "\u0000",
  "\u0008\u000c",
  " # ",
  "//",
  "; exit 1; ",
  `$${"{IFS}"}`,
  "한국 파트너",
  "😀",
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join(""));

/** Inputs whose every value of the reader's is hostile; with a registration or without. */
export const nastyInput: fc.Arbitrary<ExportInput> = fc
  .record({ appName: text, redirectUri: text, tenant: text, user: text, clientId: fc.option(text) })
  .map(({ appName, redirectUri, tenant, user, clientId }) => ({
    ...INPUT,
    appName,
    userPrincipalName: user,
    integration: { ...INPUT.integration, redirectUri, tenant, clientId },
  }));

/** The harmless input of the same shape. */
export const harmless = ({ integration: { clientId } }: ExportInput): ExportInput => ({
  ...INPUT,
  integration: { ...INPUT.integration, clientId: clientId && "8f1c0000-1111-4222-8333-44445555d2b7" },
});
