import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, EXIT, type Io, localeOf, readOptions, UsageError } from "./command";
import { storeTexts } from "./store-texts";
import { cliTexts } from "./texts";
import { configuration, fileProblem, withStore } from "./with-store";

/** `insights-preflight backup <file>`: everything the store keeps, in one file that either engine takes back. */
export const backup: Command = {
  name: "backup",
  argument: "file",
  options: { list: { type: "boolean" } },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = storeTexts(locale);
    const given = readOptions(backup, args, locale);
    const config = await configuration(io.env);
    if (given.has("list")) return list(config.dataDir, io, texts.noSnapshots);
    const file = given.get("")?.[0];
    if (!file) throw new UsageError(texts.nothingToBackUp);
    if (existsSync(file)) throw new UsageError(texts.fileExists(file));
    return withStore(config, io, locale, async ({ database }) => {
      const { writeBackup } = await import("@/lib/store/backup");
      try {
        const { rows, bytes } = await writeBackup(database, file, new Date());
        io.out(texts.backedUp(file, rows, bytes));
        io.err(texts.keepKeys);
        return EXIT.ready;
      } catch (problem) {
        const code = fileProblem(problem);
        if (code === null) throw problem;
        throw new UsageError(cliTexts(locale).cannotWrite(file, code));
      }
    });
  },
};

async function list(dataDir: string, io: Io, none: (folder: string) => string): Promise<number> {
  const { snapshotsIn } = await import("@/lib/store/snapshots");
  const files = snapshotsIn(dataDir);
  if (files.length === 0) io.err(none(path.join(dataDir, "snapshots")));
  for (const file of files) io.out(file);
  return EXIT.ready;
}
