import type { Family } from "./family";

/** Who agreed that the app may use the API. */
export const consent: Family = {
  entra: {
    "consent-missing": [65001, 90008, 52004],
    "consent-declined": [65004],
    "admin-approval-needed": [90093, 90094, 90095, 90099],
    "sso-consent-needed": [50150, 50206, 9002341],
  },
  codes: [
    ["oauth", "consent_required", "consent-missing"],
    ["oauth", "access_denied", "consent-declined"],
  ],
  says: [
    [
      "consent-missing",
      /(?:user\s+or\s+admin(?:istrator)?|admin(?:istrator)?|nobody|no\s+one)\s+has\s+(?:not\s+)?consented\s+to\s+use|consent\s+(?:is\s+|was\s+|has\s+)?(?:missing|required|not\s+(?:been\s+)?(?:given|granted))|(?:not|never|hasn't)\s+(?:been\s+)?(?:yet\s+)?consented|admin\s+consent\s+(?:is\s+|was\s+|has\s+)?(?:missing|not\s+(?:been\s+)?(?:given|granted))|needs?\s+(?:admin\s+)?consent\b|\bnot\s+granted\s+for\s|grant\s+permission[^.\n]{0,60}still/i,
      0.84,
    ],
    [
      "consent-missing",
      /nicht\s+zugestimmt|keine\s+zustimmung|n['’]a\s+pas\s+(?:donn[ée]\s+son\s+)?consent|no\s+ha\s+(?:dado\s+su\s+consentimiento|consentido|aceptado)|non\s+ha\s+acconsentito/i,
      0.82,
    ],
    [
      "consent-declined",
      /user\s+(?:has\s+)?(?:declined|denied|cancelled|canceled|refused)\s+(?:to\s+)?consent|declined\s+to\s+consent|consent\s+(?:was\s+)?(?:declined|denied|cancelled|canceled)/i,
      0.84,
    ],
    [
      "admin-approval-needed",
      /(?:need|needs|require|requires)\s+admin(?:istrator)?\s+approval|admin\s+consent\s+is\s+required|approval\s+required|needs\s+permission\s+to\s+access\s+resources\s+in\s+your\s+organi[sz]ation|only\s+an\s+admin\s+can\s+grant/i,
      0.86,
    ],
    [
      "admin-approval-needed",
      /(?:administrator)?genehmigung\s+(?:durch\s+(?:den\s+)?administrator\s+)?erforderlich|administratorgenehmigung|approbation\s+de\s+l['’]administrateur|aprobaci[oó]n\s+del?\s+administrador|zustimmung\s+des\s+administrators|consentement\s+de\s+l['’]administrateur|consentimiento\s+del?\s+administrador/i,
      0.82,
    ],
  ],
  saysLocally: [
    [
      "consent-missing",
      /동의하지\s*않|동의가\s*(?:필요|없|누락)|同意していません|同意が(?:必要|ありません)|尚未同意|未同意|没有同意/,
      0.82,
    ],
    ["consent-declined", /동의를?\s*거부|同意を拒否|拒绝(?:了)?同意/, 0.82],
    [
      "admin-approval-needed",
      /관리자(?:의)?\s*(?:승인|동의)(?:이|가)?\s*(?:필요|요청)|管理者の(?:承認|同意)が必要|需要管理员(?:批准|同意|审批)/,
      0.85,
    ],
  ],
  refine(code, facts) {
    if (code.system !== "oauth" || code.code !== "access_denied") return null;
    const around = facts.flow.slice(Math.max(0, code.start - 300), code.end + 300);
    if (/consent|permissions? requested|error_subcode=cancel/i.test(around)) return null;
    return /cancel|declin|denied by the (?:resource owner|user)/i.test(around) ? "sign-in-cancelled" : null;
  },
};
