import type { ApiScope, ApiTokenState } from "@/lib/api/token";
import type { Plural } from "./text";

/** Words of the page of API tokens. */
export interface TokensTexts {
  readonly title: string;
  readonly lead: string;
  /** Where a token reaches every integration of a tenant: {tenant}. */
  readonly reachesTenant: string;
  /** Where it reaches the one integration of this visit. */
  readonly reachesOne: string;
  readonly unattended: string;
  readonly description: string;
  readonly empty: { readonly title: string; readonly text: string; readonly button: string };
  readonly made: { readonly title: string; readonly text: string; readonly stored: string };
  readonly make: {
    readonly title: string;
    readonly name: string;
    readonly nameHint: string;
    readonly legend: string;
    readonly scopes: Readonly<Record<ApiScope, string>>;
    readonly lifetime: string;
    readonly days: Plural;
    readonly button: string;
    readonly problems: Readonly<Record<"name" | "scopes", string>>;
  };
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly states: Readonly<Record<ApiTokenState, string>>;
    /** {when} */
    readonly madeAt: string;
    /** {who} */
    readonly madeBy: string;
    /** {when} */
    readonly endsAt: string;
    /** {when} */
    readonly lastUsed: string;
    readonly neverUsed: string;
    readonly revoke: string;
    /** {name}, for readers who do not see the row. */
    readonly revokeNamed: string;
  };
}
