import type { DiagnosisStage } from "../cause";
import { aadsts } from "./aadsts";
import { named } from "./aadsts/named";
import { graph } from "./graph";
import { insights } from "./insights";
import { msal } from "./msal";
import { oauth } from "./oauth";
import { partnerCenter } from "./partner-center";
import type { ExplainedRow, Fixer, OtherRows, Retry } from "./rows";

/** Who speaks in codes. `oauth`: the `error` and `suberror` values; `msal`: what the sign-in libraries make themselves. */
export const CODE_SYSTEMS = ["aadsts", "partner-center", "insights", "graph", "oauth", "msal"] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** One code as this product knows it. */
export interface CatalogueCode {
  readonly system: CodeSystem;
  /** As the system writes it: `AADSTS65001`, `900421`, `invalid_grant`. Insights sends no codes; its names are ours. */
  readonly code: string;
  /** The number in the code, where it is one. */
  readonly number: number | null;
  /** Microsoft's symbolic name, where it publishes one beside the code. */
  readonly name: string | null;
  readonly stage: DiagnosisStage;
  /** Null when nothing more than name and stage is known. */
  readonly retry: Retry | null;
  readonly who: Fixer | null;
  /** `error` values it comes with, most usual first. */
  readonly oauthErrors: readonly string[];
  /** In an answer to a password request: whether it proves the password right; null when unknown. */
  readonly passwordProven: boolean | null;
  /** HTTP statuses it was seen with. */
  readonly statuses: readonly number[];
  /** The fixed part of the text that Microsoft sends. */
  readonly says: string | null;
}

/** Every code, in the order of the systems; Entra's by number. */
export const codes: readonly CatalogueCode[] = [
  ...entraCodes(),
  ...codesOf("partner-center", partnerCenter),
  ...codesOf("insights", insights),
  ...codesOf("graph", graph),
  ...codesOf("oauth", oauth),
  ...codesOf("msal", msal),
];

const byKey: ReadonlyMap<string, CatalogueCode> = new Map(codes.map((one) => [keyOf(one.system, one.code), one]));

/** A code by its system, in any case; Entra's with or without `AADSTS`. Null when it is not in the catalogue. */
export function codeOf(system: CodeSystem, code: string): CatalogueCode | null {
  return byKey.get(keyOf(system, code)) ?? null;
}

function keyOf(system: CodeSystem, code: string): string {
  const bare = code.trim().toLowerCase();
  return `${system}:${system === "aadsts" && bare.startsWith("aadsts") ? bare.slice("aadsts".length) : bare}`;
}

function entraCodes(): CatalogueCode[] {
  const explained = aadsts.flatMap(([stage, rows]) =>
    Object.entries<ExplainedRow>(rows).map(([number, row]) => entraCode(stage, number, row.name, row)),
  );
  const onlyNamed = named.flatMap(([stage, names]) =>
    Object.entries<string | null>(names).map(([number, name]) => entraCode(stage, number, name, null)),
  );
  return [...explained, ...onlyNamed].sort((a, b) => Number(a.number) - Number(b.number));
}

function entraCode(
  stage: DiagnosisStage,
  number: string,
  name: string | null,
  row: ExplainedRow | null,
): CatalogueCode {
  return {
    system: "aadsts",
    code: `AADSTS${number}`,
    number: Number(number),
    name,
    stage,
    retry: row?.retry ?? null,
    who: row?.who ?? null,
    oauthErrors: row?.oauth ?? [],
    passwordProven: row?.passwordProven ?? null,
    statuses: [],
    says: null,
  };
}

function codesOf(system: CodeSystem, rows: OtherRows): CatalogueCode[] {
  return Object.entries(rows).map(([code, row]) => ({
    system,
    code,
    number: /^\d+$/.test(code) ? Number(code) : null,
    name: null,
    stage: row.stage,
    retry: row.retry,
    who: row.who,
    oauthErrors: [],
    passwordProven: null,
    statuses: row.statuses ?? [],
    says: row.says ?? null,
  }));
}
