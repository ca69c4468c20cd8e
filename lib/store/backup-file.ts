import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** The layout of backup files; it grows when a reader of the old one could no longer read the new one. */
export const BACKUP_VERSION = 1;

const header = z.object({
  format: z.literal("insights-preflight-backup"),
  version: z.int().positive(),
  /** Version of the product that wrote it. */
  product: z.string(),
  createdAt: z.iso.datetime(),
  /** Migrations the data has had, in order. */
  migrations: z.array(z.string()).min(1),
  /** Tables in the order of their rows: each after those it refers to. */
  tables: z.array(z.string()),
});
const rowLine = z.object({ table: z.string(), row: z.record(z.string(), z.json()) });
const endLine = z.object({ end: z.literal(true), rows: z.int().nonnegative(), sha256: z.string() });

/** What a backup says about itself. */
export type BackupHeader = z.infer<typeof header>;
/** One row of one table. */
export type BackupRow = z.infer<typeof rowLine>;

/** Makes the lines of one backup, each once and in order: their sum stands at the end. */
export interface BackupLines {
  readonly head: string;
  readonly tables: readonly string[];
  /** `json` is the row as the database wrote it. */
  row(table: string, json: string): string;
  rows(): number;
  end(): string;
}

/** Starts a backup. */
export function backupLines(header: BackupHeader): BackupLines {
  const hash = createHash("sha256");
  let rows = 0;
  const line = (text: string): string => {
    hash.update(text).update("\n");
    return `${text}\n`;
  };
  return {
    head: line(JSON.stringify(header)),
    tables: header.tables,
    row(table, json) {
      rows += 1;
      return line(`{"table":${JSON.stringify(table)},"row":${json}}`);
    },
    rows: () => rows,
    end: () => `${JSON.stringify({ end: true, rows, sha256: hash.digest("hex") })}\n`,
  };
}

/** Why a file is no backup that can be restored. */
export type BackupFault = "not-a-backup" | "newer-format" | "cut-short" | "damaged";

/** The file cannot be restored. */
export class BackupFileError extends Error {
  readonly code = "backup-file";
  readonly fault: BackupFault;

  constructor(fault: BackupFault, options?: ErrorOptions) {
    super(`the backup file is refused: ${fault}`, options);
    this.name = "BackupFileError";
    this.fault = fault;
  }
}

/** Reads a backup to its end and compares its sum, before anything is done with it. Throws BackupFileError, and what the file system says. */
export async function verifyBackup(file: string): Promise<BackupHeader & { readonly rows: number }> {
  const hash = createHash("sha256");
  let head: BackupHeader | null = null;
  let rows = 0;
  let end: z.infer<typeof endLine> | null = null;
  for await (const text of linesOf(file)) {
    if (end) throw new BackupFileError("damaged");
    head ??= headOf(text);
    end = text.startsWith('{"end":') ? read(endLine, text) : null;
    if (!end) hash.update(text).update("\n");
    rows += 1;
  }
  if (!head) throw new BackupFileError("not-a-backup");
  if (!end) throw new BackupFileError("cut-short");
  // The header and the end are lines too.
  if (end.rows !== rows - 2 || end.sha256 !== hash.digest("hex")) throw new BackupFileError("damaged");
  return { ...head, rows: end.rows };
}

/** The rows of a verified backup, in the order of the file. */
export async function* rowsIn(file: string): AsyncGenerator<BackupRow> {
  let isHead = true;
  for await (const text of linesOf(file)) {
    if (!isHead && !text.startsWith('{"end":')) yield read(rowLine, text);
    isHead = false;
  }
}

function headOf(text: string): BackupHeader {
  const parsed = header.safeParse(parseJson(text));
  if (!parsed.success) throw new BackupFileError("not-a-backup");
  if (parsed.data.version > BACKUP_VERSION) throw new BackupFileError("newer-format");
  return parsed.data;
}

function read<T>(shape: z.ZodType<T>, text: string): T {
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) throw new BackupFileError("damaged");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The lines of a compressed file; what zlib refuses is told apart from what the file system refuses. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = createGunzip();
  source.on("error", (problem) => plain.destroy(problem));
  try {
    yield* createInterface({ input: source.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? problem.code : null;
    if (code === "Z_BUF_ERROR") throw new BackupFileError("cut-short", { cause: problem });
    if (code === "Z_DATA_ERROR")
      throw new BackupFileError(isHeaderProblem(problem) ? "not-a-backup" : "damaged", { cause: problem });
    throw problem;
  } finally {
    source.destroy();
  }
}

function isHeaderProblem(problem: unknown): boolean {
  return problem instanceof Error && problem.message.includes("incorrect header check");
}
