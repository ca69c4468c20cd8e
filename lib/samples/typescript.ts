import { doubleQuoted as q } from "./quoting";
import { commented, factsOf, MFA_CLAIMS, type SampleFacts, type SampleInput } from "./sample";
import { SAMPLE_TEXTS, type SampleTexts } from "./texts";

/** The first call as a TypeScript program for Node, with the built-in fetch and no package. */
export function typescriptSample(input: SampleInput): string {
  const facts = factsOf(input);
  const t = SAMPLE_TEXTS[input.locale];
  return `${[head(facts, t), tokens(facts, t), facts.isDevice ? device(t) : code(t), password(t), calls(t)].join("\n\n")}\n`;
}

function head(facts: SampleFacts, t: SampleTexts): string {
  return `// ${t.title}
// ${t.needs}: Node.js 22.18+ (node first-call.ts)
${facts.isDevice ? "" : `// ${t.secret}\n`}// ${t.file}
import { ${facts.isDevice ? "randomUUID" : "createHash, randomBytes, randomUUID"} } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
${facts.isDevice ? `import { setTimeout as sleep } from "node:timers/promises";` : `import { createInterface } from "node:readline/promises";`}

const LOGIN = ${q(facts.login)};
const TENANT = ${q(facts.tenant)};
const CLIENT_ID = ${q(facts.clientId)};
const USER = ${q(facts.user)};
${facts.isDevice ? "" : `const REDIRECT_URI = ${q(facts.redirectUri)}; // ${t.redirect}\n`}const RESOURCE = ${q(facts.resource)};
const SCOPE = RESOURCE + "/user_impersonation offline_access";
const API = ${q(facts.api)};
const QUERY = ${q(facts.query)};
${facts.isDevice ? "" : `const CLIENT_SECRET = process.env.PARTNER_CLIENT_SECRET || fail(${q(t.secretMissing)});\n`}const REFRESH_TOKEN_FILE = process.env.PARTNER_REFRESH_TOKEN_FILE;`;
}

function tokens(facts: SampleFacts, t: SampleTexts): string {
  const client = facts.isDevice ? "{ client_id: CLIENT_ID }" : "{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET }";
  return `const CLIENT = ${client};

type Fields = Record<string, unknown>;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(120_000) });
  } catch (problem) {
    fail(\`\${${q(t.noAnswer)}} \${new URL(url).host}: \${String(problem)}\`);
  }
}

// ${t.bom}
async function readJson(answer: Response): Promise<Fields | null> {
  try {
    const parsed: unknown = JSON.parse((await answer.text()).replace(/^\\uFEFF/, ""));
    return typeof parsed === "object" && parsed !== null ? (parsed as Fields) : null;
  } catch {
    return null;
  }
}

async function askEntra(path: string, form: Record<string, string>): Promise<{ ok: boolean; fields: Fields }> {
  const url = \`\${LOGIN}/\${encodeURIComponent(TENANT)}\${path}\`;
  const answer = await send(url, { method: "POST", body: new URLSearchParams(form) });
  return { ok: answer.ok, fields: (await readJson(answer)) ?? {} };
}

function refuse(fields: Fields): never {
  fail(\`\${${q(t.signInRefused)}} \${String(fields.error)}: \${String(fields.error_description)}\`);
}

async function getToken(): Promise<string> {
  const fields = (await refresh()) ?? (await signIn());
  if (REFRESH_TOKEN_FILE && typeof fields.refresh_token === "string") {
    writeFileSync(REFRESH_TOKEN_FILE, fields.refresh_token, { mode: 0o600 });
  }
  return String(fields.access_token);
}

async function refresh(): Promise<Fields | null> {
  if (!REFRESH_TOKEN_FILE || !existsSync(REFRESH_TOKEN_FILE)) return null;
  const { ok, fields } = await askEntra("/oauth2/v2.0/token", {
    ...CLIENT,
    grant_type: "refresh_token",
    scope: SCOPE,
    refresh_token: readFileSync(REFRESH_TOKEN_FILE, "utf8"),
  });
  if (ok) return fields;
  console.error(${q(t.refreshRefused)});
  return null;
}`;
}

function code(t: SampleTexts): string {
  return `async function signIn(): Promise<Fields> {
  const state = randomBytes(32).toString("base64url");
  const verifier = randomBytes(48).toString("base64url");
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    response_mode: "query",
    redirect_uri: REDIRECT_URI,
    scope: SCOPE,
    login_hint: USER,
    claims: ${q(MFA_CLAIMS)},
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  console.error(${q(t.open)});
  console.error(\`\${LOGIN}/\${encodeURIComponent(TENANT)}/oauth2/v2.0/authorize?\${query}\`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const pasted = (await lines.question(${q(`${t.paste}\n`)})).trim();
  lines.close();
  const came = URL.canParse(pasted) ? new URL(pasted).searchParams : new URLSearchParams();
  const code = came.get("code");
  if (code === null || came.get("state") !== state) fail(${q(t.noCode)});
  const { ok, fields } = await askEntra("/oauth2/v2.0/token", {
    ...CLIENT,
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: verifier,
    scope: SCOPE,
  });
  return ok ? fields : refuse(fields);
}`;
}

function device(t: SampleTexts): string {
  return `async function signIn(): Promise<Fields> {
  const start = await askEntra("/oauth2/v2.0/devicecode", { client_id: CLIENT_ID, scope: SCOPE });
  if (!start.ok) refuse(start.fields);
  console.error(${q(t.enterCode)});
  console.error(\`\${String(start.fields.verification_uri)}  \${String(start.fields.user_code)}  (\${USER})\`);
  let pauseSeconds = Number(start.fields.interval ?? 5);
  for (;;) {
    await sleep(pauseSeconds * 1000);
    const { ok, fields } = await askEntra("/oauth2/v2.0/token", {
      ...CLIENT,
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: String(start.fields.device_code),
    });
    if (ok) return fields;
    if (fields.error === "slow_down") pauseSeconds += 5;
    else if (fields.error !== "authorization_pending") refuse(fields);
  }
}`;
}

function password(t: SampleTexts): string {
  const recipe = `async function signIn(): Promise<Fields> {
  const { ok, fields } = await askEntra("/oauth2/token", {
    resource: RESOURCE,
    client_id: CLIENT_ID,
    client_secret: process.env.PARTNER_CLIENT_SECRET ?? "",
    grant_type: "password",
    scope: "openid",
    username: USER,
    password: process.env.PARTNER_PASSWORD ?? "",
  });
  return ok ? fields : refuse(fields);
}`;
  return commented("//", `${t.passwordNote.join("\n")}\n${recipe}`);
}

function calls(t: SampleTexts): string {
  return `function lowerKeys(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
}

async function call(path: string, token: string): Promise<Fields[]> {
  const correlationId = randomUUID();
  const answer = await send(\`\${API}/\${path}\`, {
    headers: {
      Authorization: \`Bearer \${token}\`,
      Accept: "application/json",
      ValidateMfa: "true",
      "MS-CorrelationId": correlationId,
      "MS-RequestId": randomUUID(),
    },
  });
  // ${t.envelope}
  const body = await readJson(answer);
  const envelope = lowerKeys(body ?? {});
  const decided = Math.max(answer.status, Number(envelope.statuscode ?? 0) || 0);
  if (answer.headers.get("isMfaCompliant")?.toLowerCase() === "false") console.error(${q(t.notMfaCompliant)});
  if (decided < 400 && "value" in envelope) return Array.isArray(envelope.value) ? envelope.value : [];
  const hints: Record<number, string> = {
    401: ${q(t.hint401)},
    403: ${q(t.hint403)},
    429: \`\${${q(t.hint429)}} \${answer.headers.get("Retry-After") ?? "?"}\`,
  };
  const said = envelope.message ?? envelope.description ?? (body === null ? ${q(t.notJson)} : "");
  console.error(\`HTTP \${answer.status}: \${String(said)}\`);
  console.error(hints[decided] ?? "");
  fail(\`\${${q(t.correlation)}} \${correlationId}\`);
}

const token = await getToken();
console.log(${q(t.datasets)});
for (const dataset of (await call("ScheduledDataset", token)).map(lowerKeys)) {
  const columns = Array.isArray(dataset.selectablecolumns) ? dataset.selectablecolumns.length : 0;
  console.log(\`  \${String(dataset.datasetname)}: \${columns}\`);
}
console.log(${q(t.rows)});
const rows = await call(\`ScheduledQueries/testQueryResult?exportQuery=\${encodeURIComponent(QUERY)}\`, token);
console.log(JSON.stringify(rows, null, 2));`;
}
