import { after, type Family, numberOf } from "./family";

/** The account that signs in. */
export const user: Family = {
  entra: {
    "bad-password": [50126, 50064, 120000],
    "user-not-found": [50034, 51004],
    "account-locked": [50053, 500532],
    "password-expired": [50055, 50144, 50135, 50125],
    "no-cloud-password": [50056],
    "user-disabled": [50057],
    "guest-or-other-account": [50020, 90072, 16000, 16003, 50014, 500207, 500208, 50085, 50143, 50197],
    "sign-in-needed": [50058, 50140, 50199, 50089, 700020, 50180, 51006, 16001, 160021],
    "session-revoked": [50132, 50133, 50173],
    "on-premises-sign-in": [80001, 80002, 80005, 80007, 80010, 80012, 80013, 80014],
  },
  codes: [
    ["oauth", "login_required", "sign-in-needed"],
    ["oauth", "user_password_expired", "password-expired"],
    ["msal", "user_canceled", "sign-in-cancelled"],
    ["graph", "Authentication_RequestFromUnsupportedUserRole", "user-role-missing"],
  ],
  says: [
    [
      "bad-password",
      /invalid\s+user\s*name\s+or\s+password|(?:username|user\s+name|account)\s+or\s+password\s+is\s+(?:incorrect|invalid|wrong)|(?:konto|benutzername)\s+oder\s+(?:ihr\s+)?kennwort\s+[^.\n]{0,24}(?:nicht\s+korrekt|falsch|ung[üu]ltig)|ung[üu]ltige[rns]?\s+benutzername|(?:compte|nom\s+d['’]utilisateur)\s+ou\s+(?:le\s+|votre\s+)?mot\s+de\s+passe\s+[^.\n]{0,24}(?:incorrect|invalide|non\s+valide)|(?:cuenta|usuario)\s+o\s+(?:la\s+)?contrase[ñn]a\s+[^.\n]{0,24}(?:incorrect|no\s+(?:es|son)\s+(?:correct|v[áa]lid))/i,
      0.85,
    ],
    [
      "user-not-found",
      /user\s+account\s+\S{0,120}\s*does\s+not\s+exist\s+in|user(?:name)?\s+may\s+be\s+incorrect|couldn't\s+find\s+an\s+account\s+with\s+that|benutzerkonto\s+[^.\n]{0,80}(?:nicht\s+vorhanden|existiert\s+nicht)|compte\s+(?:d['’]utilisateur\s+)?[^.\n]{0,80}n['’]existe\s+pas|cuenta\s+de\s+usuario\s+[^.\n]{0,80}no\s+existe/i,
      0.8,
    ],
    [
      "account-locked",
      /account\s+(?:is|has\s+been|was)\s+(?:temporarily\s+)?locked|(?:konto|benutzerkonto)\s+[^.\n]{0,24}gesperrt|compte\s+[^.\n]{0,24}verrouill[ée]|cuenta\s+[^.\n]{0,24}bloquead/i,
      0.85,
    ],
    [
      "password-expired",
      /password\s+(?:is\s+|has\s+)?(?:expired|must\s+be\s+changed)|kennwort\s+[^.\n]{0,16}abgelaufen|mot\s+de\s+passe\s+[^.\n]{0,16}expir|contrase[ñn]a\s+[^.\n]{0,16}(?:expirad|caducad)/i,
      0.85,
    ],
    [
      "user-disabled",
      /user\s+account\s+is\s+disabled|account\s+(?:is|has\s+been)\s+disabled|konto\s+[^.\n]{0,24}deaktiviert|compte\s+[^.\n]{0,24}d[ée]sactiv|cuenta\s+[^.\n]{0,24}(?:deshabilitad|desactivad)/i,
      0.85,
    ],
    [
      "no-cloud-password",
      /password\s+does\s+not\s+exist\s+in\s+the\s+directory|federated\s+(?:user|account|domain)[^.\n]{0,80}(?:password|ropc|fail|not\s+supported|cannot)|invalid\s+or\s+null\s+password/i,
      0.78,
    ],
    [
      "guest-or-other-account",
      /from\s+identity\s+provider\s+'?[^'\n]{0,80}'?\s+does\s+not\s+exist\s+in\s+(?:the\s+)?tenant|(?:selected\s+)?user\s+account\s+does\s+not\s+exist\s+in\s+tenant|(?:guest|personal)\s+(?:user|account)[^.\n]{0,60}(?:not\s+(?:allowed|supported)|cannot|refus|fail)|can't\s+sign\s+in\s+here\s+with\s+a\s+personal\s+account/i,
      0.84,
    ],
    [
      "sign-in-cancelled",
      /user\s+(?:has\s+)?(?:cancell?ed|closed|aborted)[^.\n]{0,40}(?:sign[- ]?in|log-?in|authentication|window|dialog|flow|prompt)?|authentication_canceled|sign-?in\s+was\s+cancel/i,
      0.75,
    ],
    [
      "session-revoked",
      /(?:token|grant|session)\s+(?:was\s+|has\s+been\s+)?revoked|due\s+to\s+(?:a\s+)?password\s+change/i,
      0.78,
    ],
    ["user-role-missing", /user\s+is\s+not\s+in\s+the\s+allowed\s+roles/i, 0.85],
  ],
  saysLocally: [
    [
      "bad-password",
      /(?:계정|사용자\s*(?:이름|ID)|아이디)\s*(?:또는|이나|및)\s*(?:암호|비밀번호)[^.\n]{0,24}(?:잘못|올바르지|틀|유효하지)|(?:잘못된|올바르지\s*않은)\s*사용자\s*이름\s*또는\s*(?:암호|비밀번호)|(?:アカウント|ユーザー名)\s*(?:または|か)\s*パスワード[^。\n]{0,24}(?:正しく(?:ない|ありません)|間違|無効)|(?:帐户|账户|帐号|账号|用户名)或密码[^。\n]{0,16}(?:不正确|错误|无效)/,
      0.85,
    ],
    [
      "user-not-found",
      /사용자\s*계정[^.\n]{0,80}(?:존재하지\s*않|없습니다)|ユーザー\s*アカウント[^。\n]{0,80}(?:存在しません|見つかりません)|用户(?:帐户|账户)[^。\n]{0,80}不存在/,
      0.8,
    ],
    [
      "account-locked",
      /계정[^.\n]{0,24}(?:잠겼|잠김|잠겨|잠긴)|アカウント[^。\n]{0,24}ロック|(?:帐户|账户|账号)[^。\n]{0,16}(?:锁定|已锁)/,
      0.84,
    ],
    [
      "password-expired",
      /(?<!클라이언트\s{0,2}|앱\s{0,2})(?:암호|비밀번호)[^.\n]{0,16}만료|パスワード[^。\n]{0,24}(?:期限切れ|有効期限|期限が切れ)|密码[^。\n]{0,10}(?:过期|到期)/,
      0.76,
    ],
    [
      "user-disabled",
      /계정[^.\n]{0,24}(?:사용\s*(?:중지|안\s*함|할\s*수\s*없)|비활성)|アカウント[^。\n]{0,24}無効|(?:帐户|账户|账号)[^。\n]{0,16}(?:禁用|停用)/,
      0.82,
    ],
    [
      "guest-or-other-account",
      /테넌트에\s*(?:없|존재하지\s*않)[^.\n]{0,20}(?:계정|사용자)?|(?:사용자|계정)[^.\n]{0,80}테넌트[^.\n]{0,60}(?:없|존재하지\s*않)|(?:ユーザー|アカウント)[^。\n]{0,80}テナント[^。\n]{0,60}存在し|(?:用户|帐户|账户)[^。\n]{0,80}租户[^。\n]{0,60}(?:不存在|没有)/,
      0.76,
    ],
  ],
  refine(code, facts) {
    if (numberOf(code) !== 50126) return null;
    return /federat/i.test(after(code, facts, 200)) ||
      /account_?type["']?\s{0,3}[:=]\s{0,3}["']?federated/i.test(facts.text)
      ? "no-cloud-password"
      : null;
  },
};
