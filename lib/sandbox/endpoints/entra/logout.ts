import type { Exchange } from "./answer";
import { redirectTo } from "./outcome";
import { donePage } from "./pages";

/** `/logout`: the sandbox keeps no session, so there is only the way back. */
export function logout(exchange: Exchange): Response {
  const { searchParams } = exchange.request.url;
  const target = searchParams.get("post_logout_redirect_uri");
  const isRegistered = exchange.world.state.tenants
    .flatMap(({ applications }) => applications)
    .some(({ web, spa }) => [...web.redirectUris, ...spa.redirectUris].some((uri) => sameOrigin(uri, target)));
  if (!target || !isRegistered) return donePage(exchange, null, "signed-out");
  const state = searchParams.get("state");
  return redirectTo(exchange, target, "query", new URLSearchParams(state === null ? {} : { state }));
}

function sameOrigin(registered: string, target: string | null): boolean {
  return (
    target !== null &&
    URL.canParse(registered) &&
    URL.canParse(target) &&
    new URL(registered).origin === new URL(target).origin
  );
}
