import type { AuthOptions } from "next-auth";
import AzureADProvider from "next-auth/providers/azure-ad";

/** Sign-in with an account of the sandbox; of the provider only the address of its discovery document changes. */
export function sandboxSignIn(sandbox: string, clientId: string, clientSecret: string): AuthOptions {
  const authority = `${sandbox}/login.microsoftonline.com/contoso.example/v2.0`;
  return {
    providers: [
      AzureADProvider({
        clientId,
        clientSecret,
        wellKnown: `${authority}/.well-known/openid-configuration`,
        checks: ["pkce", "state", "nonce"],
        // The provider's own profile fetches a photo from Graph's real address.
        profile: ({ sub, name, email }) => ({ id: sub, name, email: email ?? null }),
      }),
    ],
  };
}
