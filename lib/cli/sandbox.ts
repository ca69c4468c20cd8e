import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { scenarioOf, scenarios } from "@/lib/sandbox/scenarios";
import type { Scenario } from "@/lib/sandbox/types";
import { newControlKey } from "@/lib/sandbox/world";
import { type Command, EXIT, type Io, localeOf, readOptions, UsageError } from "./command";
import { createSandboxHandler } from "./sandbox-http";
import { type CliTexts, cliTexts } from "./texts";

const HOSTS = ["login.microsoftonline.com", "graph.microsoft.com", "api.partnercenter.microsoft.com"];

/** `insights-preflight sandbox`: Microsoft as far as this product needs it, for any client that lets you change a base URL. */
export const sandbox: Command = {
  name: "sandbox",
  options: { port: { type: "string" }, scenario: { type: "string" } },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = cliTexts(locale);
    const given = readOptions(sandbox, args, locale);
    const scenarioId = given.get("scenario")?.[0] ?? "ready";
    const known = scenarios.map(({ id }) => id);
    const scenario = scenarioOf(scenarioId);
    if (!scenario) throw new UsageError(texts.unknownScenario(scenarioId, known));
    const port = given.get("port")?.[0] ?? "4010";
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(texts.badPort);
    return serve(scenario, Number(port), io, texts);
  },
};

function serve(scenario: Scenario, port: number, io: Io, texts: CliTexts): Promise<number> {
  return new Promise((resolve) => {
    const controlKey = newControlKey();
    const server = createServer(createSandboxHandler(scenario.id, controlKey));
    server.once("error", (problem: NodeJS.ErrnoException) => {
      const code = problem.code ?? problem.name;
      io.err(code === "EADDRINUSE" ? texts.portInUse(port) : texts.cannotListen(port, code));
      resolve(EXIT.failed);
    });
    const stop = () => {
      server.close(() => resolve(EXIT.ready));
      server.closeAllConnections();
    };
    server.listen(port, "127.0.0.1", () => {
      io.out(introduction(scenario, addressOf(server.address()), controlKey, texts).join("\n"));
      io.signal.addEventListener("abort", stop, { once: true });
      if (io.signal.aborted) stop();
    });
  });
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new TypeError("the sandbox listens on no port");
  return `http://127.0.0.1:${address.port}`;
}

function introduction(scenario: Scenario, url: string, controlKey: string, texts: CliTexts): string[] {
  const { state, kit } = scenario.build();
  const users = state.tenants.flatMap((tenant) => tenant.users);
  return [
    texts.serving(scenario.id, url),
    "",
    `${texts.shortForm}:`,
    ...HOSTS.map((host) => `  ${url}/${host}/`),
    `${texts.longForm}:`,
    `  ${url}/sandbox/<scenario>/<host>/`,
    "",
    `${texts.accounts}:`,
    ...users.map((user) => `  ${texts.account(user.userPrincipalName, user.password, user.mfaCode)}`),
    ...(kit.clientId ? [`  ${texts.app(kit.tenant, kit.clientId, kit.secret)}`] : []),
    "",
    `${texts.control}:`,
    `  ${url}/control  ${texts.controlKey(controlKey)}`,
    "",
    texts.stopHint,
  ];
}
