import { z } from "zod";
import { causeTexts } from "../locales/cause-texts";
import { causeWords } from "../locales/cause-words";
import type { Locale } from "../locales/locale";
import { CODE_SYSTEMS } from "./catalogue/codes";
import { DIAGNOSIS_STAGES, type Diagnosis } from "./cause";
import { CAUSE_IDS } from "./cause-ids";
import { SECRET_KINDS } from "./mask";

const index = z.int().min(0).describe("UTF-16 index into the text as it was given.");
const evidence = z.strictObject({
  start: index,
  end: index.describe("Exclusive."),
  text: z.string().describe("That piece of the text; each unit of a secret in it is a bullet (U+2022)."),
});
const code = z.strictObject({ system: z.enum(CODE_SYSTEMS), code: z.string() });

/** What `insights-preflight diagnose --format json` answers; published as `public/diagnosis.schema.json`. */
export const diagnosisSchema = z
  .strictObject({
    schema: z.literal(1),
    codes: z.array(code).describe("Every code in the text, in its catalogue's spelling, in the order of the text."),
    causes: z
      .array(
        z.strictObject({
          id: z.enum(CAUSE_IDS),
          stage: z.enum(DIAGNOSIS_STAGES),
          title: z.string(),
          confidence: z
            .number()
            .min(0)
            .max(1)
            .describe("0.9 and more: Microsoft's own code says it. Below 0.4: a guess."),
          evidence: z.array(evidence),
          fix: z.string(),
          who: z
            .enum(["global-admin", "application-admin", "partner-account-admin", "integration-user", "operator"])
            .describe("Who can put it right."),
          retry: z
            .enum(["no", "now", "later", "after-fix", "interactive", "retry-if-new"])
            .describe("Whether sending the same again helps, and when."),
          effectMinutes: z.int().min(0).describe("How long the fix may take to be visible everywhere."),
          checks: z.array(z.string()).describe("Checks to run, best first."),
        }),
      )
      .describe("Best cause first."),
    token: z.exactOptional(
      z
        .strictObject({
          start: index.nullable(),
          end: index.nullable(),
          claims: z.record(z.string(), z.unknown()),
          broken: z.array(z.enum(CAUSE_IDS)),
        })
        .describe(
          "A token in the text, decoded and not verified; never the token itself. Null places: only its claims are in the text.",
        ),
    ),
    redactions: z
      .partialRecord(z.enum(SECRET_KINDS), z.int().min(1))
      .describe("How many secrets of each kind were in the text. Replace them."),
    problem: z
      .exactOptional(
        z.strictObject({ id: z.enum(["empty", "blank", "binary", "zip", "too-large", "too-deep"]), text: z.string() }),
      )
      .describe("Present when the text was not read."),
    ask: z.exactOptional(z.array(z.string())).describe("What to ask for when nothing was recognised."),
  })
  .meta({ title: "Insights Preflight diagnosis" });

/** A diagnosis as it leaves the product. */
export type PublishedDiagnosis = z.infer<typeof diagnosisSchema>;

/** Whether anything at all was recognised. */
export function isRecognised({ causes, codes, token }: Diagnosis): boolean {
  return causes.length > 0 || codes.length > 0 || token !== null;
}

/** Words a diagnosis; the JSON contract. */
export function published(diagnosis: Diagnosis, locale: Locale): PublishedDiagnosis {
  const { codes, causes, token, redactions, unreadable } = diagnosis;
  const texts = causeTexts(locale);
  return {
    schema: 1,
    codes: codes.map(({ system, code: name }) => ({ system, code: name })),
    causes: causes.map(
      ({ id, stage, confidence, evidence: places, who, retry, effectMinutes, checks, code: named }) => {
        const { title, fix } = causeWords({ id, ...(named && { code: named }) }, locale);
        return {
          id,
          stage,
          title,
          confidence,
          evidence: [...places],
          fix,
          who,
          retry,
          effectMinutes,
          checks: [...checks],
        };
      },
    ),
    ...(token && {
      token: {
        start: token.span?.start ?? null,
        end: token.span?.end ?? null,
        claims: { ...token.claims },
        broken: [...token.broken],
      },
    }),
    redactions: { ...redactions },
    ...(unreadable && { problem: { id: unreadable, text: texts.unreadable[unreadable] } }),
    ...(!isRecognised(diagnosis) && !unreadable && { ask: [...texts.ask] }),
  };
}
