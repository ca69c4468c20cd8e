import { type Config, configure, keys } from "@/lib/config";
import { type Command, EXIT, type Io, localeOf, readOptions, UsageError } from "./command";
import { storeTexts } from "./store-texts";
import { configuration, withStore } from "./with-store";

// Looking is waiting for answers: a worker that does nothing else waits for more of them than one beside a server.
const AT_ONCE = 16;

/** `insights-preflight work`: looks at watched integrations and sends alerts, beside any number of servers on the same PostgreSQL, until it is told to end. */
export const work: Command = {
  name: "work",
  options: {},
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = storeTexts(locale);
    readOptions(work, args, locale);
    const config = await configuration(io.env);
    if (config.databaseUrl === null) throw new UsageError(texts.worksByItself);
    configure(config);
    return withStore(config, io, locale, async (opened) => {
      const { sealing } = keys();
      const store = { ...opened, sealingKey: sealing, previousSealingKeys: config.previousKeys.sealing };
      globalThis.preflightStore = Promise.resolve(store);
      await untilToldToEnd(io, texts.working(placeOf(config)));
      io.out(texts.workEnded);
      return EXIT.ready;
    });
  },
};

/** Works until the signal comes; what is being done then is finished, or given back for another worker. */
async function untilToldToEnd({ out, signal }: Io, introduction: string): Promise<void> {
  const { askForTidying, startWork } = await import("@/lib/jobs/work");
  await askForTidying(new Date());
  const worker = startWork({ most: AT_ONCE });
  out(introduction);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await worker.stop();
}

/** The database's host and name, without whoever signs in to it. */
function placeOf({ databaseUrl }: Config): string {
  const { host, pathname } = new URL(databaseUrl?.reveal() ?? "postgres://");
  return `${host}${pathname}`;
}
