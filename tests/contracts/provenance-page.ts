import { type AnswerContract, type Contract, type ContractApi, PROVENANCES } from "@/lib/contracts/contract";

interface Row {
  readonly answer: AnswerContract;
  readonly endpoints: readonly string[];
}

const NAMES: readonly (readonly [api: ContractApi, name: string])[] = [
  ["entra", "Microsoft Entra ID (formerly Azure AD)"],
  ["graph", "Microsoft Graph"],
  ["partner-center", "Partner Center"],
  ["insights", "Partner insights"],
];

/** The page of everything the sandbox answers whose shape nobody recorded. */
export function provenancePage(contracts: readonly Contract[]): string {
  const sections = NAMES.flatMap(([api, name]) => section(name, of(api, contracts)));
  return [...HEAD, ...counts(contracts), "", ...sections].join("\n");
}

const HEAD = [
  "# What is not recorded",
  "",
  "Written by `node scripts/provenance.mjs` from `lib/contracts`; a test fails when it is not current.",
  "",
  "Every answer the product reads has a contract: status, headers, content type, keys and types. The sandbox is held to",
  "them in every test run, and so are exchanges that others recorded at Microsoft. This page lists the answers for which",
  "there is no recording: here the sandbox may differ from Microsoft, and a first run against a real tenant can tell.",
  "",
  "- **recorded**: a whole exchange, written down by a recorder at the live service",
  "- **captured**: the same with its changing values replaced",
  "- **documented**: from Microsoft's documentation, its samples, or its list of codes",
  "- **quoted**: from something a person pasted or a public client handles",
  "- **inferred**: nobody showed it; the best guess",
  "",
  "Sources such as `graph/111`, `samples/…` and `aadsts/…` are files of the evidence kept beside this repository,",
  "`reference/…` a section of the notes there.",
  "",
];

function counts(contracts: readonly Contract[]): readonly string[] {
  const line = (name: string, rows: readonly Row[]) => {
    const split = PROVENANCES.map((known) => rows.filter(({ answer }) => answer.provenance === known).length);
    return `| ${[name, ...split, rows.length].join(" | ")} |`;
  };
  return [
    `| Answers | ${PROVENANCES.join(" | ")} | all |`,
    `| :-- |${" --: |".repeat(PROVENANCES.length + 1)}`,
    ...NAMES.map(([api, name]) => line(name, distinct(of(api, contracts)))),
    line("All, those that two of them share once", distinct(contracts)),
  ];
}

function section(name: string, contracts: readonly Contract[]): readonly string[] {
  const unseen = distinct(contracts).filter(({ answer }) => !["recorded", "captured"].includes(answer.provenance));
  const ordered = unseen.sort((one, other) => rank(one) - rank(other) || one.answer.status - other.answer.status);
  return [
    `## ${name}`,
    "",
    "| Endpoint | Request |",
    "| :-- | :-- |",
    ...contracts.map(({ id, method, path }) => `| ${shortId(id)} | \`${method} ${path}\` |`),
    "",
    "| Status | Code | When | Endpoint | Known from | Source |",
    "| --: | :-- | :-- | :-- | :-- | :-- |",
    ...ordered.map(({ answer: { status, code, when, provenance, source }, endpoints }) => {
      const sources = source.map((one) => `\`${one}\``).join(", ");
      const at = endpoints.length === contracts.length ? "all" : endpoints.join(", ");
      return `| ${[status, code ?? "–", when, at, provenance, sources].join(" | ")} |`;
    }),
    "",
  ];
}

/** Weakest evidence first. */
function rank({ answer }: Row): number {
  return -PROVENANCES.indexOf(answer.provenance);
}

/** Endpoints share answers: each answer once, with all of its endpoints. */
function distinct(contracts: readonly Contract[]): Row[] {
  const endpointsOf = new Map<AnswerContract, string[]>();
  for (const { id, answers } of contracts)
    for (const answer of answers) endpointsOf.set(answer, [...(endpointsOf.get(answer) ?? []), shortId(id)]);
  return [...endpointsOf].map(([answer, endpoints]) => ({ answer, endpoints }));
}

function of(api: ContractApi, contracts: readonly Contract[]): readonly Contract[] {
  return contracts.filter((contract) => contract.api === api);
}

function shortId(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}
