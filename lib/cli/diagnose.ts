import { createReadStream } from "node:fs";
import { diagnose as diagnoseText } from "@/lib/diagnosis/diagnose";
import { isRecognised, published } from "@/lib/diagnosis/published";
import { MAX_UNITS } from "@/lib/diagnosis/readable";
import type { Locale } from "@/lib/locales/locale";
import { type Command, EXIT, localeOf, oneOf, readOptions, UsageError } from "./command";
import { diagnosisText } from "./diagnosis-text";
import { cliTexts } from "./texts";

/** `insights-preflight diagnose [file|-]`: what a text says about what is broken. Asks nobody, keeps nothing. */
export const diagnose: Command = {
  name: "diagnose",
  argument: "file|-",
  options: {
    format: { type: "string" },
    "client-id": { type: "string" },
    tenant: { type: "string" },
    user: { type: "string" },
  },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const given = readOptions(diagnose, args, locale);
    const format = oneOf(given, "format", ["text", "json"], locale);
    const text = await read(given.get("")?.[0] ?? "-", locale);
    const integration = {
      clientId: given.get("client-id")?.[0] ?? null,
      tenantId: given.get("tenant")?.[0] ?? null,
      userPrincipalName: given.get("user")?.[0] ?? null,
    };
    const diagnosis = diagnoseText(text, { integration, now: new Date() });
    const answer = published(diagnosis, locale);
    io.out(format === "json" ? JSON.stringify(answer, null, 2) : diagnosisText(answer, text, locale));
    return isRecognised(diagnosis) ? EXIT.ready : EXIT.failed;
  },
};

/** A file, or standard input. One byte more than the limit is enough to know that it is too large. */
async function read(file: string, locale: Locale): Promise<string> {
  const source = file === "-" ? process.stdin : createReadStream(file, { end: MAX_UNITS });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      chunks.push(bytes);
      length += bytes.length;
      if (length > MAX_UNITS) return " ".repeat(MAX_UNITS + 1);
    }
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "error";
    throw new UsageError(cliTexts(locale).cannotRead(file, code));
  }
  return decoded(Buffer.concat(chunks));
}

/** PowerShell writes UTF-16 with a byte-order mark; everything else is taken for UTF-8. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
  return bytes.toString("utf8");
}
