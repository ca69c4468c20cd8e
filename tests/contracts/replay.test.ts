import { afterAll, describe, expect, it } from "vitest";
import { contracts } from "@/lib/contracts";
import { type ContractExchange, contractProblems, findAnswer, problemLine } from "@/lib/contracts/contract";
import { partnerToken, scene } from "../sandbox/endpoint-calls";
import { exchangeOf, type Recording, readRecordings, readSamples, withRecordings } from "./evidence";
import { call, observed, textOf } from "./observer";
import { canReplayEntra, replayEntra } from "./replay-entra";
import { graphStage, replayGraph } from "./replay-graph";

/** Recorded requests that nothing here can make, and why. */
const NOT_REPLAYED: Readonly<Record<string, string>> = {
  "entra/019": "proves the client with a certificate, which the sandbox does not accept",
};

const MPN = "https://api.partnercenter.microsoft.com/insights/v1/mpn";
let replayed = 0;

withRecordings(() => {
  const recorded = readRecordings().filter(
    (recording) =>
      recording.kind === "recorded" && findAnswer(exchangeOf(recording), contracts) !== null && !isClaims(recording),
  );
  const ofGraph = recorded.filter(({ id }) => id.startsWith("graph/") && !(id in NOT_REPLAYED));
  const ofEntra = recorded.filter((recording) => canReplayEntra(recording));
  const named = (recordings: readonly Recording[]) => recordings.map((recording) => [recording.id, recording] as const);

  describe("a recorded request has the recorded outcome", () => {
    it.each(named(ofGraph))("%s", async (_id, recording) => {
      const stage = graphStage(recording);
      const seen: ContractExchange[] = [];
      await replayGraph(recording, stage, observed(stage.world, seen));
      expectSame(recording, seen.at(-1));
    });

    it.each(named(ofEntra))("%s", async (_id, recording) => {
      expectSame(recording, await replayEntra(recording));
    });

    it("whatever was recorded of the product's endpoints", () => {
      const left = recorded.filter((recording) => ![...ofGraph, ...ofEntra].includes(recording)).map(({ id }) => id);
      expect(left.sort()).toEqual(Object.keys(NOT_REPLAYED).sort());
    });
  });

  describe("a documented request has the documented outcome", () => {
    const samples = readSamples();

    it("a query and a report of it", async () => {
      const contoso = scene();
      const seen: ContractExchange[] = [];
      const go = observed(contoso.world, seen);
      const token = await partnerToken(contoso);
      const query = samples.get("samples/insights/create-query-request.json");
      const queryId = await textOf(await call(go, token, "POST", `${MPN}/ScheduledQueries`, query), "queryId");
      expectSame(sample("samples/insights/create-query-top10-200.json"), seen.at(-1));
      const plan = samples.get("samples/insights/create-report-request.json") as Record<string, unknown>;
      const StartTime = new Date(Date.now() + 5 * 3_600_000).toISOString().replace(/\.\d+/, "");
      await call(go, token, "POST", `${MPN}/ScheduledReport`, { ...plan, QueryId: queryId, StartTime });
      expectSame(sample("samples/insights/create-report-top10-200.json"), seen.at(-1));
    });

    it("removing a member of a role", async () => {
      const contoso = scene();
      const seen: ContractExchange[] = [];
      const url = `https://api.partnercenter.microsoft.com/v1/roles/${contoso.executiveReportViewer.id}/usermembers/${contoso.bot.id}`;
      await call(observed(contoso.world, seen), await partnerToken(contoso, { user: contoso.admin }), "DELETE", url);
      expectSame({ ...sample("samples/errors/roles-delete-member-2000.json"), status: 400 }, seen.at(-1));
    });

    function sample(id: string): Pick<Recording, "id" | "status" | "body"> {
      const body = samples.get(id);
      if (body === undefined) throw new Error(`there is no ${id}`);
      return { id, status: 200, body };
    }
  });

  afterAll(() => console.log(`requests replayed: ${replayed}; not replayed: ${Object.keys(NOT_REPLAYED).length}`));
});

/** The recorded status, the recorded answer of the contract, and every value the recording has of the same type. */
function expectSame(
  recording: Pick<Recording, "id" | "status" | "body">,
  exchange: ContractExchange | undefined,
): void {
  if (!exchange) throw new Error("the sandbox was not asked");
  expect(exchange.status).toBe(recording.status);
  expect(contractProblems(exchange, contracts).map(problemLine)).toEqual([]);
  const body: unknown = exchange.bodyText === "" ? undefined : JSON.parse(exchange.bodyText.replace(/^\uFEFF/, ""));
  const [was, is] = [kindsIn(recording.body), kindsIn(body)];
  const differences = [...was].filter(([path, kind]) => {
    const here = is.get(path) ?? nullAbove(path, is);
    if (here === undefined) return !MAY_BE_ABSENT.includes(path);
    return here !== kind && here !== "null" && kind !== "null";
  });
  expect(differences).toEqual([]);
  replayed += 1;
}

/** Keys that depend on the client or came and went with the years; the contract has them as optional. */
const MAY_BE_ABSENT = ["foci", "refresh_token", "id_token", "client_info", "error_uri"];

/** What is null as a whole has no parts. */
function nullAbove(path: string, kinds: ReadonlyMap<string, string>): string | undefined {
  const parent = path.slice(0, Math.max(path.lastIndexOf("."), 0));
  return kinds.get(parent) === "null" ? "null" : undefined;
}

/** What kind of value stands at each path; lists are not looked into, for theirs may be empty. */
function kindsIn(value: unknown, path = ""): ReadonlyMap<string, string> {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (kind !== "object" || typeof value !== "object" || value === null) return new Map([[path, kind]]);
  return new Map(
    Object.entries(value).flatMap(([name, item]) => [...kindsIn(item, path === "" ? name : `${path}.${name}`)]),
  );
}

function isClaims({ id }: Recording): boolean {
  return ["entra/031", "entra/038", "entra/040"].includes(id);
}
