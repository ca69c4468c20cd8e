import type { CodeTexts } from "../../code-texts";
import { app } from "./app";
import { conditionalAccess } from "./conditional-access";
import { consent } from "./consent";
import { graph } from "./graph";
import { insights } from "./insights";
import { mfa } from "./mfa";
import { msal } from "./msal";
import { network } from "./network";
import { oauth } from "./oauth";
import { other } from "./other";
import { partnerCenter } from "./partner-center";
import { permission } from "./permission";
import { secret } from "./secret";
import { tenant } from "./tenant";
import { tokenRequest } from "./token-request";
import { user } from "./user";

/** The words of every explained code. */
export const codes: CodeTexts = {
  tenant,
  app,
  secret,
  permission,
  consent,
  user,
  mfa,
  "conditional-access": conditionalAccess,
  "token-request": tokenRequest,
  network,
  other,
  "partner-center": partnerCenter,
  insights,
  graph,
  oauth,
  msal,
};
