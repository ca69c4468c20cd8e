import { decode, type JWT, type JWTDecodeParams } from "next-auth/jwt";

/** What a session's cookie says, opened with whichever of the keys it was made with; null when none of them. */
export async function decodeWithAny(sealed: JWTDecodeParams, keys: readonly string[]): Promise<JWT | null> {
  for (const secret of keys) {
    // A token of another key is an exception to next-auth, and no session to us.
    const token = await decode({ ...sealed, secret }).catch(() => null);
    if (token) return token;
  }
  return null;
}
