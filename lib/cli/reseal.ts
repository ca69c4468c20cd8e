import { loadKeys } from "@/lib/keys";
import { type Command, EXIT, localeOf, readOptions } from "./command";
import { storeTexts } from "./store-texts";
import { configuration, withStore } from "./with-store";

/** `insights-preflight reseal`: every kept credential under the newest sealing key; safe beside running servers and to repeat. */
export const reseal: Command = {
  name: "reseal",
  options: {},
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = storeTexts(locale);
    readOptions(reseal, args, locale);
    const config = await configuration(io.env);
    const { sealing } = loadKeys(config.dataDir, config.keys);
    return withStore(config, io, locale, async ({ database }) => {
      const { resealAll } = await import("@/lib/store/reseal");
      const keys = { sealingKey: sealing, previousSealingKeys: config.previousKeys.sealing };
      const { resealed, current, unopened } = await resealAll(database, keys);
      io.out(texts.resealed(resealed, current));
      if (unopened === 0) return EXIT.ready;
      io.err(texts.unopened(unopened));
      return EXIT.failed;
    });
  },
};
