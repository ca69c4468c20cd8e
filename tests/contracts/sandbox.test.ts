import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScenario } from "@/lib/cli/sandbox-run";
import { contracts } from "@/lib/contracts";
import {
  type AnswerContract,
  type ContractExchange,
  contractProblems,
  findAnswer,
  PROVENANCES,
  problemLine,
} from "@/lib/contracts/contract";
import { scenarios } from "@/lib/sandbox/scenarios";
import { createWorld } from "@/lib/sandbox/world";
import { tourActions } from "./actions-tour";
import { tourEntra } from "./entra-tour";
import { tourGraph } from "./graph-tour";
import { observed } from "./observer";
import { tourInsights, tourPartnerCenter } from "./partner-center-tour";
import { tourSignIns } from "./sign-in-tour";

const played: ContractExchange[] = [];

/** Departures of an exchange from its contract, one line each. */
function lines(exchanges: readonly ContractExchange[]): readonly string[] {
  return [...new Set(exchanges.flatMap((exchange) => contractProblems(exchange, contracts).map(problemLine)))];
}

describe.concurrent("a scenario's run", () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    "%s keeps to the contracts",
    async (id, scenario) => {
      const { state, kit } = scenario.build();
      const world = createWorld(state, `contract-${id}`, id);
      const seen: ContractExchange[] = [];
      const open = await openScenario(world, kit, (outlet) => observed(world, seen, outlet));
      await open.run();
      played.push(...seen);
      expect(seen.length).toBeGreaterThan(0);
      expect(lines(seen)).toEqual([]);
    },
  );
});

describe("the sandbox", () => {
  const tours = [tourEntra, tourGraph, tourSignIns, tourPartnerCenter, tourInsights];

  it.each(tours.map((tour) => [tour.name, tour] as const))(
    "keeps to the contracts when %s calls it directly",
    async (_name, tour) => {
      const seen: ContractExchange[] = [];
      await tour(seen);
      played.push(...seen);
      expect(lines(seen)).toEqual([]);
    },
  );

  it("keeps to the contracts when the actions change it, and again when there is nothing left to do", async () => {
    const seen: ContractExchange[] = [];
    const outcomes = await tourActions(seen);
    played.push(...seen);
    expect(outcomes.filter((outcome) => !/ (?:un)?changed$/.test(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.endsWith(" changed")).length).toBeGreaterThan(4);
    expect(lines(seen)).toEqual([]);
  });
});

describe("the contracts", () => {
  let answered: ReadonlySet<AnswerContract>;
  beforeAll(() => {
    answered = new Set(played.flatMap((exchange) => findAnswer(exchange, contracts)?.answer ?? []));
  });

  it("promise no answer that the sandbox does not give", () => {
    const silent = contracts.flatMap(({ id, answers }) =>
      answers.filter((answer) => !answered.has(answer)).map((answer) => `${id}/${answer.id}`),
    );
    expect(silent).toEqual([]);
  });

  it("have ids of their own, and answers too", () => {
    const ids = contracts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, answers } of contracts)
      expect(new Set(answers.map((answer) => answer.id)).size, id).toBe(answers.length);
  });

  it("tell an unknown endpoint and an unknown answer from a breach", () => {
    const exchange = { method: "GET", headers: {}, bodyText: "" };
    const kindsOf = (url: string, status: number) =>
      contractProblems({ ...exchange, url, status }, contracts).map(({ kind, what }) => `${kind} ${what}`);
    expect(kindsOf("https://graph.microsoft.com/v1.0/groups", 200)).toEqual(["unknown endpoint"]);
    expect(kindsOf("https://elsewhere.example/v1.0/me", 200)).toEqual(["unknown endpoint"]);
    expect(kindsOf("https://graph.microsoft.com/v1.0/me", 418)).toEqual(["unknown answer"]);
    expect(new Set(kindsOf("https://graph.microsoft.com/v1.0/me", 200).map((line) => line.split(" ")[0]))).toEqual(
      new Set(["breach"]),
    );
  });
});

afterAll(() => {
  const answers = new Set(contracts.flatMap((contract) => contract.answers));
  const split = PROVENANCES.map(
    (provenance) => `${[...answers].filter((answer) => answer.provenance === provenance).length} ${provenance}`,
  );
  console.log(
    `sandbox exchanges checked: ${played.length}; endpoints: ${contracts.length}; shapes: ${answers.size} (${split.join(", ")})`,
  );
});
