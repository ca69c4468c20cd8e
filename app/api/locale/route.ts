import { cookies } from "next/headers";
import { goTo } from "@/app/same-origin";
import { isLocale } from "@/lib/locales/locale";

/** Remembers the reader's language: `?to=ko&back=/setup`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to");
  if (isLocale(to)) (await cookies()).set("locale", to, { path: "/", sameSite: "lax", maxAge: 365 * 86_400 });
  return goTo(searchParams.get("back") ?? "/");
}
