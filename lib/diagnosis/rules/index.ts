import { app } from "./app";
import { conditionalAccess } from "./conditional-access";
import { consent } from "./consent";
import { enrolment } from "./enrolment";
import type { Family } from "./family";
import { firstCall } from "./first-call";
import { fixedSentences } from "./fixed-sentences";
import { mfa } from "./mfa";
import { network } from "./network";
import { other } from "./other";
import { permission } from "./permission";
import { prose } from "./prose";
import { role } from "./role";
import { secret } from "./secret";
import { tenant } from "./tenant";
import { tokenClaims } from "./token-claims";
import { tokenRequest } from "./token-request";
import { user } from "./user";

/** Every family of rules, in the order of the chain. */
export const families: readonly Family[] = [
  tenant,
  enrolment,
  app,
  secret,
  permission,
  consent,
  user,
  role,
  mfa,
  conditionalAccess,
  tokenRequest,
  firstCall,
  tokenClaims,
  network,
  other,
  fixedSentences,
  prose,
];
