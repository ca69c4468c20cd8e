/** Words of one meaning, as customers write them in their own language. */
export const NOT =
  /\b(?:not|no|nothing|nobody|never|cannot|can't|\w{2,6}n't|impossible|imposible|unm[öo]glich|missing|lacks?|without|gone|forgot\w{0,3}|disappear\w{0,3}|gr[ea]yed|absent|empty|fehlt|fehlen|nicht|nie|kein\w{0,2}|sans|pas|jamais|manqu\w{1,4}|vides?|leer|vac[íi][oa]s?|blank|aucun\w?|falta\w{0,2}|sin|nunca|niet|geen|non|n[ãa]o)(?![a-z0-9])|없|않|못|안\s*(?:되|됩|나|보)|누락|빠져|비어|ない|ません|ず[、。]|没有|不|无法|缺|未/i;
export const REFUSED =
  /\b(?:4\d\d|can't|cannot|\w{2,6}n't|impossible|imposible|refus\w{0,3}|den(?:y|ies|ied)|forbidden|unauthori[sz]ed|reject\w{0,3}|fail\w{0,3}|errors?|blocked|invalid|wrong|incorrect|not|no|stop(?:s|ped)|complain\w{0,3}|dead|stuck|hangs?|fehler\w{0,2}|falsch|geht\s+nicht|nicht|verweigert|erreur|error|incorrecto?|abgelehnt|rechaz\w{2,4}|denegad\w)(?![a-z0-9])|거부|실패|오류|에러|안\s*됩|않|못|수\s*없|틀[렸린리]|잘못|拒否|失敗|エラー|ません|できない|間違|拒绝|失败|错误|不/i;
export const WRONG =
  /\b(?:wrong|incorrect|not\s+(?:valid|correct|right)|nicht\s+(?:richtig|g[üu]ltig)|n'est\s+pas\s+(?:valide|correct)|no\s+(?:es|son)\s+(?:v[áa]lid[oa]s?|correct[oa]s?)|invalid|mistyped|mis-?spell?ed|typo|falsch\w{0,2}|ung[üu]ltig|nicht\s+korrekt|incorrecte?|invalide|erron[ée]e?|incorrect[oa]|equivocad[oa]|inv[áa]lid[oa])(?![a-z0-9])|틀[렸린리]|잘못|올바르지|間違|正しくな|正しくあり|誤|错误|不正确|无效/i;
export const EXPIRED =
  /\bexpir(?!es_)|\bran\s+out\b|\brun\s+out\b|\blapsed?\b|out\s+of\s+date|abgelaufen|l[äa]uft\s+ab|caduc\w{1,4}|vencid[oa]|(?:past|reached)\s+its\s+(?:end\s+)?date|end\s+date|만료|期限|過ぎ|失効|过期|到期/i;
export const GONE =
  /\b(?:deleted?|removed|does\s+not\s+exist|doesn't\s+exist|not\s+found|unknown|no\s+such|cannot\s+find|can't\s+find|gel[öo]scht|existiert\s+nicht|nicht\s+gefunden|supprim[ée]e?|introuvable|n'existe|eliminad[oa]|borrad[oa]|no\s+existe|no\s+se\s+encuentra)(?![a-z0-9])|삭제|존재하지|찾을\s*수\s*없|지[웠워]|削除|存在し(?:ない|ません)|見つから|見つかりません|删除|不存在|找不到/i;
export const OFF =
  /\b(?:disabled|deactivated|de-activated|inactive|(?:turned|switched)\s+off|sign-?in\s+blocked|blocked\s+from\s+sign|to\s+["']?no["']?\s+(?:on|for|in)|deaktiviert|abgeschaltet|d[ée]sactiv[ée]e?|deshabilitad[oa]|desactivad[oa])(?![a-z0-9])|비활성|사용\s*(?:중지|안\s*함)|껐|꺼져|無効|オフ|禁用|停用|'no'/i;
export const NEEDED =
  /\b(?:requir\w{1,4}|needs?|needed|must|wait\w{0,3}|request\w{0,4}|demand\w{0,3}|asks?|asked|erforderlich|ben[öo]tig\w{1,2}|verlangt|n[ée]cessaire|requis\w{0,2}|exig\w{1,3}|necesari[oa]|requier\w{1,2}|necesita)(?![a-z0-9])|필요|요청|대기|요구|해야|必要|求め|要求|需要|必须/i;
export const REGISTER = /regist|enrol|set\s*up|eingerichtet|configur|inscri|등록|설정|登録|設定|注册/i;
export const CANCELLED =
  /\b(?:cancel\w{0,6}|declin\w{1,3}|refused|denied|reject\w{0,3}|abort\w{0,2}|abgebrochen|abgelehnt|annul[ée]e?|refus[ée]e?|cancelad[oa]|cancel[óo]|rechaz\w{1,4})(?![a-z0-9])|취소|거부|거절|キャンセル|拒否|拒绝|取消/i;

export const ERV =
  /executive\s+report\s+viewer|\bERV\b|(?:경영진|임원)\s*보고서\s*(?:뷰어|조회)|(?:エグゼクティブ|役員)\s*レポート\s*(?:ビューア|閲覧)|(?:执行|高管)[^\n]{0,4}报[告表]/i;
export const INSIGHTS = /\binsights?\b|인사이트|インサイト|分析情報|洞察|见解/i;
export const PARTNER =
  /partner\s*cent(?:er|re)|partner\.microsoft\.com|espace\s+partenaires|centro\s+de\s+(?:partners|socios)|centro\s+per\s+i\s+partner|파트너\s*센터|パートナー\s*センター|合作伙伴中心/i;
export const SHOWN =
  /\b(?:see|sees|menu|workspace|hub|tile|visible|shown|listed|appear\w{0,2}|offer\w{0,2}|options?|choose|select|find|arbeitsbereich|sichtbar|angezeigt|angeboten|espace|affich\w{1,3}|propos\w{1,3}|opci[oó]n|aparece|visible)(?![a-z0-9])|메뉴|작업\s*영역|보이|나타|표시|선택|표시|表示|メニュー|ワークスペース|選択|菜单|工作区|看不到|显示|选/i;
export const SECRET =
  /(?:client|app(?:lication)?)(?:'s)?[\s-]{1,4}(?:secret|password)s?|\bsecrets?\s+of\s+(?:the|our|your)\s+app|(?:key|credential|certificate)s?\s+(?:of|for)\s+(?:the|our|your)\s+app|app(?:lication)?(?:'s)?[\s-]{1,4}(?:key|credential)s?\b|clientgeheimnis|client-?schl[üu]ssel|anwendungsgeheimnis|secret\s+(?:du\s+)?client|cl[ée]\s+secr[èe]te|secreto\s+de\s+(?:la\s+aplicaci[oó]n|cliente)|(?:클라이언트|앱)\s*(?:암호|비밀|시크릿)|(?:クライアント|アプリ)の?\s*シークレット|客户端(?:密码|密钥|机密)|应用密[码钥]/i;
export const PASSWORD =
  /\bpasswords?\b|\bROPC\b|grant_type=password|kennwort|passwort|mot\s+de\s+passe|contrase[ñn]a|암호|비밀번호|パスワード|密码/i;
export const MFA =
  /\bmfa\b|\b2fa\b|multi[-\s]?factor|second\s+factor|multi-?faktor|mehrstufig|zwei-?faktor|multi-?facteur|doble\s+factor|다단계|다중\s*인증|2단계\s*인증|多要素|二要素|二段階認証|多重身份|双重验证/i;
export const ACCOUNT =
  /\b(?:account|user|\w{0,10}konto\w{0,2}|benutzer|compte|utilisateur|cuenta|usuario)(?![a-z0-9])|계정|사용자|アカウント|ユーザー|帐户|账户|用户/i;
export const TOKEN = /\btokens?\b|\bjetons?\b|토큰|トークン|令牌/i;
export const SIGN_IN =
  /\b(?:sign(?:s|ed|ing)?[\s-]?(?:in|on)|log(?:s|ged|ging)?[\s-]?(?:in|on)|authenticat\w{2,4}|anmeld\w{2,5}|connexion|se\s+connecte\w?|iniciar?\s+sesi[oó]n|inicio\s+de\s+sesi[oó]n)(?![a-z0-9])|로그인|サインイン|ログイン|登录/i;
export const CONSENT =
  /\bconsent|permissions?\s+requested|동의|同意|zustimm|einwillig|consentement|consentimiento|autorisations?\s+demand[ée]es/i;
export const ADMIN = /\badmin|관리자|管理者|管理员/i;
export const APPROVAL = /approv|genehmig|approbation|aprob|승인|承認|批准|审批/i;
export const REDIRECT =
  /redirect|redirecci|reply\s+(?:url|address)|회신|리디렉션|リダイレクト|応答\s*URL|重定向|回复\s*URL|umleitungs|antwort-?ur[li]/i;
export const REGISTRATION =
  /app(?:lication)?s?[\s-]{0,3}registration|client[\s_-]{0,3}id\b|application\s*\(?client\)?\s*id|앱\s*등록|애플리케이션\s*등록|클라이언트\s*ID|アプリ(?:ケーション)?の?登録|クライアント\s*ID|app-?registrierung|anwendungs-?id|inscription\s+d'application|registro\s+de\s+(?:la\s+)?aplicaci[oó]n|应用注册/i;
export const ENTERPRISE_APP =
  /enterprise\s+app|service\s+principal|엔터프라이즈\s*(?:앱|애플리케이션)|エンタープライズ\s*アプリ|unternehmensanwendung|application\s+d'entreprise|aplicaci[oó]n\s+empresarial|企业应用/i;
export const CONDITIONAL_ACCESS =
  /conditional\s+access|\bCA\s+polic|조건부\s*액세스|条件付きアクセス|bedingte\w?\s+zugriff|acc[èe]s\s+conditionnel|acceso\s+condicional|条件访问/i;
export const POLICY =
  /\bpolic(?:y|ies)\b|\brules?\b|richtlinie|strat[ée]gie|directiva|pol[íi]tica|정책|규칙|ポリシー|策略/i;
export const PLACE =
  /\blocations?\b|\bcountr(?:y|ies)\b|\bIP\s+(?:range|address)|\boffice\b|\babroad\b|\bgeo|standort|\bland\b|\bpays\b|\bpa[íi]s\b|ubicaci[oó]n|emplacement|위치|국가|해외|사무실|IP\s*(?:주소|대역)|場所|海外|国外|拠点|位置|国家/i;
export const REFRESH_TOKEN =
  /refresh[\s_-]{0,3}tokens?|aktualisierungstoken|새로\s*고침\s*토큰|갱신\s*토큰|リフレッシュ\s*トークン|更新トークン|jeton\s+d'actualisation|token\s+de\s+actualizaci[oó]n|刷新(?:令牌|标记)/i;
/** What the product is about: words that fit any product count only beside one of these. */
export const CONTEXT =
  /microsoft|entra|azure|int[ée]gra[ct]i|intune|federation|security\s+defaults|reply\s+(?:address|url)|redirect|single-?\s?tenant|device\s*code|refresh\s*token|\bROPC\b|\bpartner\s+(?:one\s+)?id\b|\bMPN\b|enterprise\s+app|app-?registrierung|user_impersonation|app\s+registration|api\s+permission|admin\s+consent|client\s+(?:id|secret)|conditional\s+access|\b(?:m|o|office\s*)365\b|partner\s*cent|insights|\bgraph\b|\bmsal\b|\btenant|테넌트|テナント|租户|인사이트|파트너|パートナー|통합\s*(?:사용자|계정)|統合|connector|커넥터|コネクタ|integration|service\s+account|dienstkonto|compte\s+de\s+service|cuenta\s+de\s+servicio|서비스\s*계정|サービス\s*アカウント|\btoken|토큰|トークン|令牌/i;
