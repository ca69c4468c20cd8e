import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { texts } from "@/lib/locales";
import type { ProgramRefusal } from "@/lib/locales/programs-texts";
import { PROGRAMS } from "@/lib/programs";
import { archiveName, projectArchive } from "@/lib/programs/archive";
import { LONGEST_QUERY } from "@/lib/programs/program";

interface Context {
  readonly params: Promise<{ language: string }>;
}

/** `?query=`: the visitor's own program in that language, as a ZIP archive. There is no secret in it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /api/programs/[language]");
  if (refusal) return refusedAnswer(refusal, person);
  const { integration, cloud, locale, visit, config } = person;
  const refuse = (status: number, reason: ProgramRefusal) =>
    Response.json({ error: texts(locale).programs.page.refusals[reason] }, { status });
  const { language } = await params;
  const program = PROGRAMS.find(({ id }) => id === language);
  if (!program) return refuse(404, "unknown-language");
  if (!integration?.clientId) return refuse(409, "no-application");
  const query = new URL(request.url).searchParams.get("query")?.trim() ?? "";
  if (!isOneLine(query)) return refuse(400, "bad-query");
  const archive = projectArchive(
    program,
    {
      cloud,
      tenant: integration.tenant,
      clientId: integration.clientId,
      userPrincipalName: integration.userPrincipalName ?? "",
      flow: integration.flow,
      query,
      locale,
      registeredRedirectUri: integration.redirectUri,
      sandbox: visit?.world ? `${config.url}/sandbox/${visit.world}` : null,
    },
    new Date(),
  );
  return new Response(archive, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${archiveName(program)}"`,
      "cache-control": "no-store",
    },
  });
}

function isOneLine(query: string): boolean {
  return query !== "" && query.length <= LONGEST_QUERY && !/\p{Cc}/u.test(query);
}
