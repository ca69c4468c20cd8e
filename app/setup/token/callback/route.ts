import { goTo } from "@/app/same-origin";
import { EMPTY_FLASH, visitor, walkInput } from "@/app/visitor";
import { endAuthorization } from "@/lib/get-token";

/** Where Entra sends the browser after a sign-in through the integration's application. */
export async function GET(request: Request): Promise<Response> {
  const input = await walkInput(await visitor());
  if (!input) return goTo("/setup/sign-in");
  const ended = await endAuthorization(input, new URL(request.url).searchParams);
  // The code leaves the address bar with this redirect, whatever became of it.
  if (ended) return goTo(ended.back);
  input.visit.flash = { ...EMPTY_FLASH, about: "token", outcome: "failed" };
  return goTo("/setup/token");
}
