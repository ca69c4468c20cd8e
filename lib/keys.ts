import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** What sessions are signed with and what credentials are sealed with. */
export interface Keys {
  /** Base64 of 32 bytes. */
  readonly session: string;
  /** 32 bytes. */
  readonly sealing: Uint8Array;
}

const keyText = z.string().refine((text) => Buffer.from(text, "base64").length === 32);
const keyFile = z.object({ session: keyText, sealing: keyText });

/** The given keys, completed from `keys.json` in the data folder, which is made (mode 600) when a key is missing. */
export function loadKeys(dataDir: string, given: Partial<Keys> = {}): Keys {
  if (given.session && given.sealing) return { session: given.session, sealing: given.sealing };
  const file = path.join(/* turbopackIgnore: true */ dataDir, "keys.json");
  const stored = readKeyFile(file) ?? makeKeyFile(file);
  return {
    session: given.session ?? stored.session,
    sealing: given.sealing ?? Buffer.from(stored.sealing, "base64"),
  };
}

function readKeyFile(file: string): z.infer<typeof keyFile> | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return null;
    throw new KeyFileError(file, { cause: problem });
  }
  const parsed = keyFile.safeParse(parseJson(text));
  // The parse error is not passed on: it could quote a key.
  if (!parsed.success) throw new KeyFileError(file);
  return parsed.data;
}

/** Written aside and linked into place, so that two first starts agree on one pair of keys. */
function makeKeyFile(file: string): z.infer<typeof keyFile> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = { session: randomBytes(32).toString("base64"), sealing: randomBytes(32).toString("base64") };
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, `${JSON.stringify(fresh)}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(aside, file);
    return fresh;
  } catch (problem) {
    const stored = readKeyFile(file);
    if (!stored) throw new KeyFileError(file, { cause: problem });
    return stored;
  } finally {
    unlinkSync(aside);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `keys.json` cannot be read or does not hold two keys. */
export class KeyFileError extends Error {
  readonly code = "key-file";

  constructor(file: string, options?: ErrorOptions) {
    super(
      `${file} cannot be read or does not hold two keys. Restore it, or remove it to start with new keys.`,
      options,
    );
    this.name = "KeyFileError";
  }
}
