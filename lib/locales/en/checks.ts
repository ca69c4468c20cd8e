import type { CheckTexts, ReasonTexts } from "../check-texts";
import { app } from "./checks/app";
import { enrollment } from "./checks/enrollment";
import { firstCall } from "./checks/first-call";
import { permission } from "./checks/permission";
import { role } from "./checks/role";
import { signIn } from "./checks/sign-in";
import { token } from "./checks/token";
import { tokenIssued } from "./checks/token-issued";

/** Every check in English. */
export const checks: CheckTexts = {
  ...signIn,
  ...enrollment,
  ...app,
  ...permission,
  ...role,
  ...tokenIssued,
  ...token,
  ...firstCall,
};

/** Why a check is undecided or does not apply, in English. */
export const reasons: ReasonTexts = {
  inconclusive: {
    refused: "Microsoft refused to answer (HTTP {status}, {code}). That says nothing about what was asked.",
    "scope-missing": "Your sign-in here does not include the permission {scope}, so this could not be read.",
    "licence-missing": "Reading this takes a Microsoft Entra ID P1 or P2 licence, which the tenant does not have.",
    "unexpected-answer": "Microsoft answered in a way that neither confirms nor denies it.",
    "no-rows": "The query was accepted, but there are no rows in the period to judge by.",
    "not-in-token": "The token does not carry the claim that would tell, or cannot be read.",
    "not-visible": "Microsoft answered, but does not show this to your account.",
    "header-missing": "Partner Center did not say whether it accepts the MFA in this token.",
    "no-permission-to-judge":
      "The account used here may not read the role's members (HTTP {status}). That says nothing about the integration user.",
  },
  notApplicable: {
    "other-flow": "The chosen way of getting a token does not use it.",
    "no-partner-id": "No PartnerID was given to compare with.",
    "has-certificate": "The app uses a certificate instead of a client secret.",
    "no-secret": "The app has no client secret whose end could be watched.",
    "no-dataset": "No dataset of this partner offers what this would look at.",
  },
};
