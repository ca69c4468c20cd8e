import packageJson from "@/package.json" with { type: "json" };
import { type Command, EXIT, localeOf, readOptions } from "./command";

/** `insights-preflight version` */
export const version: Command = {
  name: "version",
  options: {},
  async run(args, io) {
    readOptions(version, args, localeOf(args, io.env));
    io.out(`insights-preflight ${packageJson.version}`);
    return EXIT.ready;
  },
};
