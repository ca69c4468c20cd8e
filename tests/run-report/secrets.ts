const b64 = (text: string) => Buffer.from(text).toString("base64url");

/** One credential of each kind, none of which is anybody's. */
export const SECRETS: Readonly<Record<string, string>> = {
  "client secret": "Xq78Q~PlantedPlantedPlantedPlanted.Secre1",
  "secret id": "5e0c7a11-9b42-4d6f-8e21-7f3c2b1a9d84",
  "refresh token": `0.AXoA${"PlantedRefresh-Token_".repeat(12)}`,
  jwt: `${b64('{"alg":"RS256","typ":"JWT"}')}.${b64('{"upn":"planted@contoso.example","aud":"x"}')}.${"cGxhbnRlZA".repeat(5)}`,
  password: `Pl4nted"'Horse & Battery`,
  cookie: "ESTSAUTHPERSISTENT=1.AXoAPlantedCookieValue; path=/; HttpOnly",
  "sas link":
    "https://insights.blob.core.windows.net/r/report.csv?sv=2024-05-04&se=2026-01-01&sp=r&sig=PlantedSig%2Fabc%3D",
  "device code": "PLNT3D9QX",
  "authorization code": `M.C5${"38_"}SN1.2.U.PlantedAuthorizationCode-${"abc123".repeat(6)}`,
  "private key": `-----BEGIN PRIVATE KEY-----\nMIIEPlantedKey${"A1b2C3d4".repeat(6)}\n-----END PRIVATE KEY-----`,
  "basic header": `Authorization: Basic ${Buffer.from("app:planted-password-1").toString("base64")}`,
  "X-AadUserTicket": "X-AadUserTicket: PlantedTicketValue0123456789",
};

/** Pieces of a credential that are long enough to be told from chance, in each way a format could write them. */
export function tracesOf(secret: string): readonly string[] {
  const pieces = secret.split(/[\s"'&;=:,/]+/).filter((piece) => piece.length >= 6 && !WORDS.has(piece));
  return [...new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...pieces])];
}

/** Parts of planted texts that say what a thing is and give nothing away. */
const WORDS: ReadonlySet<string> = new Set([
  "https",
  "HttpOnly",
  "Authorization",
  "-----BEGIN",
  "KEY-----",
  "-----END",
  "PRIVATE",
]);
