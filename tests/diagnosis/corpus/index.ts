import { callbacks } from "./callbacks";
import type { CorpusCase } from "./case";
import { combinations } from "./combinations";
import { dotnet } from "./dotnet";
import { eighthCalling } from "./eighth-calling";
import { eighthSettingUp } from "./eighth-setting-up";
import { eleventhRound } from "./eleventh-round";
import { entraOfOld } from "./entra-of-old";
import { entraToday } from "./entra-today";
import { fifthRound } from "./fifth-round";
import { fourthRound } from "./fourth-round";
import { fragments } from "./fragments";
import { graph } from "./graph";
import { heldBack } from "./held-back";
import { httpDumps } from "./http-dumps";
import { insights } from "./insights";
import { localized } from "./localized";
import { logs } from "./logs";
import { moreCodes } from "./more-codes";
import { moreWords } from "./more-words";
import { moreWrappers } from "./more-wrappers";
import { msalNode } from "./msal-node";
import { negatives } from "./negatives";
import { network } from "./network";
import { ninthCalling } from "./ninth-calling";
import { ninthSettingUp } from "./ninth-setting-up";
import { other } from "./other";
import { partnerCenter } from "./partner-center";
import { prose } from "./prose";
import { pythonJava } from "./python-java";
import { rare } from "./rare";
import { seventhCalls } from "./seventh-calls";
import { seventhNothing } from "./seventh-nothing";
import { seventhRights } from "./seventh-rights";
import { seventhSettingUp } from "./seventh-setting-up";
import { seventhSigningIn } from "./seventh-signing-in";
import { shells } from "./shells";
import { sixthRound } from "./sixth-round";
import { stillMoreCodes } from "./still-more-codes";
import { tenthCalling } from "./tenth-calling";
import { tenthSettingUp } from "./tenth-setting-up";
import { thirdRound } from "./third-round";
import { thirteenthRound } from "./thirteenth-round";
import { tokens } from "./tokens";
import { twelfthCalling } from "./twelfth-calling";
import { twelfthSettingUp } from "./twelfth-setting-up";
import { twoProblems } from "./two-problems";

/** Every family of texts, by its name. */
export const families: Readonly<Record<string, readonly CorpusCase[]>> = {
  "entra, today": entraToday,
  "entra, older": entraOfOld,
  "msal for node": msalNode,
  ".net": dotnet,
  "python and java": pythonJava,
  shells,
  callbacks,
  "http dumps": httpDumps,
  "partner center": partnerCenter,
  insights,
  graph,
  fragments,
  logs,
  tokens,
  combinations,
  localized,
  prose,
  network,
  "two problems": twoProblems,
  other,
  rare,
  "more codes": moreCodes,
  "still more codes": stillMoreCodes,
  "more wrappers": moreWrappers,
  "more words": moreWords,
  "third round": thirdRound,
  "fourth round": fourthRound,
  "fifth round": fifthRound,
  "sixth round": sixthRound,
  "eighth round, calling": eighthCalling,
  "eighth round, setting up": eighthSettingUp,
  "held back": heldBack,
  "ninth round, calling": ninthCalling,
  "ninth round, setting up": ninthSettingUp,
  "seventh round, calls": seventhCalls,
  "seventh round, nothing": seventhNothing,
  "seventh round, rights": seventhRights,
  "seventh round, setting up": seventhSettingUp,
  "seventh round, signing in": seventhSigningIn,
  "eleventh round": eleventhRound,
  "tenth round, calling": tenthCalling,
  "tenth round, setting up": tenthSettingUp,
  "twelfth round, calling": twelfthCalling,
  "twelfth round, setting up": twelfthSettingUp,
  "thirteenth round": thirteenthRound,
  negatives,
};
