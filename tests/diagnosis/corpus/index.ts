import { callbacks } from "./callbacks";
import type { CorpusCase } from "./case";
import { combinations } from "./combinations";
import { dotnet } from "./dotnet";
import { entraOfOld } from "./entra-of-old";
import { entraToday } from "./entra-today";
import { fifthRound } from "./fifth-round";
import { fourthRound } from "./fourth-round";
import { fragments } from "./fragments";
import { graph } from "./graph";
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
import { other } from "./other";
import { partnerCenter } from "./partner-center";
import { prose } from "./prose";
import { pythonJava } from "./python-java";
import { rare } from "./rare";
import { shells } from "./shells";
import { sixthRound } from "./sixth-round";
import { stillMoreCodes } from "./still-more-codes";
import { thirdRound } from "./third-round";
import { tokens } from "./tokens";
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
  negatives,
};
