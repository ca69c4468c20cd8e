import type { CorpusCase } from "./case";
import { entra, entraOld } from "./wire";

/** A refusal of Entra by number, `error`, sentence, stage, cause and what it is about. */
export type Row = readonly [number, string, string, CorpusCase["stage"], CorpusCase["cause"], string];

/** The answer that carries it, in today's shape and the older one in turn. */
export function refusal([number, error, sentence, stage, cause, about]: Row, at: number): CorpusCase {
  return {
    name: `${number}: ${about}`,
    text: (at % 2 === 0 ? entra : entraOld)(error, number, sentence),
    stage,
    cause,
    codes: [{ system: "aadsts", code: `AADSTS${number}` }],
  };
}
