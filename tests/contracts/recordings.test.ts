import { afterAll, describe, expect, it } from "vitest";
import { contracts } from "@/lib/contracts";
import {
  type AnswerContract,
  answerProblems,
  type ContractApi,
  contractProblems,
  findAnswer,
  problemLine,
} from "@/lib/contracts/contract";
import { inCamelCase } from "@/lib/contracts/envelope";
import {
  believed,
  type CsdlType,
  exchangeOf,
  type Recording,
  readAadsts,
  readCsdl,
  readRecordings,
  readSamples,
  withRecordings,
} from "./evidence";
import { isNullable, keysOf, kindOf, pathsIn, type SchemaKey } from "./schema-keys";

/** Recorded, but of endpoints that the product never calls. */
const NOT_OURS = [
  /^GET .*\/servicePrincipals\/[^/]+\/(?:owners|transitiveMemberOf\/.*)$/,
  /^GET .*\/groups\/[^/]+$/,
  /^GET .*\/users(?:\/[^/]+\/(?:memberOf|transitiveMemberOf|appRoleAssignments))?$/,
  /^GET .*\/(?:domains|directoryRoles|directoryRoles\/[^/]+|subscribedSkus|organization\/[^/]+)$/,
  /^GET .*\/oauth2PermissionGrants\/[^/]+$/,
  /^GET .*\/servicePrincipals\/[^/]+\/appRoleAssignedTo$/,
  /^POST .*\/(?:users|users\/[^/]+\/getMemberGroups|directoryObjects\/getByIds|servicePrincipals\/[^/]+\/\w+)$/,
  /^DELETE .*\/directory\/deletedItems\/[^/]+$/,
  /^GET .*\/v1\/(?:countryvalidationrules\/US|offers.*|offercategories|nonMfaCompliantPartnerPrincipals)$/,
  /^GET .*\/v1\/customers\//,
  // The quoted ones whose endpoint nobody told, or is another: what they show is checked where they are a source.
  /^(?:GET|POST) .*\/v1\.0\/(?:%7B.*%7D|tenantRelationships\/multiTenantOrganization|groupSettings)$/,
];
/** Decoded tokens, not answers. */
const CLAIMS = ["entra/031", "entra/038", "entra/040"];

const counts = new Map<string, number>();

withRecordings(() => {
  const recordings = readRecordings();
  const samples = readSamples();
  const csdl = readCsdl();
  const aadsts = readAadsts();
  const byId = new Map(recordings.map((recording) => [recording.id, recording]));
  const ours = recordings.filter((recording) => !CLAIMS.includes(recording.id) && !isNotOurs(recording));
  const answers = distinctAnswers();

  describe("what Microsoft answered", () => {
    it.each(ours.map((recording) => [recording.id, recording] as const))(
      "%s keeps to its contract",
      (_id, recording) => {
        const problems = contractProblems(exchangeOf(recording), contracts);
        expect(believed(recording, problems).map(problemLine)).toEqual([]);
        counts.set(recording.kind, (counts.get(recording.kind) ?? 0) + 1);
      },
    );

    it("is left out only where the product asks nothing", () => {
      const wrongly = recordings.filter(
        (recording) => isNotOurs(recording) && findAnswer(exchangeOf(recording), contracts) !== null,
      );
      expect(wrongly.map(({ id }) => id)).toEqual([]);
    });
  });

  describe("a source that an answer names", () => {
    it("exists", () => {
      const missing = answers.flatMap(({ name, answer }) =>
        answer.source.filter((source) => !exists(source)).map((source) => `${name}: ${source}`),
      );
      expect(missing).toEqual([]);
    });

    it("is named by every answer, and is a recording where the answer says so", () => {
      const unfounded = answers.filter(
        ({ answer }) =>
          answer.source.length === 0 || (answer.provenance === "recorded" && !answer.source.some(isRecorded)),
      );
      expect(unfounded.map(({ name }) => name)).toEqual([]);
    });

    it("says what the answer says", () => {
      const lines = answers.flatMap(({ name, answer }) =>
        answer.source.flatMap((source) => {
          const recording = byId.get(source) ?? sampleAsRecording(source, answer);
          if (!recording) return [];
          const problems = answerProblems(exchangeOf(recording), answer, `${name} from ${source}`);
          return believed(recording, problems).map(problemLine);
        }),
      );
      expect(lines).toEqual([]);
    });
  });

  describe("a key that a schema allows", () => {
    it("is in what was recorded or documented, or in Graph's metadata", () => {
      const unknown = answers.flatMap(({ name, api, answer }) => {
        const known = knownPaths(api, answer);
        return schemaKeys(answer)
          .filter(({ path, csdl: type, name: key }) => {
            if (type !== null && propertyOf(type, key)) return false;
            return known.size > 0 ? !known.has(path) : type !== null;
          })
          .map(({ path }) => `${name}: ${path}`);
      });
      expect(unknown.sort()).toEqual(Object.keys(TOLD_ELSEWHERE).sort());
    });

    it("has the type and the nulls that Graph's metadata allow", () => {
      const wrong = answers.flatMap(({ name, answer }) =>
        schemaKeys(answer).flatMap(({ path, name: key, csdl: type, schema }) => {
          const property = type === null ? null : propertyOf(type, key);
          if (!property) return [];
          const kind = kindOf(schema);
          if (kind !== "null" && kind !== edmKind(property.type, csdl.enums))
            return [`${name}: ${path} is ${property.type}`];
          return isNullable(schema) && !property.nullable ? [`${name}: ${path} is never null`] : [];
        }),
      );
      expect([...new Set(wrong)]).toEqual([]);
    });
  });

  afterAll(() => {
    const kinds = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `recordings checked: ${total} of ${recordings.length} (${kinds}); the rest are decoded tokens or endpoints nobody calls`,
    );
  });

  function isRecorded(source: string): boolean {
    return byId.get(source)?.kind === "recorded" || source.endsWith(".recorded.json");
  }

  function exists(source: string): boolean {
    if (source.startsWith("reference/")) return /^reference\/(?:entra|partner-center) \d(?:\.\d)?$/.test(source);
    if (source.startsWith("aadsts/")) return aadsts.has(Number(source.slice(7)));
    return byId.has(source) || samples.has(source);
  }

  function sampleAsRecording(source: string, answer: AnswerContract): Recording | null {
    const body = samples.get(source);
    if (body === undefined) return null;
    const kind = source.includes("/errors/") ? "quoted" : "documented-sample";
    const url = "https://sample.example/";
    return { id: source, kind, method: "GET", url, status: answer.status, requestBody: null, headers: {}, body };
  }

  /** All refusals of an API have one form, so any of them shows its keys. */
  function knownPaths(api: ContractApi, answer: AnswerContract): ReadonlySet<string> {
    const family =
      answer.status < 400
        ? [answer]
        : answers.flatMap((known) => (known.api === api && known.answer.status >= 400 ? known.answer : []));
    const bodies = family.flatMap(({ source }) => source.flatMap((id) => byId.get(id)?.body ?? samples.get(id) ?? []));
    const folded = bodies.map((body) =>
      answer.body.form === "envelope" ? inCamelCase(body, answer.body.items) : body,
    );
    return new Set(
      folded.flatMap((body) => [...pathsIn(body)].flatMap((path) => [path, path.replace(/^value\./, "")])),
    );
  }

  function propertyOf(type: string, name: string): CsdlType["properties"][string] | null {
    for (let known = csdl.types[type]; known; known = known.base === null ? undefined : csdl.types[known.base]) {
      const property = known.properties[name];
      if (property) return property;
    }
    return null;
  }
});

/** Allowed though no source of the answer prints it, and where it is told of. */
const TOLD_ELSEWHERE: Readonly<Record<string, string>> = {
  "entra.discovery/ok: tenant_region_sub_scope": "reference/entra 2.5",
  "graph.service-principals/ok: endpoints": "graph/099",
  "graph.service-principals/ok: publisherName": "graph/099",
  "partner-center.organization-profile/ok: links.self.headers.key": "reference/partner-center 1.4",
  "partner-center.organization-profile/ok: links.self.headers.value": "reference/partner-center 1.4",
  "partner-center.mpn-profile/ok: links.self.headers.key": "reference/partner-center 1.4",
  "partner-center.mpn-profile/ok: links.self.headers.value": "reference/partner-center 1.4",
  "partner-center.legal-business-profile/ok: links.self.headers.key": "reference/partner-center 1.4",
  "partner-center.legal-business-profile/ok: links.self.headers.value": "reference/partner-center 1.4",
};

/** Many endpoints share their refusals: each answer once, under the first endpoint that has it. */
function distinctAnswers() {
  const seen = new Map<
    AnswerContract,
    { readonly name: string; readonly api: ContractApi; readonly answer: AnswerContract }
  >();
  for (const { id, api, answers } of contracts)
    for (const answer of answers) if (!seen.has(answer)) seen.set(answer, { name: `${id}/${answer.id}`, api, answer });
  return [...seen.values()];
}

function isNotOurs({ method, url }: Recording): boolean {
  const { origin, pathname } = new URL(url);
  return NOT_OURS.some((pattern) => pattern.test(`${method} ${origin}${pathname}`));
}

function schemaKeys({ body }: AnswerContract): readonly SchemaKey[] {
  if (body.form === "json") return keysOf(body.schema);
  if (body.form === "entity" || body.form === "collection") return keysOf(body.entity);
  return body.form === "envelope" ? keysOf(body.items) : [];
}

function edmKind(type: string, enums: Readonly<Record<string, unknown>>): string {
  if (type.startsWith("Collection(")) return "array";
  if (type in enums) return "string";
  if (/^Edm\.(?:Boolean)$/.test(type)) return "boolean";
  if (/^Edm\.(?:Int\d+|Double)$/.test(type)) return "number";
  return type.startsWith("Edm.") ? "string" : "object";
}
