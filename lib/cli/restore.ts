import { type Command, EXIT, localeOf, readOptions, UsageError } from "./command";
import { storeTexts } from "./store-texts";
import { cliTexts } from "./texts";
import { configuration, fileProblem, withStore } from "./with-store";

/** `insights-preflight restore <file>`: the state of a backup or snapshot, whole or not at all. */
export const restore: Command = {
  name: "restore",
  argument: "file",
  options: { replace: { type: "boolean" } },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = storeTexts(locale);
    const given = readOptions(restore, args, locale);
    const file = given.get("")?.[0];
    if (!file) throw new UsageError(texts.nothingToRestore);
    const config = await configuration(io.env);
    return withStore(config, io, locale, async ({ database }) => {
      const { restoreBackup } = await import("@/lib/store/restore");
      try {
        const { rows, product, createdAt } = await restoreBackup(database, file, { replace: given.has("replace") });
        io.out(texts.restored(file, rows, product, createdAt));
        return EXIT.ready;
      } catch (problem) {
        const code = fileProblem(problem);
        if (code === null) throw problem;
        throw new UsageError(cliTexts(locale).cannotRead(file, code));
      }
    });
  },
};
