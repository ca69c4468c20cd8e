import { download, noSuchReport } from "@/app/reports/download";
import { visitor } from "@/app/visitor";
import { shared } from "../shared";

interface Context {
  readonly params: Promise<{ token: string; format: string }>;
}

/** A shared run as a file; what the link shows and nothing else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, format } = await params;
  const found = await shared(token);
  if (found?.state !== "open") return noSuchReport();
  return download(found.share.record, format, (await visitor()).locale);
}
