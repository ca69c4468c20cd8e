import { type Family, numberOf } from "./family";

const GUID_AS_SECRET = /client_?-?secret["']?\s{0,3}[=:]\s{0,3}["']?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/i;
const EXPIRED_SECRET =
  /(?:secret|key|credential)s?[^.\n]{0,60}\bexpired\b|\bexpired\b[^.\n]{0,30}(?:client\s+secret|secret\s+key)/i;

/** The app's credential. */
export const secret: Family = {
  entra: {
    "secret-wrong": [7000215, 50012, 70002],
    "secret-expired": [7000222],
    "secret-missing": [7000216, 7000219],
    "assertion-rejected": [700027, 700030, 70021, 50032, 50048],
    "assertion-time": [700024],
  },
  codes: [
    ["oauth", "invalid_client", "secret-wrong"],
    ["msal", "invalid_client_credential", "secret-missing"],
    ["graph", "CredentialTypeNotAllowedAsPerAppPolicy", "secret-policy"],
    ["graph", "CredentialLifetimeExceedsMaxAllowed", "secret-policy"],
  ],
  says: [
    [
      "secret-wrong",
      /invalid\s+client\s+secret|client\s+secret\s+(?:is\s+|was\s+)?(?:wrong|invalid|incorrect|not\s+valid)|invalid_client_secret|ung[üu]ltige[rs]?\s+(?:geheimer?\s+)?client(?:schl[üu]ssel|\s*geheimnis)|secret\s+client\s+[^.\n]{0,30}(?:non\s+valide|incorrect)|secreto\s+de\s+cliente\s+[^.\n]{0,20}(?:no\s+v[áa]lido|inv[áa]lido)/i,
      0.85,
    ],
    ["secret-id-pasted", /(?:pasted|copied|used|entered|sent)\s+(?:the\s+)?(?:client\s+)?secret(?:'s)?\s+id\b/i, 0.93],
    [
      "secret-expired",
      /client\s+secret\s+(?:keys?\s+)?[^.\n]{0,40}\bexpired|secret\s+(?:has\s+|is\s+|are\s+)?expired|clientgeheimnis\w{0,4}\s+[^.\n]{0,30}abgelaufen|secret\s+client\s+[^.\n]{0,30}expir[ée]|secreto\s+de\s+cliente\s+[^.\n]{0,30}(?:caducado|expirado)/i,
      0.88,
    ],
    [
      "secret-missing",
      /(?:no|missing|empty)\s+client\s+(?:secret|credential)|client\s+credential[^.\n]{0,40}must\s+not\s+be\s+empty/i,
      0.75,
    ],
    [
      "assertion-rejected",
      /client\s+assertion[^.\n]{0,60}(?:invalid\s+signature|failed\s+signature|not\s+accepted|rejected)|certificate\s+with\s+identifier[^.\n]{0,80}not\s+found|no\s+matching\s+federated\s+identity\s+record/i,
      0.85,
    ],
    [
      "secret-policy",
      /(?:app(?:lication)?\s+management\s+polic|credential\s+type\s+not\s+allowed|client\s+secrets?\s+(?:are|is)\s+(?:blocked|forbidden|not\s+allowed|restricted)|as\s+per\s+(?:assigned\s+)?(?:app(?:lication)?\s+)?policy|password\s*(?:addition|credential)s?\s+(?:is|are)\s+(?:not\s+allowed|blocked|restricted|disabled))/i,
      0.85,
    ],
  ],
  saysLocally: [
    [
      "secret-expired",
      /(?:(?:클라이언트|앱|애플리케이션)\s*암호|비밀(?!번호)|시크릿)[^.\n]{0,40}만료|クライアント\s*シークレット[^。\n]{0,40}(?:期限切れ|有効期限)|客户端(?:机密|密钥|密码)[^。\n]{0,40}(?:过期|到期)/,
      0.86,
    ],
    [
      "secret-wrong",
      /(?:잘못된|올바르지\s*않은|유효하지\s*않은)\s*클라이언트\s*(?:비밀|암호|시크릿)|클라이언트\s*(?:비밀|암호|시크릿)[^.\n]{0,24}(?:잘못|올바르지|유효하지)|クライアント\s*シークレット[^。\n]{0,30}(?:無効|正しくありません)|無効な\s*クライアント\s*シークレット|(?:无效的?|不正确的?)客户端(?:机密|密钥|密码)|客户端(?:机密|密钥)[^。\n]{0,20}无效/,
      0.82,
    ],
  ],
  refine(code, facts) {
    const number = numberOf(code);
    if (number === 7000215 && GUID_AS_SECRET.test(facts.text)) return "secret-id-pasted";
    if (number !== 7000215 && number !== 50012 && number !== 70002) return null;
    const said = facts.flow.slice(code.end, code.end + 160);
    if (EXPIRED_SECRET.test(said)) return "secret-expired";
    return /certificate|assertion|signature/i.test(said) && !/secret/i.test(said) ? "assertion-rejected" : null;
  },
};
