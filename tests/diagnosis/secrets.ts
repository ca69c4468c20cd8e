/** Planted credentials, none of them real; each must be gone from whatever leaves. */
export const SECRETS = {
  clientSecret: "Xk28Q~p9.Lw3vR_tZ7yNc4Bq1HsD6eFgAUjTobWk",
  secretId: "5b1f0c3e-7a92-4d68-b0e1-93c7d2a4f865",
  refreshToken: "1.AXkAbcdEFGh1jklMNOpqrstuvWXyz0123456789-_AbCdEfGhIjKlMnOpQrStUv.AgABAwEAAADWx",
  jwt: `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${btoa(JSON.stringify({ aud: "https://api.partnercenter.microsoft.com", scp: "user_impersonation", amr: ["pwd"] })).replace(/=+$/, "")}.c2lnbmF0dXJlc2lnbmF0dXJl`,
  password: `Wint"er'2026;x`,
  cookie: "ESTSAUTHPERSISTENT=1.AcookieValueThatNobodyMaySee0123456789",
  sas: "sig=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MGFiY2RlZg%3D%3D",
  deviceCode: "GAQABIQEAAADevicecodeDevicecode0123456789abcdefgh",
  authorizationCode: "0.AXkAcodecodecode0123456789-AuthCodeAuthCodeAuthCodeAuthCode",
  privateKey: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7",
  basic: "Y2xpZW50OnN1cGVyc2VjcmV0dmFsdWU=",
  ticket: "eyTicketTicketTicket0123456789TicketTicketTicket",
} as const;

const s = SECRETS;
const quoted = JSON.stringify(s.password).slice(1, -1);

/** The same credentials as people paste them: forms, JSON, headers, dumps, command lines. */
export const PASTED: Readonly<Record<string, { readonly text: string; readonly secrets: readonly string[] }>> = {
  "a form": {
    text: `POST /oauth2/token\n\ngrant_type=password&client_id=c&client_secret=${s.clientSecret}&username=u@contoso.example&password=${s.password}&resource=https://api.partnercenter.microsoft.com`,
    secrets: [s.clientSecret, s.password],
  },
  "an encoded form": {
    text: `client_secret=${encodeURIComponent(s.clientSecret)}&password=${encodeURIComponent(s.password)}&code=${s.authorizationCode}`,
    secrets: [s.clientSecret, encodeURIComponent(s.password), s.authorizationCode],
  },
  "a form encoded once more": {
    text: encodeURIComponent(`client_secret=${s.secretId}&refresh_token=${s.refreshToken}`),
    secrets: [s.secretId, s.refreshToken],
  },
  json: {
    text: JSON.stringify({
      client_secret: s.clientSecret,
      password: s.password,
      refresh_token: s.refreshToken,
      device_code: s.deviceCode,
      code: s.authorizationCode,
    }),
    secrets: [s.clientSecret, quoted, s.refreshToken, s.deviceCode, s.authorizationCode],
  },
  "json in a string in a string": {
    text: JSON.stringify({
      body: JSON.stringify({
        inner: JSON.stringify({ clientSecret: "plainvalue-no-shape", password: "hunter2hunter2" }),
      }),
    }),
    secrets: ["plainvalue-no-shape", "hunter2hunter2"],
  },
  "a quote in a string in a string": {
    text: JSON.stringify({ body: JSON.stringify({ password: 'pa"ss-and-the-rest' }) }),
    secrets: ["ss-and-the-rest"],
  },
  "a python dict": {
    text: `{'client_secret': '${s.clientSecret}', 'password': 'correct horse'}`,
    secrets: [s.clientSecret, "correct horse"],
  },
  headers: {
    text: `Authorization: Bearer ${s.jwt}\nProxy-Authorization: Basic ${s.basic}\nX-AadUserTicket: ${s.ticket}\nCookie: ${s.cookie}; other=1\nSet-Cookie: ${s.cookie}; path=/`,
    secrets: [s.jwt, s.basic, s.ticket, s.cookie],
  },
  "a har": {
    text: JSON.stringify({
      headers: [
        { name: "Authorization", value: `Bearer ${s.jwt}` },
        { name: "X-AadUserTicket", value: s.ticket },
        { name: "Cookie", value: s.cookie },
      ],
      postData: { params: [{ name: "client_secret", value: s.secretId }], text: `password=${s.password}&x=1` },
    }),
    secrets: [s.jwt, s.ticket, s.cookie, s.secretId, quoted],
  },
  "a command line": {
    text: `az login --service-principal -u c -p x --password "${s.clientSecret}"\nConnect-PartnerCenter -ClientSecret ${s.secretId} -RefreshToken ${s.refreshToken}`,
    secrets: [s.clientSecret, s.secretId, s.refreshToken],
  },
  "a download link": {
    text: `https://files.blob.core.windows.net/r.csv?sv=2024&se=2026&${s.sas}&sp=r`,
    secrets: [s.sas.slice(4)],
  },
  "a private key": {
    text: `-----BEGIN PRIVATE KEY-----\n${s.privateKey}\n${s.privateKey}\n-----END PRIVATE KEY-----\n`,
    secrets: [s.privateKey],
  },
  "a private key that is cut off": {
    text: `key: -----BEGIN RSA PRIVATE KEY-----\\n${s.privateKey}`,
    secrets: [s.privateKey],
  },
  "a wrapped token in a mail": {
    text: `token:\r\n> ${s.jwt.slice(0, 60)}\r\n> ${s.jwt.slice(60, 120)}\r\n> ${s.jwt.slice(120)}\r\nand AADSTS50076: words`,
    secrets: [s.jwt.slice(0, 60), s.jwt.slice(60, 120), s.jwt.slice(120)],
  },
  "a token behind an escaped line break": { text: `{"msg":"using\\n${s.jwt}\\nnow"}`, secrets: [s.jwt] },
  "words around nothing but a secret": {
    text: `our secret is ${s.clientSecret}, the token ${s.refreshToken}`,
    secrets: [s.clientSecret, s.refreshToken],
  },
  html: { text: `&quot;client_secret&quot;:&quot;${s.secretId}&quot;`, secrets: [s.secretId] },
  xml: { text: `<Password>hunter2hunter2</Password>`, secrets: ["hunter2hunter2"] },
};
