import { type Config, readConfig } from "@/lib/config";
import type { Locale } from "@/lib/locales/locale";
import type { OpenDatabase } from "@/lib/store/store";
import { EXIT, type Io, UsageError } from "./command";
import { readEnvFile } from "./env-file";
import { storeTexts } from "./store-texts";

/** The configuration a server started here would have: `.env` beneath the environment. */
export async function configuration(env: Io["env"]): Promise<Config> {
  const result = readConfig({ ...(await readEnvFile(".env")), ...env });
  if (!result.ok) throw new UsageError(...result.problems);
  return result.config;
}

/** Opens the configured store for one piece of work and closes it; what refuses is told in a sentence. The database is loaded only here. */
export async function withStore(
  { dataDir, databaseUrl }: Config,
  io: Io,
  locale: Locale,
  work: (opened: OpenDatabase) => Promise<number>,
): Promise<number> {
  const { openDatabase } = await import("@/lib/store/store");
  let opened: OpenDatabase | null = null;
  try {
    opened = await openDatabase({ dataDir, databaseUrl });
    return await work(opened);
  } catch (problem) {
    const sentence = await sentenceFor(problem, dataDir, locale);
    if (sentence === null) throw problem;
    io.err(sentence);
    return EXIT.failed;
  } finally {
    await opened?.close();
  }
}

async function sentenceFor(problem: unknown, dataDir: string, locale: Locale): Promise<string | null> {
  const texts = storeTexts(locale);
  const [{ FolderInUseError }, { NewerSchemaError }, { StoreError }, { BackupFileError }, { StoreNotEmptyError }] =
    await Promise.all([
      import("@/lib/store/lock"),
      import("@/lib/store/migrate"),
      import("@/lib/store/store"),
      import("@/lib/store/backup-file"),
      import("@/lib/store/restore"),
    ]);
  if (problem instanceof FolderInUseError) return texts.folderInUse(dataDir);
  if (problem instanceof NewerSchemaError) return texts.newerSchema(problem.unknown.join(", "));
  if (problem instanceof BackupFileError) return texts.fileFault[problem.fault];
  if (problem instanceof StoreNotEmptyError) return texts.notEmpty;
  if (!(problem instanceof StoreError)) return null;
  const cause = problem.cause instanceof Error ? problem.cause : problem;
  const sentence = texts.cannotOpen("code" in cause ? String(cause.code) : cause.name);
  if (!problem.snapshot) return sentence;
  return `${sentence}\n${texts.newestSnapshot(problem.snapshot.file, problem.snapshot.insteadOf)}`;
}

/** What the file system refused, or null when something else broke. */
export function fileProblem(problem: unknown): string | null {
  const isSystem = problem instanceof Error && "syscall" in problem && "code" in problem;
  return isSystem ? String(problem.code) : null;
}
