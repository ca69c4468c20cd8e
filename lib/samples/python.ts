import { doubleQuoted as q } from "./quoting";
import { commented, factsOf, MFA_CLAIMS, type SampleFacts, type SampleInput } from "./sample";
import { SAMPLE_TEXTS, type SampleTexts } from "./texts";

/** The first call as a Python 3 program that uses the standard library only. */
export function pythonSample(input: SampleInput): string {
  const facts = factsOf(input);
  const t = SAMPLE_TEXTS[input.locale];
  return `${[head(facts, t), tokens(facts, t), facts.isDevice ? device(t) : code(t), password(t), calls(t)].join("\n\n\n")}\n`;
}

function head(facts: SampleFacts, t: SampleTexts): string {
  return `# ${t.title}
# ${t.needs}: Python 3.9+
${facts.isDevice ? "" : `# ${t.secret}\n`}# ${t.file}
import base64
import hashlib
import json
import os
import secrets
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

LOGIN = ${q(facts.login)}
TENANT = ${q(facts.tenant)}
CLIENT_ID = ${q(facts.clientId)}
USER = ${q(facts.user)}
${facts.isDevice ? "" : `REDIRECT_URI = ${q(facts.redirectUri)}  # ${t.redirect}\n`}RESOURCE = ${q(facts.resource)}
SCOPE = RESOURCE + "/user_impersonation offline_access"
API = ${q(facts.api)}
QUERY = ${q(facts.query)}
${facts.isDevice ? "" : `CLIENT_SECRET = os.environ.get("PARTNER_CLIENT_SECRET") or sys.exit(${q(t.secretMissing)})\n`}REFRESH_TOKEN_FILE = os.environ.get("PARTNER_REFRESH_TOKEN_FILE")`;
}

function tokens(facts: SampleFacts, t: SampleTexts): string {
  const client = facts.isDevice
    ? `{"client_id": CLIENT_ID}`
    : `{"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}`;
  return `CLIENT = ${client}


def send(request):
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()
    except urllib.error.URLError as problem:
        sys.exit(${q(t.noAnswer)} + f" {request.host}: {problem.reason}")


def read_json(body):
    # ${t.bom}
    try:
        return json.loads(body.decode("utf-8-sig"))
    except ValueError:
        return None


def ask_entra(path, form):
    url = f"{LOGIN}/{urllib.parse.quote(TENANT, safe='')}{path}"
    status, _, body = send(urllib.request.Request(url, urllib.parse.urlencode(form).encode()))
    return status, read_json(body) or {}


def refuse(answer):
    sys.exit(${q(t.signInRefused)} + f" {answer.get('error')}: {answer.get('error_description')}")


def get_token():
    answer = refresh() or sign_in()
    if REFRESH_TOKEN_FILE and "refresh_token" in answer:
        with open(os.open(REFRESH_TOKEN_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(answer["refresh_token"])
    return answer["access_token"]


def refresh():
    if not REFRESH_TOKEN_FILE or not os.path.exists(REFRESH_TOKEN_FILE):
        return None
    with open(REFRESH_TOKEN_FILE) as file:
        form = {**CLIENT, "grant_type": "refresh_token", "scope": SCOPE, "refresh_token": file.read()}
    status, answer = ask_entra("/oauth2/v2.0/token", form)
    if status == 200:
        return answer
    print(${q(t.refreshRefused)}, file=sys.stderr)
    return None`;
}

function code(t: SampleTexts): string {
  return `def sign_in():
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = urllib.parse.urlencode({
        "client_id": CLIENT_ID,
        "response_type": "code",
        "response_mode": "query",
        "redirect_uri": REDIRECT_URI,
        "scope": SCOPE,
        "login_hint": USER,
        "claims": ${q(MFA_CLAIMS)},
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    })
    print(${q(t.open)}, file=sys.stderr)
    print(f"{LOGIN}/{urllib.parse.quote(TENANT, safe='')}/oauth2/v2.0/authorize?{query}", file=sys.stderr)
    print(${q(t.paste)}, file=sys.stderr)
    came = urllib.parse.parse_qs(urllib.parse.urlparse(input().strip()).query)
    if came.get("state") != [state] or "code" not in came:
        sys.exit(${q(t.noCode)})
    status, answer = ask_entra("/oauth2/v2.0/token", {
        **CLIENT,
        "grant_type": "authorization_code",
        "code": came["code"][0],
        "redirect_uri": REDIRECT_URI,
        "code_verifier": verifier,
        "scope": SCOPE,
    })
    return answer if status == 200 else refuse(answer)`;
}

function device(t: SampleTexts): string {
  return `def sign_in():
    status, start = ask_entra("/oauth2/v2.0/devicecode", {"client_id": CLIENT_ID, "scope": SCOPE})
    if status != 200:
        refuse(start)
    print(${q(t.enterCode)}, file=sys.stderr)
    print(f"{start['verification_uri']}  {start['user_code']}  ({USER})", file=sys.stderr)
    pause = int(start.get("interval", 5))
    while True:
        time.sleep(pause)
        status, answer = ask_entra("/oauth2/v2.0/token", {
            **CLIENT,
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "device_code": start["device_code"],
        })
        if status == 200:
            return answer
        if answer.get("error") == "slow_down":
            pause += 5
        elif answer.get("error") != "authorization_pending":
            refuse(answer)`;
}

function password(t: SampleTexts): string {
  const recipe = `def sign_in():
    status, answer = ask_entra("/oauth2/token", {
        "resource": RESOURCE,
        "client_id": CLIENT_ID,
        "client_secret": os.environ["PARTNER_CLIENT_SECRET"],
        "grant_type": "password",
        "scope": "openid",
        "username": USER,
        "password": os.environ["PARTNER_PASSWORD"],
    })
    return answer if status == 200 else refuse(answer)`;
  return commented("#", `${t.passwordNote.join("\n")}\n${recipe}`);
}

function calls(t: SampleTexts): string {
  return `def call(path, token):
    correlation_id = str(uuid.uuid4())
    status, headers, body = send(urllib.request.Request(f"{API}/{path}", headers={
        "Authorization": f"Bearer {token}",
        "Accept": "application/json",
        "ValidateMfa": "true",
        "MS-CorrelationId": correlation_id,
        "MS-RequestId": str(uuid.uuid4()),
    }))
    # ${t.envelope}
    answer = read_json(body)
    envelope = {key.lower(): value for key, value in answer.items()} if isinstance(answer, dict) else {}
    decided = max(status, int(envelope.get("statuscode") or 0))
    if headers.get("isMfaCompliant", "").lower() == "false":
        print(${q(t.notMfaCompliant)}, file=sys.stderr)
    if decided < 400 and "value" in envelope:
        return envelope["value"] or []
    hints = {
        401: ${q(t.hint401)},
        403: ${q(t.hint403)},
        429: ${q(t.hint429)} + " " + headers.get("Retry-After", "?"),
    }
    said = envelope.get("message") or envelope.get("description")
    print(f"HTTP {status}:", said or (${q(t.notJson)} if answer is None else ""), file=sys.stderr)
    if decided in hints:
        print(hints[decided], file=sys.stderr)
    sys.exit(${q(t.correlation)} + " " + correlation_id)


token = get_token()
print(${q(t.datasets)})
for dataset in call("ScheduledDataset", token):
    names = {key.lower(): value for key, value in dataset.items()}
    print(f"  {names.get('datasetname')}: {len(names.get('selectablecolumns') or [])}")
print(${q(t.rows)})
rows = call("ScheduledQueries/testQueryResult?exportQuery=" + urllib.parse.quote(QUERY, safe=""), token)
print(json.dumps(rows, ensure_ascii=False, indent=2))`;
}
