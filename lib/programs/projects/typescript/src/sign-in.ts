import { createHash, randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { promptSecret } from "./prompt.js";
import { receive } from "./receive.js";
import { EXIT, type Settings, Stop, say, sentenceForNumber, tell } from "./settings.js";
import { type Answer, type Fields, isFine, send } from "./web.js";

// Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
const MFA = { acr: { essential: true, values: ["urn:microsoft:policies:mfa"] } };
const MFA_CLAIMS = JSON.stringify({ id_token: MFA, access_token: MFA });
const RENEW_BEFORE_MS = 300_000;

/** Hands out an access token that still lasts, and keeps the refresh token for the next run. */
export class Tokens {
  readonly #settings: Settings;
  readonly #client: Record<string, string>;
  readonly #scope: string;
  #accessToken = "";
  #endsAtMs = 0;

  private constructor(settings: Settings, secret: string | null) {
    this.#settings = settings;
    this.#scope = `${settings.resource}/user_impersonation offline_access`;
    this.#client = { client_id: settings.clientId, ...(secret !== null && { client_secret: secret }) };
  }

  /** Reads the client secret first; a device is a public client, which has none. */
  static async open(settings: Settings): Promise<Tokens> {
    return new Tokens(settings, settings.signIn === "code" ? await clientSecret() : null);
  }

  /** An access token with minutes left; refreshed when it has not. */
  async current(): Promise<string> {
    if (Date.now() > this.#endsAtMs - RENEW_BEFORE_MS) await this.#refresh();
    return this.#accessToken;
  }

  /** A person signs in, by browser on this machine or by a code typed on any other. */
  async signIn(): Promise<void> {
    this.#keep(this.#settings.signIn === "code" ? await this.#byCode() : await this.#byDevice());
    tell("signedIn");
  }

  async #refresh(): Promise<void> {
    const refreshToken = readIfThere(this.#settings.refreshTokenFile);
    if (refreshToken === null) throw new Stop(EXIT.notSignedIn, say("notSignedIn"));
    const form = { ...this.#client, grant_type: "refresh_token", refresh_token: refreshToken, scope: this.#scope };
    this.#keep(await this.#ask("token", form));
  }

  async #byCode(): Promise<Fields> {
    const { clientId, loginHint, redirectUri } = this.#settings;
    const state = randomBytes(32).toString("base64url");
    const verifier = randomBytes(48).toString("base64url");
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: "code",
      response_mode: "query",
      redirect_uri: redirectUri,
      scope: this.#scope,
      login_hint: loginHint,
      claims: MFA_CLAIMS,
      state,
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const came = await receive(redirectUri, state, `${this.#address("authorize")}?${query}`);
    const code = came.get("code");
    if (code === null) throw refused(Object.fromEntries(came));
    return this.#ask("token", {
      ...this.#client,
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope: this.#scope,
    });
  }

  async #byDevice(): Promise<Fields> {
    const start = await this.#ask("devicecode", { ...this.#client, scope: this.#scope, claims: MFA_CLAIMS });
    tell("enterCode");
    process.stderr.write(`${String(start.verification_uri)}  ${String(start.user_code)}\n`);
    for (let pauseSeconds = Number(start.interval ?? 5); ; ) {
      await sleep(pauseSeconds * 1000);
      const answer = await this.#send("token", {
        ...this.#client,
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: String(start.device_code),
      });
      if (answer.json.error === "slow_down") pauseSeconds += 5;
      else if (answer.json.error !== "authorization_pending") return granted(answer);
    }
  }

  #send(endpoint: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    return send({ url: this.#address(endpoint), form });
  }

  async #ask(endpoint: string, form: Readonly<Record<string, string>>): Promise<Fields> {
    return granted(await this.#send(endpoint, form));
  }

  #address(endpoint: string): string {
    const { loginUrl, tenant } = this.#settings;
    return `${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/${endpoint}`;
  }

  #keep(granted: Fields): void {
    this.#accessToken = String(granted.access_token);
    this.#endsAtMs = Date.now() + Number(granted.expires_in ?? 0) * 1000;
    if (typeof granted.refresh_token === "string") writePrivate(this.#settings.refreshTokenFile, granted.refresh_token);
  }
}

/** From the environment, or typed; never from a file of this folder. */
async function clientSecret(): Promise<string> {
  const given = process.env.PARTNER_CLIENT_SECRET ?? "";
  const secret = given === "" && process.stdin.isTTY ? await promptSecret(say("secretPrompt")) : given;
  if (secret === "") throw new Stop(EXIT.badSettings, say("secretMissing"));
  return secret;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

/** Replaces a file by one that only its owner may read; a crash leaves the old one. */
function writePrivate(file: string, text: string): void {
  const fresh = `${file}.new`;
  // What an earlier crash left may be readable for others, and a mode is only given to a file that is made.
  rmSync(fresh, { force: true });
  writeFileSync(fresh, text, { mode: 0o600, flag: "wx" });
  renameSync(fresh, file);
}

function granted(answer: Answer): Fields {
  if (isFine(answer) && typeof (answer.json.access_token ?? answer.json.device_code) === "string") return answer.json;
  throw refused(answer.json);
}

/** The sentence for Entra's number, or Entra's own words. */
function refused(fields: Fields): Stop {
  const description = String(fields.error_description ?? "").split(/\r?\n/)[0] ?? "";
  const number = /AADSTS(\d+)/.exec(description)?.[1] ?? "";
  const sentence = sentenceForNumber(number);
  const reason = `${String(fields.error ?? "-")}: ${description}`;
  return new Stop(EXIT.notSignedIn, sentence ? `${sentence} (AADSTS${number})` : say("signInRefused", { reason }));
}
