import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cloudOf } from "@/lib/clouds";
import type { TokenFlow } from "@/lib/integration";
import type { SandboxFault } from "@/lib/sandbox/fault";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import { createWorld, putWorld } from "@/lib/sandbox/world";
import type { SandboxServer, Situation } from "../clients/sandbox-server";
import { person } from "../clients/sandbox-server";
import { type Ended, freePort, type Listener, type Project, type Runnable, unpack } from "./project";
import { cellsIn } from "./table";

const COLUMNS = ["CustomerName", "MPNId", "Month"] as const;
const DATASET = "DynamicsUsage";
export const QUERY = `SELECT ${COLUMNS.join(", ")} FROM ${DATASET} TIMESPAN LIFETIME`;

/** What the scenarios' app registration has; the program comes back to another port. */
const REGISTERED = "http://localhost:3000/setup/token/callback";

/** What varies between tests. */
export interface DeskOptions {
  readonly scenario?: string;
  readonly flow?: TokenFlow;
  readonly locale?: "en" | "ko";
  /** What stands before `/sandbox`; the server itself when absent. */
  readonly base?: string;
}

/** One person with one project, in a world that no other test sees. */
export class Desk {
  readonly here: Situation;
  readonly project: Project;

  constructor(server: SandboxServer, language: Runnable, options: DeskOptions = {}) {
    const { scenario = "ready", flow = "code", locale = "en", base = server.base } = options;
    const entered = server.enter(scenario);
    const world = createWorld(entered.world.state, randomUUID(), scenario);
    putWorld(world);
    this.here = { ...entered, world };
    this.project = unpack(language, {
      cloud: cloudOf("global"),
      tenant: "contoso.example",
      clientId: this.here.app().appId,
      userPrincipalName: "insights-bot@contoso.example",
      query: QUERY,
      flow,
      locale,
      registeredRedirectUri: REGISTERED,
      sandbox: `${base}/sandbox/${world.state.id}`,
    });
  }

  /** A run as a scheduler makes it. */
  run(env: Record<string, string> = {}): Promise<Ended> {
    return this.project.run([], { PARTNER_CLIENT_SECRET: this.here.secret, ...env }, this.#hurrying());
  }

  /** Signs in, opening what the program says has to be opened, as the integration user would; `first` is done before. */
  async signIn(env: Record<string, string> = {}, first?: (redirectUri: string) => Promise<unknown>): Promise<Ended> {
    let isOpen = false;
    const who = person(this.here.account("insights-bot"));
    const redirect = REGISTERED.replace("3000", String(await freePort()));
    const open = async (address: string) => {
      await first?.(redirect);
      return fetch(await visit(fetch, address, who));
    };
    const walk: Listener = (said) => {
      const address = /^(http\S+\/authorize\?\S+)$/m.exec(said)?.[1];
      const [, page, code] = /^(http\S+) {2}(\S+)$/m.exec(said) ?? [];
      if (isOpen || !(address || code)) return undefined;
      isOpen = true;
      return page && code ? approveDeviceCode(fetch, page, code, who) : open(address ?? "");
    };
    const given = { PARTNER_CLIENT_SECRET: this.here.secret, REDIRECT_URI: redirect, ...env };
    return this.project.run(["--sign-in"], given, this.#hurrying(walk));
  }

  /** What goes wrong, once each, at Partner Center unless a fault names another host. */
  breaks(...faults: readonly (Partial<SandboxFault> & Pick<SandboxFault, "kind">)[]): void {
    const host = "api.partnercenter.microsoft.com";
    for (const fault of faults)
      this.here.world.state.faults.push({ host, method: null, pathPrefix: "/", times: 1, ...fault });
  }

  pathOf(file: string): string {
    return join(this.project.folder, file);
  }

  saved(): string[][] {
    return cellsIn(readFileSync(this.pathOf("report.csv"), "utf8"));
  }

  /** The rows as they lie in the sandbox, by no way that the program takes. */
  rowsThere(): string[][] {
    const rows = this.here.world.state.insights.rows[DATASET] ?? [];
    return [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? "")))];
  }

  /** Lets what the program waits for be done: the world's clock runs ahead whenever it says that it waits. */
  #hurrying(onMessage?: Listener): Listener {
    let told = 0;
    return (soFar) => {
      const waits = soFar.match(/Asking again|다시 확인합니다/g)?.length ?? 0;
      if (waits > told) this.here.world.state.advancedMs += 10_000;
      told = waits;
      return onMessage?.(soFar);
    };
  }
}
