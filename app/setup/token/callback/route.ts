import { admitted } from "@/app/guard";
import { goTo } from "@/app/same-origin";
import { EMPTY_FLASH, walkInput } from "@/app/visitor";
import { endAuthorization } from "@/lib/get-token";
import { change } from "@/lib/vault";

/** Where Entra sends the browser after a sign-in through the integration's application. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("admin_consent")) return goTo(afterConsent(searchParams));
  const input = await walkInput(await admitted("GET /setup/token/callback"));
  if (!input) return goTo("/setup/sign-in");
  const ended = await endAuthorization(input, searchParams);
  // The code leaves the address bar with this redirect, whatever became of it.
  if (ended) return goTo(ended.back);
  await change(input.visit, { flash: { ...EMPTY_FLASH, about: "token", outcome: "failed" } });
  return goTo("/setup/token");
}

/** The consent page says `admin_consent=True` also when nobody consented; then it has an error besides. */
function afterConsent(query: URLSearchParams): string {
  if (!query.has("error")) return "/approval/returned";
  const code = /AADSTS(\d{4,8})/i.exec(query.get("error_description") ?? "")?.[1] ?? "";
  return `/approval/returned?code=${code}`;
}
