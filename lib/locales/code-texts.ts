import type { app } from "@/lib/diagnosis/catalogue/aadsts/app";
import type { conditionalAccess } from "@/lib/diagnosis/catalogue/aadsts/conditional-access";
import type { consent } from "@/lib/diagnosis/catalogue/aadsts/consent";
import type { mfa } from "@/lib/diagnosis/catalogue/aadsts/mfa";
import type { network } from "@/lib/diagnosis/catalogue/aadsts/network";
import type { other } from "@/lib/diagnosis/catalogue/aadsts/other";
import type { permission } from "@/lib/diagnosis/catalogue/aadsts/permission";
import type { secret } from "@/lib/diagnosis/catalogue/aadsts/secret";
import type { tenant } from "@/lib/diagnosis/catalogue/aadsts/tenant";
import type { tokenRequest } from "@/lib/diagnosis/catalogue/aadsts/token-request";
import type { user } from "@/lib/diagnosis/catalogue/aadsts/user";
import type { graph } from "@/lib/diagnosis/catalogue/graph";
import type { insights } from "@/lib/diagnosis/catalogue/insights";
import type { msal } from "@/lib/diagnosis/catalogue/msal";
import type { oauth } from "@/lib/diagnosis/catalogue/oauth";
import type { partnerCenter } from "@/lib/diagnosis/catalogue/partner-center";

/** What a code means, and what to do about it: one or two sentences each. */
export interface CodeWords {
  readonly meaning: string;
  readonly fix: string;
}

type WordsOf<Rows> = Readonly<Record<keyof Rows, CodeWords>>;

/** Words for every explained code: Entra's by stage, the others by system. */
export interface CodeTexts {
  readonly tenant: WordsOf<typeof tenant>;
  readonly app: WordsOf<typeof app>;
  readonly secret: WordsOf<typeof secret>;
  readonly permission: WordsOf<typeof permission>;
  readonly consent: WordsOf<typeof consent>;
  readonly user: WordsOf<typeof user>;
  readonly mfa: WordsOf<typeof mfa>;
  readonly "conditional-access": WordsOf<typeof conditionalAccess>;
  readonly "token-request": WordsOf<typeof tokenRequest>;
  readonly network: WordsOf<typeof network>;
  readonly other: WordsOf<typeof other>;
  readonly "partner-center": WordsOf<typeof partnerCenter>;
  readonly insights: WordsOf<typeof insights>;
  readonly graph: WordsOf<typeof graph>;
  readonly oauth: WordsOf<typeof oauth>;
  readonly msal: WordsOf<typeof msal>;
}
