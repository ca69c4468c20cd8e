// Generated from lib/programs/projects by "node scripts/programs.mjs". Do not edit.

/** The source of every program by language and path. */
export const SOURCES = {
  python: {
    "insights.py": `"""Partner insights: the query, the report that runs it, and the report's file."""
import datetime
import gzip
import hashlib
import time
import urllib.parse
import uuid

from settings import NO_ANSWER, REFUSED, Stop, say, tell
from web import ATTEMPTS, is_fine, is_passing, lower_keys, no_answer, send, send_once, wait_after

FIRST_PAUSE, LONGEST_PAUSE = 2, 60


def fetch_report(settings, tokens):
    """Makes the query if it is not there, runs a report of it and returns the report's bytes."""
    api = Insights(settings, tokens)
    # Part of the name is made from the text: another text becomes another query instead of an old one's rows.
    digest = hashlib.sha256(settings["query"].encode()).hexdigest()[:8]
    query_id = api.ensure("ScheduledQueries", "query", f"{settings['queryName']} {digest}", {"Query": settings["query"]})
    now = datetime.datetime.now(datetime.timezone.utc)
    report_name = f"{settings['reportName']} {now:%Y%m%d %H%M%S} {uuid.uuid4().hex[:4]}"
    report_id = api.ensure("ScheduledReport", "report", report_name, {
        "QueryId": query_id,
        "ExecuteNow": True,
        "Format": "CSV",
    })
    content = download(api.wait(report_id, int(settings["waitMinutes"])))
    return content, lambda: api.remove(report_id, report_name)


class Insights:
    """Calls with the integration user's token."""

    def __init__(self, settings, tokens):
        self.base = settings["partnerCenterUrl"] + "/insights/v1/mpn"
        self.tokens = tokens
        # Microsoft's support finds every call of a run by this id.
        self.correlation_id = str(uuid.uuid4())
        self.is_warned = False

    def call(self, path, json_body=None, method=None, how=send):
        answer = how(f"{self.base}/{path}", json_body=json_body, method=method, headers={
            "Authorization": f"Bearer {self.tokens.current()}",
            "Accept": "application/json",
            "ValidateMfa": "true",
            "MS-CorrelationId": self.correlation_id,
            "MS-RequestId": str(uuid.uuid4()),
        })
        if is_fine(answer) and lacks_mfa(answer) and not self.is_warned:
            self.is_warned = True
            tell("notMfaCompliant")
        return answer

    def ensure(self, path, kind, name, body):
        """The id of what has this name, made if need be; an answer that got lost makes no second one."""
        for attempt in range(ATTEMPTS):
            found = self.find(path, kind, name)
            if found:
                tell(f"{kind}Found", name=name)
                return found
            named = {"Name" if kind == "query" else "ReportName": name, **body}
            answer = self.call(path, named, how=send_once)
            made = rows_in(answer)
            if is_fine(answer) and made and made[0].get(f"{kind}id"):
                tell(f"{kind}Created", name=name)
                return made[0][f"{kind}id"]
            if not is_passing(answer) and not is_fine(answer):
                raise self.refusal(answer)
            wait_after(answer, self.base, attempt)
        raise no_answer(self.base)

    def find(self, path, kind, name):
        answer = self.call(f"{path}?{kind}Name={urllib.parse.quote(name)}")
        # Nothing of that name can also be a 404.
        if answer.status == 404:
            return None
        if not is_fine(answer):
            raise self.refusal(answer)
        # Half an answer must not look like an empty list, or a second one is made.
        if "value" not in answer.json:
            raise no_answer(self.base)
        names = ("name", "queryname") if kind == "query" else ("reportname",)
        found = (row for row in rows_in(answer) if name in [row.get(key) for key in names])
        return next((row.get(f"{kind}id") for row in found), None)

    def wait(self, report_id, minutes):
        """The link to the finished file; asks less often the longer it takes."""
        pause, ends_at = float(FIRST_PAUSE), time.monotonic() + minutes * 60
        while True:
            answer = self.call(f"ScheduledReport/execution/{report_id}")
            # Until a run is complete the answer is 404.
            if not is_fine(answer) and answer.status != 404:
                raise self.refusal(answer)
            for row in rows_in(answer):
                link = row.get("reportaccesssecurelink")
                if link and str(row.get("executionstatus")).lower() == "completed":
                    return link
            if time.monotonic() + pause > ends_at:
                raise Stop(NO_ANSWER, say("waitOver", minutes=minutes))
            tell("waiting", seconds=round(pause))
            time.sleep(pause)
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def remove(self, report_id, name):
        """A report of one run is of no use after it; the query stays for the next."""
        answer = self.call(f"ScheduledReport/{report_id}", method="DELETE")
        if not is_fine(answer) and answer.status != 404:
            tell("reportKept", name=name)

    def refusal(self, answer):
        said = str(answer.json.get("message") or answer.json.get("description") or "")
        if answer.status == 401:
            lines = [say("mfaRefused" if lacks_mfa(answer) else "tokenRefused")]
        elif answer.status == 403:
            lines = [say("roleRefused")]
        else:
            lines = [say("refused", status=answer.status, message=said)]
        return Stop(REFUSED, *lines, say("correlation", id=self.correlation_id))


def lacks_mfa(answer):
    code = str(answer.json.get("code") or "")
    return str(answer.headers.get("isMfaCompliant", "")).lower() == "false" or code == "900421"


def rows_in(answer):
    value = answer.json.get("value")
    return [lower_keys(row) for row in value] if isinstance(value, list) else []


def download(link):
    """The file behind a signed link, which takes no token; it may come packed."""
    answer = send(link)
    if not is_fine(answer):
        raise Stop(REFUSED, say("downloadRefused", status=answer.status))
    return gzip.decompress(answer.body) if answer.body[:2] == b"\\x1f\\x8b" else answer.body
`,
    "report.py": `#!/usr/bin/env python3
"""Runs a Partner Center insights report and saves it as CSV."""
import os
import sys

from settings import BAD_SETTINGS, MESSAGES, Stop, file_named, load_settings, say, tell
from insights import fetch_report
from sign_in import Tokens


def main(arguments):
    if "--help" in arguments:
        print(MESSAGES["help"])
        return 0
    unknown = [argument for argument in arguments if argument != "--sign-in"]
    if unknown:
        raise Stop(BAD_SETTINGS, say("unknownArgument", argument=unknown[0]))
    settings = load_settings()
    tokens = Tokens(settings)
    if "--sign-in" in arguments:
        tokens.sign_in()
    content, clean_up = fetch_report(settings, tokens)
    file = file_named(settings, "outputFile")
    save(file, content)
    print(say("saved", file=file, bytes=len(content)))
    clean_up()
    return 0


def save(file, content):
    """A reader of the file sees the old report or the new one, never half of it."""
    new = file.with_name(file.name + ".new")
    new.write_bytes(content)
    os.replace(new, file)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(stop.exit_code)
    except OSError as problem:
        tell("fileProblem", reason=problem)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
`,
    "settings.py": `"""What the program is told: settings.json and the environment. Its sentences stand in messages.json."""
import json
import os
import pathlib
import re
import sys
import urllib.parse

FOLDER = pathlib.Path(__file__).resolve().parent
MESSAGES = json.loads((FOLDER / "messages.json").read_text("utf-8"))

# Exit codes, as the README lists them.
BAD_SETTINGS, NOT_SIGNED_IN, REFUSED, NO_ANSWER = 2, 3, 4, 5


def say(key, **values):
    """The sentence of that name with its values in place."""
    return re.sub(r"\\{(\\w+)\\}", lambda match: str(values.get(match[1], match[0])), MESSAGES[key])


def tell(key, **values):
    """Tells the reader how far things are; results go to standard output, this does not."""
    print(say(key, **values), file=sys.stderr, flush=True)


class Stop(Exception):
    """The program cannot go on; carries the sentence and the exit code."""

    def __init__(self, exit_code, *lines):
        super().__init__("\\n".join(lines))
        self.exit_code = exit_code


def load_settings():
    """Every setting by name; a variable such as LOGIN_URL stands before loginUrl of the file."""
    file = FOLDER / "settings.json"
    try:
        written = json.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError):
        raise Stop(BAD_SETTINGS, say("settingsUnreadable", file=file)) from None
    settings = {name: str(os.environ.get(variable_of(name)) or value).strip() for name, value in written.items()}
    check(settings)
    return settings


def variable_of(name):
    return re.sub(r"(?=[A-Z])", "_", name).upper()


REQUIRED = (
    "tenant clientId signIn redirectUri loginUrl partnerCenterUrl resource "
    "query queryName reportName outputFile refreshTokenFile waitMinutes"
).split()


def check(settings):
    for name in REQUIRED:
        if not settings.get(name):
            raise Stop(BAD_SETTINGS, say("settingMissing", name=name))
    for name in ("loginUrl", "partnerCenterUrl"):
        address = urllib.parse.urlsplit(settings[name])
        if address.scheme != "https" and not (address.scheme == "http" and is_this_machine(address)):
            raise Stop(BAD_SETTINGS, say("addressInsecure", name=name))
        settings[name] = settings[name].rstrip("/")
    redirect = urllib.parse.urlsplit(settings["redirectUri"])
    if redirect.scheme != "http" or not is_this_machine(redirect):
        raise Stop(BAD_SETTINGS, say("redirectNotLocal"))
    if settings["signIn"] not in ("code", "device"):
        raise Stop(BAD_SETTINGS, say("signInUnknown"))
    for name in ("queryName", "reportName"):
        if not re.fullmatch(r"[A-Za-z0-9 ]+", settings[name]):
            raise Stop(BAD_SETTINGS, say("nameRefused", name=name))
    if not re.fullmatch(r"[0-9]{1,4}", settings["waitMinutes"]):
        raise Stop(BAD_SETTINGS, say("waitNotNumber"))


def is_this_machine(address):
    return address.hostname in ("localhost", "127.0.0.1")


def file_named(settings, name):
    """The path in that setting; a relative one is meant from the program's folder, wherever it is started."""
    return FOLDER / settings[name]
`,
    "sign_in.py": `"""Access tokens: a person signs in once with MFA, from then on the refresh token stands in for them."""
import base64
import getpass
import hashlib
import hmac
import html
import http.server
import json
import os
import re
import secrets
import sys
import tempfile
import time
import urllib.parse

from settings import BAD_SETTINGS, MESSAGES, NOT_SIGNED_IN, Stop, file_named, say, tell
from web import is_fine, send

# Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
MFA_CLAIMS = json.dumps({
    "id_token": {"acr": {"essential": True, "values": ["urn:microsoft:policies:mfa"]}},
    "access_token": {"acr": {"essential": True, "values": ["urn:microsoft:policies:mfa"]}},
})
RENEW_BEFORE = 300
PATIENCE = 600


class Tokens:
    """Hands out an access token that still lasts, and keeps the refresh token for the next run."""

    def __init__(self, settings):
        self.settings = settings
        self.file = file_named(settings, "refreshTokenFile")
        self.scope = settings["resource"] + "/user_impersonation offline_access"
        self.access_token = None
        self.ends_at = 0.0
        self.client = {"client_id": settings["clientId"]}
        # A device is a public client, which has no secret.
        if settings["signIn"] == "code":
            self.client["client_secret"] = client_secret()

    def current(self):
        """An access token with minutes left; refreshed when it has not."""
        if time.time() > self.ends_at - RENEW_BEFORE:
            self.refresh()
        return self.access_token

    def refresh(self):
        try:
            refresh_token = self.file.read_text("utf-8").strip()
        except OSError:
            raise Stop(NOT_SIGNED_IN, say("notSignedIn")) from None
        self.keep(self.ask("token", {
            **self.client,
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
            "scope": self.scope,
        }))

    def sign_in(self):
        """A person signs in, by browser on this machine or by a code typed on any other."""
        self.keep(self.by_code() if self.settings["signIn"] == "code" else self.by_device())
        tell("signedIn")

    def by_code(self):
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        redirect_uri = self.settings["redirectUri"]
        query = urllib.parse.urlencode({
            "client_id": self.settings["clientId"],
            "response_type": "code",
            "response_mode": "query",
            "redirect_uri": redirect_uri,
            "scope": self.scope,
            "login_hint": self.settings.get("loginHint", ""),
            "claims": MFA_CLAIMS,
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        })
        came = receive(redirect_uri, state, f"{self.address('authorize')}?{query}")
        if "code" not in came:
            raise refused({"error": came.get("error"), "error_description": came.get("error_description")})
        return self.ask("token", {
            **self.client,
            "grant_type": "authorization_code",
            "code": came["code"],
            "redirect_uri": redirect_uri,
            "code_verifier": verifier,
            "scope": self.scope,
        })

    def by_device(self):
        start = self.ask("devicecode", {**self.client, "scope": self.scope, "claims": MFA_CLAIMS})
        tell("enterCode")
        print(f"{start.get('verification_uri')}  {start.get('user_code')}", file=sys.stderr, flush=True)
        pause = int(start.get("interval") or 5)
        while True:
            time.sleep(pause)
            answer = send(self.address("token"), {
                **self.client,
                "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "device_code": start.get("device_code"),
            })
            error = answer.json.get("error")
            if error == "slow_down":
                pause += 5
            elif error != "authorization_pending":
                return granted(answer)

    def ask(self, endpoint, form):
        return granted(send(self.address(endpoint), form))

    def address(self, endpoint):
        return f"{self.settings['loginUrl']}/{urllib.parse.quote(self.settings['tenant'], safe='')}/oauth2/v2.0/{endpoint}"

    def keep(self, answer):
        self.access_token = answer.get("access_token")
        self.ends_at = time.time() + int(answer.get("expires_in") or 0)
        if answer.get("refresh_token"):
            write_private(self.file, answer["refresh_token"])


def client_secret():
    """From the environment, or typed; never from a file of this folder."""
    secret = os.environ.get("PARTNER_CLIENT_SECRET", "")
    if not secret and sys.stdin.isatty():
        secret = getpass.getpass(say("secretPrompt")).strip()
    if not secret:
        raise Stop(BAD_SETTINGS, say("secretMissing"))
    return secret


def write_private(file, text):
    """Replaces a file by one that only its owner may read; a crash leaves the old one."""
    handle, name = tempfile.mkstemp(dir=file.parent)
    with open(handle, "w", encoding="utf-8") as new:
        new.write(text)
    os.replace(name, file)


def granted(answer):
    if is_fine(answer) and answer.json:
        return answer.json
    raise refused(answer.json)


def refused(fields):
    """The sentence for Entra's number, or Entra's own words."""
    description = str(fields.get("error_description") or "")
    number = re.search(r"AADSTS(\\d+)", description)
    sentence = MESSAGES["aadsts"].get(number[1]) if number else None
    reason = f"{fields.get('error')}: {description.splitlines()[0] if description else ''}"
    lines = [f"{sentence} (AADSTS{number[1]})"] if sentence else [say("signInRefused", reason=reason)]
    return Stop(NOT_SIGNED_IN, *lines)


def receive(redirect_uri, state, address):
    """Listens where the browser comes back to, shows the address to open, and returns what the browser brought."""
    here = urllib.parse.urlsplit(redirect_uri)
    came = {}

    class Page(http.server.BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self):
            there = urllib.parse.urlsplit(self.path)
            fields = {name: values[0] for name, values in urllib.parse.parse_qs(there.query).items()}
            # Anything on this machine can call this port, so only the answer to this very sign-in counts.
            is_ours = hmac.compare_digest(fields.get("state", "").encode(), state.encode())
            if there.path.rstrip("/") != here.path.rstrip("/") or not is_ours:
                self.send_error(404)
                return
            text = html.escape(say("pageDone" if "code" in fields else "pageRefused"))
            body = f"<!doctype html><meta charset=utf-8><title>Insights report</title><p>{text}</p>".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            # Only now, so that the page is there before the program goes on.
            came.update(fields)

        def log_message(self, *_):
            """The code in the address is not for a log."""

    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", here.port or 80), Page)
    except OSError:
        raise Stop(BAD_SETTINGS, say("portTaken", uri=redirect_uri)) from None
    with server:
        tell("openAddress")
        print(address, file=sys.stderr, flush=True)
        server.timeout = 1
        ends_at = time.monotonic() + PATIENCE
        while not came and time.monotonic() < ends_at:
            server.handle_request()
    if not came:
        raise Stop(NOT_SIGNED_IN, say("signInTooLate"))
    return came
`,
    "web.py": `"""One request and its answer, with patience: waits as long as it is asked to, and longer each time nobody says."""
import collections
import datetime
import email.utils
import http.client
import json
import random
import time
import urllib.error
import urllib.parse
import urllib.request

from settings import NO_ANSWER, Stop, say, tell

ATTEMPTS = 6
LONGEST_PAUSE = 300
TIMEOUT = 120

# \`status\` is 0 when no answer came; \`json\` has lower-case keys and is empty when the body is no object.
Answer = collections.namedtuple("Answer", "status headers body json")


def send(url, form=None, json_body=None, headers=None, method=None):
    """The answer, after as many attempts as it takes; only for requests that may be made twice."""
    for attempt in range(ATTEMPTS):
        answer = send_once(url, form, json_body, headers, method)
        if not is_passing(answer):
            return answer
        if attempt + 1 < ATTEMPTS:
            wait_after(answer, url, attempt)
    raise no_answer(url)


def send_once(url, form=None, json_body=None, headers=None, method=None):
    """One attempt."""
    data, more = None, dict(headers or {})
    if form is not None:
        data = urllib.parse.urlencode(form).encode()
    if json_body is not None:
        data, more["Content-Type"] = json.dumps(json_body).encode(), "application/json"
    request = urllib.request.Request(url, data, more, method=method)
    try:
        with OPENER.open(request, timeout=TIMEOUT) as answer:
            return read(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as answer:
        try:
            return read(answer.code, answer.headers, answer.read())
        except (OSError, http.client.HTTPException):
            return Answer(0, {}, b"", {})
    except (OSError, http.client.HTTPException):
        return Answer(0, {}, b"", {})


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirected request would take its token to another host."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def read(status, headers, body):
    try:
        # Partner Center may start JSON with a byte order mark.
        parsed = json.loads(body.decode("utf-8-sig")) if body.lstrip(b"\\xef\\xbb\\xbf")[:1] == b"{" else {}
    except ValueError:
        parsed = {}
    fields = lower_keys(parsed)
    inside = fields.get("statuscode")
    # HTTP 200 can carry an error in the body's statusCode.
    decided = max(status, inside) if isinstance(inside, int) else status
    return Answer(decided, headers, body, fields)


def lower_keys(fields):
    """The case of Partner Center's keys varies."""
    return {str(key).lower(): value for key, value in fields.items()} if isinstance(fields, dict) else {}


def is_fine(answer):
    """Whether the request did what it should."""
    return 200 <= answer.status < 300


def is_passing(answer):
    """Whether the same request may succeed a little later."""
    return answer.status in (0, 408, 429) or answer.status >= 500


def no_answer(url):
    return Stop(NO_ANSWER, say("noAnswer", host=urllib.parse.urlsplit(url).netloc))


def wait_after(answer, url, attempt):
    """Waits before the next attempt; raises when Microsoft asks for more patience than a program has."""
    host = urllib.parse.urlsplit(url).netloc
    asked = seconds_in(answer.headers.get("Retry-After"))
    if asked is not None and asked > LONGEST_PAUSE:
        raise Stop(NO_ANSWER, say("waitTooLong", host=host, seconds=round(asked)))
    seconds = 2**attempt + random.random() if asked is None else asked
    if is_passing(answer) and answer.status:
        tell("retrying", host=host, status=answer.status, seconds=round(seconds))
    else:
        tell("retryingUnanswered", host=host, seconds=round(seconds))
    time.sleep(seconds)


def seconds_in(retry_after):
    """Retry-After is a number of seconds or a date; None when it is neither."""
    text = (retry_after or "").strip()
    if text.isdecimal():
        return int(text)
    try:
        date = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=datetime.timezone.utc)
    return max(0, (date - datetime.datetime.now(datetime.timezone.utc)).total_seconds())
`,
  },
  typescript: {
    "package.json": `{
  "name": "insights-report",
  "version": "1.0.0",
  "description": "Runs a Partner Center insights report and saves it as CSV.",
  "private": true,
  "type": "module",
  "engines": {
    "node": ">=20.19"
  },
  "scripts": {
    "build": "tsc",
    "start": "node dist/report.js"
  },
  "devDependencies": {
    "@types/node": "^20.19.0",
    "typescript": ">=5.6"
  }
}
`,
    "src/insights.ts": `import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { EXIT, type Settings, Stop, say, tell } from "./settings.js";
import type { Tokens } from "./sign-in.js";
import {
  type Answer,
  ATTEMPTS,
  type Call,
  type Fields,
  isFine,
  isPassing,
  lowerKeys,
  noAnswer,
  send,
  sendOnce,
  waitAfter,
} from "./web.js";

const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 60;

/** A report's bytes, and what to do once they are safe. */
export interface Report {
  readonly content: Buffer;
  readonly cleanUp: () => Promise<void>;
}

/** Makes the query if it is not there, and runs a report of it. */
export async function fetchReport(settings: Settings, tokens: Tokens): Promise<Report> {
  const api = new Insights(settings, tokens);
  // Part of the name is made from the text: another text becomes another query instead of an old one's rows.
  const digest = createHash("sha256").update(settings.query).digest("hex").slice(0, 8);
  const queryId = await api.ensure("query", \`\${settings.queryName} \${digest}\`, { Query: settings.query });
  const now = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", " ");
  const reportName = \`\${settings.reportName} \${now} \${randomBytes(2).toString("hex")}\`;
  const reportId = await api.ensure("report", reportName, { QueryId: queryId, ExecuteNow: true, Format: "CSV" });
  const content = await download(await api.wait(reportId, settings.waitMinutes));
  return { content, cleanUp: () => api.remove(reportId, reportName) };
}

/** What can be made, and where. */
const KINDS = {
  query: { path: "ScheduledQueries", wireName: "Name", names: ["name", "queryname"], found: "queryFound" },
  report: { path: "ScheduledReport", wireName: "ReportName", names: ["reportname"], found: "reportFound" },
} as const;
type Kind = keyof typeof KINDS;

/** Calls with the integration user's token. */
class Insights {
  readonly #base: string;
  readonly #tokens: Tokens;
  // Microsoft's support finds every call of a run by this id.
  readonly #correlationId = randomUUID();
  #isWarned = false;

  constructor({ partnerCenterUrl }: Settings, tokens: Tokens) {
    this.#base = \`\${partnerCenterUrl}/insights/v1/mpn\`;
    this.#tokens = tokens;
  }

  /** The id of what has this name, made if need be; an answer that got lost makes no second one. */
  async ensure(kind: Kind, name: string, body: Fields): Promise<string> {
    const { path, wireName, found } = KINDS[kind];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const present = await this.#find(kind, name);
      if (present !== null) {
        tell(found, { name });
        return present;
      }
      const answer = await this.#call(path, { json: { [wireName]: name, ...body } }, sendOnce);
      const made = isFine(answer) ? rowsIn(answer)[0]?.[\`\${kind}id\`] : null;
      if (typeof made === "string") {
        tell(\`\${kind}Created\`, { name });
        return made;
      }
      if (!isPassing(answer) && !isFine(answer)) throw this.#refusal(answer);
      await waitAfter(answer, this.#base, attempt);
    }
    throw noAnswer(this.#base);
  }

  /** The link to the finished file; asks less often the longer it takes. */
  async wait(reportId: string, minutes: number): Promise<string> {
    const endsAtMs = Date.now() + minutes * 60_000;
    for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_SECONDS)) {
      const answer = await this.#call(\`ScheduledReport/execution/\${reportId}\`);
      // Until a run is complete the answer is 404.
      if (!isFine(answer) && answer.status !== 404) throw this.#refusal(answer);
      for (const row of rowsIn(answer)) {
        const isDone = String(row.executionstatus).toLowerCase() === "completed";
        if (isDone && typeof row.reportaccesssecurelink === "string") return row.reportaccesssecurelink;
      }
      if (Date.now() + pause * 1000 > endsAtMs) throw new Stop(EXIT.noAnswer, say("waitOver", { minutes }));
      tell("waiting", { seconds: Math.round(pause) });
      await sleep(pause * 1000);
    }
  }

  /** A report of one run is of no use after it; the query stays for the next. */
  async remove(reportId: string, name: string): Promise<void> {
    const answer = await this.#call(\`ScheduledReport/\${reportId}\`, { method: "DELETE" });
    if (!isFine(answer) && answer.status !== 404) tell("reportKept", { name });
  }

  async #find(kind: Kind, name: string): Promise<string | null> {
    const { path, names } = KINDS[kind];
    const answer = await this.#call(\`\${path}?\${kind}Name=\${encodeURIComponent(name)}\`);
    // Nothing of that name can also be a 404.
    if (answer.status === 404) return null;
    if (!isFine(answer)) throw this.#refusal(answer);
    // Half an answer must not look like an empty list, or a second one is made.
    if (!("value" in answer.json)) throw noAnswer(this.#base);
    const row = rowsIn(answer).find((one) => names.some((key) => one[key] === name));
    return row ? String(row[\`\${kind}id\`]) : null;
  }

  async #call(path: string, call: Omit<Call, "url"> = {}, how: typeof send = send): Promise<Answer> {
    const headers = {
      Authorization: \`Bearer \${await this.#tokens.current()}\`,
      Accept: "application/json",
      ValidateMfa: "true",
      "MS-CorrelationId": this.#correlationId,
      "MS-RequestId": randomUUID(),
    };
    const answer = await how({ ...call, url: \`\${this.#base}/\${path}\`, headers });
    if (isFine(answer) && lacksMfa(answer) && !this.#isWarned) {
      this.#isWarned = true;
      tell("notMfaCompliant");
    }
    return answer;
  }

  #refusal(answer: Answer): Stop {
    const { status, json } = answer;
    const message = String(json.message ?? json.description ?? "");
    const sentence =
      status === 401
        ? say(lacksMfa(answer) ? "mfaRefused" : "tokenRefused")
        : status === 403
          ? say("roleRefused")
          : say("refused", { status, message });
    return new Stop(EXIT.refused, sentence, say("correlation", { id: this.#correlationId }));
  }
}

function lacksMfa({ headers, json }: Answer): boolean {
  return headers.get("isMfaCompliant")?.toLowerCase() === "false" || String(json.code) === "900421";
}

function rowsIn({ json }: Answer): Fields[] {
  return Array.isArray(json.value) ? json.value.map(lowerKeys) : [];
}

/** The file behind a signed link, which takes no token; it may come packed. */
async function download(link: string): Promise<Buffer> {
  const answer = await send({ url: link });
  if (!isFine(answer)) throw new Stop(EXIT.refused, say("downloadRefused", { status: answer.status }));
  const isPacked = answer.body[0] === 0x1f && answer.body[1] === 0x8b;
  return isPacked ? gunzipSync(answer.body) : answer.body;
}
`,
    "src/prompt.ts": `/** A line typed without being shown; empty when the reader gives up. */
export function promptSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve) => {
    let typed = "";
    const end = (line: string) => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\\n");
      resolve(line.trim());
    };
    const take = (text: string) => {
      for (const character of text) {
        if (character === "\\r" || character === "\\n") return end(typed);
        if (character === "\\u0003" || character === "\\u0004") return end("");
        typed = character === "\\u007f" || character === "\\b" ? typed.slice(0, -1) : typed + character;
      }
    };
    stdin.on("data", take);
  });
}
`,
    "src/receive.ts": `import { createServer } from "node:http";
import { EXIT, Stop, say, tell } from "./settings.js";

const PATIENCE_MS = 600_000;

/** Listens where the browser comes back to, shows the address to open, and gives what the browser brought. */
export function receive(redirectUri: string, state: string, address: string): Promise<URLSearchParams> {
  const here = new URL(redirectUri);
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const there = new URL(request.url ?? "/", here);
      // Anything on this machine can call this port, so only the answer to this very sign-in counts.
      if (there.pathname !== here.pathname || there.searchParams.get("state") !== state) {
        response.writeHead(404).end();
        return;
      }
      const text = say(there.searchParams.has("code") ? "pageDone" : "pageRefused");
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", Connection: "close" });
      response.end(\`<!doctype html><meta charset=utf-8><title>Insights report</title><p>\${text}</p>\`, () => {
        close();
        resolve(there.searchParams);
      });
    });
    const late = setTimeout(() => {
      close();
      reject(new Stop(EXIT.notSignedIn, say("signInTooLate")));
    }, PATIENCE_MS);
    const close = () => {
      clearTimeout(late);
      server.close();
      server.closeIdleConnections();
    };
    server.on("error", () => {
      clearTimeout(late);
      reject(new Stop(EXIT.badSettings, say("portTaken", { uri: redirectUri })));
    });
    server.listen(Number(here.port || 80), "127.0.0.1", () => {
      tell("openAddress");
      process.stderr.write(\`\${address}\\n\`);
    });
  });
}
`,
    "src/report.ts": `// Runs a Partner Center insights report and saves it as CSV.
import { renameSync, writeFileSync } from "node:fs";
import { fetchReport } from "./insights.js";
import { EXIT, loadSettings, Stop, say } from "./settings.js";
import { Tokens } from "./sign-in.js";

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    process.stdout.write(\`\${say("help")}\\n\`);
    return;
  }
  const unknown = args.find((argument) => argument !== "--sign-in");
  if (unknown !== undefined) throw new Stop(EXIT.badSettings, say("unknownArgument", { argument: unknown }));
  const settings = loadSettings();
  const tokens = await Tokens.open(settings);
  if (args.includes("--sign-in")) await tokens.signIn();
  const { content, cleanUp } = await fetchReport(settings, tokens);
  save(settings.outputFile, content);
  process.stdout.write(\`\${say("saved", { file: settings.outputFile, bytes: content.length })}\\n\`);
  await cleanUp();
}

/** A reader of the file sees the old report or the new one, never half of it. */
function save(file: string, content: Buffer): void {
  writeFileSync(\`\${file}.new\`, content);
  renameSync(\`\${file}.new\`, file);
}

try {
  await main(process.argv.slice(2));
} catch (problem) {
  process.exitCode = problem instanceof Stop ? problem.exitCode : 1;
  process.stderr.write(
    \`\${problem instanceof Stop ? problem.message : say("fileProblem", { reason: String(problem) })}\\n\`,
  );
}
`,
    "src/settings.ts": `import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What the program is told: settings.json, and before it a variable such as LOGIN_URL for loginUrl. */
export interface Settings {
  readonly tenant: string;
  readonly clientId: string;
  /** Whose name the sign-in page proposes; may be empty. */
  readonly loginHint: string;
  readonly signIn: "code" | "device";
  readonly redirectUri: string;
  readonly loginUrl: string;
  readonly partnerCenterUrl: string;
  readonly resource: string;
  readonly query: string;
  readonly queryName: string;
  readonly reportName: string;
  readonly outputFile: string;
  readonly refreshTokenFile: string;
  readonly waitMinutes: number;
}

/** Exit codes, as the README lists them. */
export const EXIT = { badSettings: 2, notSignedIn: 3, refused: 4, noAnswer: 5 } as const;

/** The program cannot go on; the message is for the reader. */
export class Stop extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, ...lines: readonly string[]) {
    super(lines.join("\\n"));
    this.exitCode = exitCode;
  }
}

const MESSAGES = readObject("messages.json");

/** The sentence of that name with its values in place. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = String(MESSAGES[key]);
  return sentence.replace(/\\{(\\w+)\\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Tells the reader how far things are; results go to standard output, this does not. */
export function tell(key: string, values: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(\`\${say(key, values)}\\n\`);
}

/** The sentence for one of Entra's error numbers; null when it is none of the known ones. */
export function sentenceForNumber(number: string): string | null {
  const known = MESSAGES.aadsts as Readonly<Record<string, string>>;
  return known[number] ?? null;
}

/** A path in the program's folder, wherever the program is started; an absolute path stays. */
export function inFolder(path: string): string {
  return resolve(fileURLToPath(new URL("..", import.meta.url)), path);
}

/** Every setting, checked; throws Stop. */
export function loadSettings(): Settings {
  const written = readObject("settings.json");
  const read = (name: string, isOptional = false): string => {
    const value = (process.env[variableOf(name)] || String(written[name] ?? "")).trim();
    if (value === "" && !isOptional) throw wrong("settingMissing", { name });
    return value;
  };
  const signIn = read("signIn");
  if (signIn !== "code" && signIn !== "device") throw wrong("signInUnknown");
  const waitMinutes = read("waitMinutes");
  if (!/^\\d{1,4}$/.test(waitMinutes)) throw wrong("waitNotNumber");
  return {
    tenant: read("tenant"),
    clientId: read("clientId"),
    loginHint: read("loginHint", true),
    signIn,
    redirectUri: localAddress(read("redirectUri")),
    loginUrl: safeAddress("loginUrl", read("loginUrl")),
    partnerCenterUrl: safeAddress("partnerCenterUrl", read("partnerCenterUrl")),
    resource: read("resource"),
    query: read("query"),
    queryName: plainName("queryName", read("queryName")),
    reportName: plainName("reportName", read("reportName")),
    outputFile: inFolder(read("outputFile")),
    refreshTokenFile: inFolder(read("refreshTokenFile")),
    waitMinutes: Number(waitMinutes),
  };
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  const path = inFolder(file);
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\\uFEFF/, ""));
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Missing and unreadable are told alike.
  }
  throw file === "messages.json" ? new Error(\`\${path} is missing\`) : wrong("settingsUnreadable", { file: path });
}

function variableOf(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}

function safeAddress(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isThisMachine(url)))
    throw wrong("addressInsecure", { name });
  return text.replace(/\\/+$/, "");
}

function localAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:" || !isThisMachine(url)) throw wrong("redirectNotLocal");
  return text;
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

function plainName(name: string, text: string): string {
  if (!/^[A-Za-z0-9 ]+$/.test(text)) throw wrong("nameRefused", { name });
  return text;
}

function wrong(key: string, values: Readonly<Record<string, string>> = {}): Stop {
  return new Stop(EXIT.badSettings, say(key, values));
}
`,
    "src/sign-in.ts": `import { createHash, randomBytes } from "node:crypto";
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
    this.#scope = \`\${settings.resource}/user_impersonation offline_access\`;
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
    const came = await receive(redirectUri, state, \`\${this.#address("authorize")}?\${query}\`);
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
    process.stderr.write(\`\${String(start.verification_uri)}  \${String(start.user_code)}\\n\`);
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
    return \`\${loginUrl}/\${encodeURIComponent(tenant)}/oauth2/v2.0/\${endpoint}\`;
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
  const fresh = \`\${file}.new\`;
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
  const description = String(fields.error_description ?? "").split(/\\r?\\n/)[0] ?? "";
  const number = /AADSTS(\\d+)/.exec(description)?.[1] ?? "";
  const sentence = sentenceForNumber(number);
  const reason = \`\${String(fields.error ?? "-")}: \${description}\`;
  return new Stop(EXIT.notSignedIn, sentence ? \`\${sentence} (AADSTS\${number})\` : say("signInRefused", { reason }));
}
`,
    "src/web.ts": `import { setTimeout as sleep } from "node:timers/promises";
import { EXIT, Stop, say, tell } from "./settings.js";

/** How often one thing is tried. */
export const ATTEMPTS = 6;
const LONGEST_PAUSE_SECONDS = 300;
const TIMEOUT_MS = 120_000;

export type Fields = Readonly<Record<string, unknown>>;

/** What came back. */
export interface Answer {
  /** 0 when no answer came; an error inside HTTP 200 counts. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** The body with lower-case keys; empty when it is no object. */
  readonly json: Fields;
}

/** What is asked. */
export interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: Fields;
}

/** The answer, after as many attempts as it takes; only for requests that may be made twice. */
export async function send(call: Call): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(call);
    if (!isPassing(answer)) return answer;
    if (attempt + 1 >= ATTEMPTS) throw noAnswer(call.url);
    await waitAfter(answer, call.url, attempt);
  }
}

/** One attempt. */
export async function sendOnce({ url, method, headers = {}, form, json }: Call): Promise<Answer> {
  const isPost = form !== undefined || json !== undefined;
  try {
    const response = await fetch(url, {
      method: method ?? (isPost ? "POST" : "GET"),
      headers: { ...headers, ...(json && { "Content-Type": "application/json" }) },
      ...(form && { body: new URLSearchParams(form) }),
      ...(json && { body: JSON.stringify(json) }),
      // A redirected request would take its token to another host.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return read(response.status, response.headers, Buffer.from(await response.arrayBuffer()));
  } catch {
    return { status: 0, headers: new Headers(), body: Buffer.alloc(0), json: {} };
  }
}

function read(status: number, headers: Headers, body: Buffer): Answer {
  const json = lowerKeys(parse(body));
  // HTTP 200 can carry an error in the body's statusCode.
  const inside = typeof json.statuscode === "number" ? json.statuscode : 0;
  return { status: Math.max(status, inside), headers, body, json };
}

function parse(body: Buffer): unknown {
  // Partner Center may start JSON with a byte order mark.
  const start = body.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  if (body[start] !== 0x7b) return null;
  try {
    return JSON.parse(body.subarray(start).toString("utf8"));
  } catch {
    return null;
  }
}

/** The case of Partner Center's keys varies. */
export function lowerKeys(value: unknown): Fields {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
}

/** Whether the request did what it should. */
export function isFine({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the same request may succeed a little later. */
export function isPassing({ status }: Answer): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

/** Nobody answered for long enough. */
export function noAnswer(url: string): Stop {
  return new Stop(EXIT.noAnswer, say("noAnswer", { host: new URL(url).host }));
}

/** Waits before the next attempt; throws when Microsoft asks for more patience than a program has. */
export async function waitAfter(answer: Answer, url: string, attempt: number): Promise<void> {
  const { host } = new URL(url);
  const asked = secondsIn(answer.headers.get("Retry-After"));
  if (asked !== null && asked > LONGEST_PAUSE_SECONDS)
    throw new Stop(EXIT.noAnswer, say("waitTooLong", { host, seconds: Math.round(asked) }));
  const pause = asked ?? 2 ** attempt + Math.random();
  const seconds = Math.round(pause);
  if (isPassing(answer) && answer.status !== 0) tell("retrying", { host, status: answer.status, seconds });
  else tell("retryingUnanswered", { host, seconds });
  await sleep(pause * 1000);
}

/** Retry-After is a number of seconds or a date; null when it is neither. */
function secondsIn(retryAfter: string | null): number | null {
  const text = retryAfter?.trim() ?? "";
  if (/^\\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.now()) / 1000);
}
`,
    "tsconfig.json": `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2023"],
    "module": "nodenext",
    "moduleDetection": "force",
    "types": ["node"],
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "exactOptionalPropertyTypes": true,
    "skipLibCheck": true,
    "rootDir": "src",
    "outDir": "dist"
  },
  "include": ["src"]
}
`,
  },
  csharp: {
    "Insights.cs": `using System.IO.Compression;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InsightsReport;

/// <summary>A report's bytes, and what to do once they are safe.</summary>
public sealed record Report(byte[] Content, Func<Task> CleanUpAsync);

/// <summary>Partner insights with the integration user's token: the query, the report that runs it, and its file.</summary>
public sealed class Insights
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>What can be made, and where.</summary>
    private sealed record Kind(string Id, string Path, string WireName, string[] Names);
    private static readonly Kind Query = new("query", "ScheduledQueries", "Name", ["name", "queryName"]);
    private static readonly Kind ReportOfQuery = new("report", "ScheduledReport", "ReportName", ["reportName"]);

    private readonly string address;
    private readonly Tokens tokens;
    // Microsoft's support finds every call of a run by this id.
    private readonly string correlationId = Guid.NewGuid().ToString();
    private bool isWarned;

    private Insights(Settings settings, Tokens tokens)
    {
        address = settings.PartnerCenterUrl + "/insights/v1/mpn";
        this.tokens = tokens;
    }

    /// <summary>Makes the query if it is not there, and runs a report of it.</summary>
    public static async Task<Report> FetchReportAsync(Settings settings, Tokens tokens)
    {
        var api = new Insights(settings, tokens);
        // Part of the name is made from the text: another text becomes another query instead of an old one's rows.
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(settings.Query)))[..8].ToLowerInvariant();
        var queryId = await api.EnsureAsync(Query, $"{settings.QueryName} {digest}", new() { ["Query"] = settings.Query });
        var mark = Convert.ToHexString(RandomNumberGenerator.GetBytes(2)).ToLowerInvariant();
        var reportName = $"{settings.ReportName} {DateTime.UtcNow:yyyyMMdd HHmmss} {mark}";
        var reportId = await api.EnsureAsync(ReportOfQuery, reportName, new()
        {
            ["QueryId"] = queryId,
            ["ExecuteNow"] = true,
            ["Format"] = "CSV",
        });
        var content = await DownloadAsync(await api.WaitAsync(reportId, settings.WaitMinutes));
        return new Report(content, () => api.RemoveAsync(reportId, reportName));
    }

    /// <summary>The id of what has this name, made if need be; an answer that got lost makes no second one.</summary>
    private async Task<string> EnsureAsync(Kind kind, string name, Dictionary<string, object> body)
    {
        for (var attempt = 0; attempt < Web.Attempts; attempt++)
        {
            if (await FindAsync(kind, name) is { } found)
            {
                Messages.Tell(kind.Id + "Found", ("name", name));
                return found;
            }
            var named = new Dictionary<string, object>(body) { [kind.WireName] = name };
            var answer = await CallAsync(HttpMethod.Post, kind.Path, named, Web.SendOnceAsync);
            var made = answer.IsFine ? RowsIn(answer).Select(row => Web.Field(row, kind.Id + "Id")).FirstOrDefault() : null;
            if (made is { } id)
            {
                Messages.Tell(kind.Id + "Created", ("name", name));
                return id.ToString();
            }
            if (!answer.IsPassing && !answer.IsFine) throw Refusal(answer);
            await Web.WaitAfterAsync(answer, new Uri(address), attempt);
        }
        throw Web.NoAnswer(new Uri(address));
    }

    private async Task<string?> FindAsync(Kind kind, string name)
    {
        var answer = await CallAsync(HttpMethod.Get, $"{kind.Path}?{kind.Id}Name={Uri.EscapeDataString(name)}");
        // Nothing of that name can also be a 404.
        if (answer.Status == 404) return null;
        if (!answer.IsFine) throw Refusal(answer);
        // Half an answer must not look like an empty list, or a second one is made.
        if (answer.Field("value") is null) throw Web.NoAnswer(new Uri(address));
        foreach (var row in RowsIn(answer))
            if (kind.Names.Any(key => Web.Field(row, key)?.ToString() == name)) return Web.Field(row, kind.Id + "Id")?.ToString();
        return null;
    }

    /// <summary>The link to the finished file; asks less often the longer it takes.</summary>
    private async Task<string> WaitAsync(string reportId, int minutes)
    {
        var endsAt = DateTimeOffset.UtcNow.AddMinutes(minutes);
        for (var pause = FirstPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            var answer = await CallAsync(HttpMethod.Get, $"ScheduledReport/execution/{reportId}");
            // Until a run is complete the answer is 404.
            if (!answer.IsFine && answer.Status != 404) throw Refusal(answer);
            foreach (var row in RowsIn(answer))
            {
                var isDone = string.Equals(Web.Field(row, "executionStatus")?.ToString(), "completed", StringComparison.OrdinalIgnoreCase);
                var link = Web.Field(row, "reportAccessSecureLink")?.ToString();
                if (isDone && !string.IsNullOrEmpty(link)) return link;
            }
            if (DateTimeOffset.UtcNow + pause > endsAt)
                throw new Stop(Exit.NoAnswer, Messages.Say("waitOver", ("minutes", minutes)));
            Messages.Tell("waiting", ("seconds", (int)Math.Round(pause.TotalSeconds)));
            await Task.Delay(pause);
        }
    }

    /// <summary>A report of one run is of no use after it; the query stays for the next.</summary>
    private async Task RemoveAsync(string reportId, string name)
    {
        var answer = await CallAsync(HttpMethod.Delete, $"ScheduledReport/{reportId}");
        if (!answer.IsFine && answer.Status != 404) Messages.Tell("reportKept", ("name", name));
    }

    private async Task<Answer> CallAsync(
        HttpMethod method,
        string path,
        Dictionary<string, object>? body = null,
        Func<Func<HttpRequestMessage>, Task<Answer>>? how = null)
    {
        var accessToken = await tokens.CurrentAsync();
        HttpRequestMessage Make()
        {
            var request = new HttpRequestMessage(method, $"{address}/{path}");
            request.Headers.Authorization = new("Bearer", accessToken);
            request.Headers.Accept.Add(new("application/json"));
            request.Headers.Add("ValidateMfa", "true");
            request.Headers.Add("MS-CorrelationId", correlationId);
            request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
            if (body is not null) request.Content = JsonContent.Create(body);
            return request;
        }
        var answer = await (how ?? Web.SendAsync)(Make);
        if (answer.IsFine && LacksMfa(answer) && !isWarned)
        {
            isWarned = true;
            Messages.Tell("notMfaCompliant");
        }
        return answer;
    }

    private Stop Refusal(Answer answer)
    {
        var said = answer.Text("message") ?? answer.Text("description") ?? "";
        var sentence = answer.Status switch
        {
            401 => Messages.Say(LacksMfa(answer) ? "mfaRefused" : "tokenRefused"),
            403 => Messages.Say("roleRefused"),
            _ => Messages.Say("refused", ("status", answer.Status), ("message", said)),
        };
        return new Stop(Exit.Refused, sentence, Messages.Say("correlation", ("id", correlationId)));
    }

    private static bool LacksMfa(Answer answer) =>
        string.Equals(answer.Header("isMfaCompliant"), "false", StringComparison.OrdinalIgnoreCase) || answer.Text("code") == "900421";

    private static IEnumerable<JsonElement> RowsIn(Answer answer)
    {
        if (answer.Field("value") is not { ValueKind: JsonValueKind.Array } rows) yield break;
        foreach (var row in rows.EnumerateArray()) yield return row;
    }

    /// <summary>The file behind a signed link, which takes no token; it may come packed.</summary>
    private static async Task<byte[]> DownloadAsync(string link)
    {
        var answer = await Web.SendAsync(() => new(HttpMethod.Get, link));
        if (!answer.IsFine) throw new Stop(Exit.Refused, Messages.Say("downloadRefused", ("status", answer.Status)));
        if (answer.Body is not [0x1f, 0x8b, ..]) return answer.Body;
        using var packed = new GZipStream(new MemoryStream(answer.Body), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await packed.CopyToAsync(content);
        return content.ToArray();
    }
}
`,
    "Messages.cs": `using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>Exit codes, as the README lists them.</summary>
public static class Exit
{
    public const int BadSettings = 2;
    public const int NotSignedIn = 3;
    public const int Refused = 4;
    public const int NoAnswer = 5;
}

/// <summary>The program cannot go on; the message is for the reader.</summary>
public sealed class Stop(int exitCode, params string[] lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>What the program says; its sentences stand in messages.json.</summary>
public static class Messages
{
    private static readonly JsonElement Sentences =
        JsonDocument.Parse(File.ReadAllText(Folder.PathOf("messages.json"))).RootElement;

    /// <summary>The sentence of that name with its values in place.</summary>
    public static string Say(string key, params (string Name, object Value)[] values)
    {
        var sentence = Sentences.GetProperty(key).GetString() ?? "";
        return Regex.Replace(sentence, @"\\{(\\w+)\\}", match =>
        {
            foreach (var (name, value) in values)
                if (name == match.Groups[1].Value) return value.ToString() ?? "";
            return match.Value;
        });
    }

    /// <summary>Tells the reader how far things are; results go to standard output, this does not.</summary>
    public static void Tell(string key, params (string Name, object Value)[] values) =>
        Console.Error.WriteLine(Say(key, values));

    /// <summary>The sentence for one of Entra's error numbers; null when it is none of the known ones.</summary>
    public static string? ForNumber(string number) =>
        Sentences.GetProperty("aadsts").TryGetProperty(number, out var sentence) ? sentence.GetString() : null;
}

/// <summary>The folder that holds settings.json: the program's own or one above it, as with dotnet run.</summary>
public static class Folder
{
    private static readonly string Root = Find();

    /// <summary>A path in that folder, wherever the program is started; an absolute path stays.</summary>
    public static string PathOf(string path) => Path.GetFullPath(path, Root);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "settings.json"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
`,
    "Program.cs": `// Runs a Partner Center insights report and saves it as CSV.
using System.Text;

namespace InsightsReport;

public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        try
        {
            return await RunAsync(arguments);
        }
        catch (Stop stop)
        {
            Console.Error.WriteLine(stop.Message);
            return stop.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Messages.Tell("fileProblem", ("reason", problem.Message));
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Contains("--help"))
        {
            Console.WriteLine(Messages.Say("help"));
            return 0;
        }
        if (arguments.FirstOrDefault(argument => argument != "--sign-in") is { } unknown)
            throw new Stop(Exit.BadSettings, Messages.Say("unknownArgument", ("argument", unknown)));
        var settings = Settings.Load();
        var tokens = Tokens.Open(settings);
        if (arguments.Contains("--sign-in")) await tokens.SignInAsync();
        var report = await Insights.FetchReportAsync(settings, tokens);
        await SaveAsync(settings.OutputFile, report.Content);
        Console.WriteLine(Messages.Say("saved", ("file", settings.OutputFile), ("bytes", report.Content.Length)));
        await report.CleanUpAsync();
        return 0;
    }

    /// <summary>A reader of the file sees the old report or the new one, never half of it.</summary>
    private static async Task SaveAsync(string file, byte[] content)
    {
        await File.WriteAllBytesAsync(file + ".new", content);
        File.Move(file + ".new", file, overwrite: true);
    }
}
`,
    "Receiver.cs": `using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InsightsReport;

/// <summary>Listens where the browser comes back to.</summary>
public static class Receiver
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Shows the address to open and gives what the browser brought.</summary>
    public static async Task<Dictionary<string, string>> ReceiveAsync(Uri here, string state, string address)
    {
        var listener = new TcpListener(IPAddress.Loopback, here.Port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new Stop(Exit.BadSettings, Messages.Say("portTaken", ("uri", here)));
        }
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            Messages.Tell("openAddress");
            Console.Error.WriteLine(address);
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(patience.Token);
                if (await AnswerAsync(connection, here, state, patience.Token) is { } came) return came;
            }
        }
        catch (OperationCanceledException)
        {
            throw new Stop(Exit.NotSignedIn, Messages.Say("signInTooLate"));
        }
        finally
        {
            listener.Stop();
        }
    }

    /// <summary>What the browser brought; null when this was anything else.</summary>
    private static async Task<Dictionary<string, string>?> AnswerAsync(
        TcpClient connection, Uri here, string state, CancellationToken patience)
    {
        // A browser may open a connection and say nothing.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(patience);
        soon.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var line = await reader.ReadLineAsync(soon.Token) ?? "";
            while (await reader.ReadLineAsync(soon.Token) is { Length: > 0 }) { }
            var target = line.Split(' ') is ["GET", var path, _] ? path : "";
            var came = target.StartsWith('/') && Uri.TryCreate(here, target, out var there) && there.AbsolutePath == here.AbsolutePath
                ? FieldsIn(there.Query)
                : new Dictionary<string, string>();
            // Anything on this machine can call this port, so only the answer to this very sign-in counts.
            var isOurs = came.GetValueOrDefault("state") == state;
            var text = isOurs ? Messages.Say(came.ContainsKey("code") ? "pageDone" : "pageRefused") : "";
            var body = Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><title>Insights report</title><p>{text}</p>");
            var head = $"HTTP/1.1 {(isOurs ? "200 OK" : "404 Not Found")}\\r\\nContent-Type: text/html; charset=utf-8\\r\\n"
                + $"Content-Length: {body.Length}\\r\\nConnection: close\\r\\n\\r\\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), soon.Token);
            await stream.WriteAsync(body, soon.Token);
            return isOurs ? came : null;
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException && !patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Dictionary<string, string> FieldsIn(string query)
    {
        var fields = new Dictionary<string, string>();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            fields[WebUtility.UrlDecode(parts[0])] = WebUtility.UrlDecode(parts.Length > 1 ? parts[1] : "");
        }
        return fields;
    }
}
`,
    "Settings.cs": `using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>What the program is told: settings.json, and before it a variable such as LOGIN_URL for loginUrl.</summary>
public sealed record Settings
{
    public required string Tenant { get; init; }
    public required string ClientId { get; init; }
    /// <summary>Whose name the sign-in page proposes; may be empty.</summary>
    public required string LoginHint { get; init; }
    public required bool IsDevice { get; init; }
    public required Uri RedirectUri { get; init; }
    /// <summary>As written, because Entra compares it as text.</summary>
    public required string RedirectText { get; init; }
    public required string LoginUrl { get; init; }
    public required string PartnerCenterUrl { get; init; }
    public required string Resource { get; init; }
    public required string Query { get; init; }
    public required string QueryName { get; init; }
    public required string ReportName { get; init; }
    public required string OutputFile { get; init; }
    public required string RefreshTokenFile { get; init; }
    public required int WaitMinutes { get; init; }

    /// <summary>Every setting, checked.</summary>
    public static Settings Load()
    {
        var written = ReadFile(Folder.PathOf("settings.json"));
        string Read(string name, bool isOptional = false)
        {
            var given = Environment.GetEnvironmentVariable(VariableOf(name));
            var value = (string.IsNullOrEmpty(given) ? TextOf(written, name) : given).Trim();
            return value != "" || isOptional ? value : throw Wrong("settingMissing", ("name", name));
        }
        var signIn = Read("signIn");
        if (signIn is not ("code" or "device")) throw Wrong("signInUnknown");
        var minutes = Read("waitMinutes");
        if (!Regex.IsMatch(minutes, @"\\A[0-9]{1,4}\\z")) throw Wrong("waitNotNumber");
        var redirect = Read("redirectUri");
        return new Settings
        {
            Tenant = Read("tenant"),
            ClientId = Read("clientId"),
            LoginHint = Read("loginHint", isOptional: true),
            IsDevice = signIn == "device",
            RedirectUri = LocalAddress(redirect),
            RedirectText = redirect,
            LoginUrl = SafeAddress("loginUrl", Read("loginUrl")),
            PartnerCenterUrl = SafeAddress("partnerCenterUrl", Read("partnerCenterUrl")),
            Resource = Read("resource"),
            Query = Read("query"),
            QueryName = PlainName("queryName", Read("queryName")),
            ReportName = PlainName("reportName", Read("reportName")),
            OutputFile = Folder.PathOf(Read("outputFile")),
            RefreshTokenFile = Folder.PathOf(Read("refreshTokenFile")),
            WaitMinutes = int.Parse(minutes),
        };
    }

    private static JsonElement ReadFile(string file)
    {
        try
        {
            var parsed = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            if (parsed.ValueKind == JsonValueKind.Object) return parsed;
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            // Missing and unreadable are told alike.
        }
        throw Wrong("settingsUnreadable", ("file", file));
    }

    private static string TextOf(JsonElement written, string name) =>
        written.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string VariableOf(string name) => Regex.Replace(name, "(?=[A-Z])", "_").ToUpperInvariant();

    private static string SafeAddress(string name, string text)
    {
        var isSafe = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || (address.Scheme == "http" && IsThisMachine(address)));
        return isSafe ? text.TrimEnd('/') : throw Wrong("addressInsecure", ("name", name));
    }

    private static Uri LocalAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == "http" && IsThisMachine(address)
            ? address
            : throw Wrong("redirectNotLocal");

    private static bool IsThisMachine(Uri address) => address.Host is "localhost" or "127.0.0.1";

    private static string PlainName(string name, string text) =>
        Regex.IsMatch(text, @"\\A[A-Za-z0-9 ]+\\z") ? text : throw Wrong("nameRefused", ("name", name));

    private static Stop Wrong(string key, params (string Name, object Value)[] values) =>
        new(Exit.BadSettings, Messages.Say(key, values));
}
`,
    "Tokens.cs": `using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>Hands out an access token that still lasts, and keeps the refresh token for the next run.</summary>
public sealed class Tokens
{
    // Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
    private const string MfaClaims =
        """{"id_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}},"access_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}}}""";
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly Settings settings;
    private readonly Dictionary<string, string> client;
    private readonly string scope;
    private string accessToken = "";
    private DateTimeOffset endsAt = DateTimeOffset.MinValue;

    private Tokens(Settings settings, string? secret)
    {
        this.settings = settings;
        scope = settings.Resource + "/user_impersonation offline_access";
        client = new() { ["client_id"] = settings.ClientId };
        if (secret is not null) client["client_secret"] = secret;
    }

    /// <summary>Reads the client secret first; a device is a public client, which has none.</summary>
    public static Tokens Open(Settings settings) => new(settings, settings.IsDevice ? null : ClientSecret());

    /// <summary>An access token with minutes left; refreshed when it has not.</summary>
    public async Task<string> CurrentAsync()
    {
        if (DateTimeOffset.UtcNow > endsAt - RenewBefore) await RefreshAsync();
        return accessToken;
    }

    /// <summary>A person signs in, by browser on this machine or by a code typed on any other.</summary>
    public async Task SignInAsync()
    {
        Keep(settings.IsDevice ? await ByDeviceAsync() : await ByCodeAsync());
        Messages.Tell("signedIn");
    }

    private async Task RefreshAsync()
    {
        if (!File.Exists(settings.RefreshTokenFile)) throw new Stop(Exit.NotSignedIn, Messages.Say("notSignedIn"));
        Keep(await AskAsync("token", new(client)
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = (await File.ReadAllTextAsync(settings.RefreshTokenFile)).Trim(),
            ["scope"] = scope,
        }));
    }

    private async Task<JsonElement> ByCodeAsync()
    {
        var state = Base64Url(RandomNumberGenerator.GetBytes(32));
        var verifier = Base64Url(RandomNumberGenerator.GetBytes(48));
        var fields = new Dictionary<string, string>
        {
            ["client_id"] = settings.ClientId,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["redirect_uri"] = settings.RedirectText,
            ["scope"] = scope,
            ["login_hint"] = settings.LoginHint,
            ["claims"] = MfaClaims,
            ["state"] = state,
            ["code_challenge"] = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        };
        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var came = await Receiver.ReceiveAsync(settings.RedirectUri, state, $"{AddressOf("authorize")}?{query}");
        if (!came.TryGetValue("code", out var code))
            throw Refused(came.GetValueOrDefault("error"), came.GetValueOrDefault("error_description"));
        return await AskAsync("token", new(client)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = settings.RedirectText,
            ["code_verifier"] = verifier,
            ["scope"] = scope,
        });
    }

    private async Task<JsonElement> ByDeviceAsync()
    {
        var start = await AskAsync("devicecode", new(client) { ["scope"] = scope, ["claims"] = MfaClaims });
        Messages.Tell("enterCode");
        Console.Error.WriteLine($"{Web.Field(start, "verification_uri")}  {Web.Field(start, "user_code")}");
        var pause = TimeSpan.FromSeconds(int.TryParse($"{Web.Field(start, "interval")}", out var seconds) ? seconds : 5);
        while (true)
        {
            await Task.Delay(pause);
            var answer = await PostAsync("token", new(client)
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
                ["device_code"] = $"{Web.Field(start, "device_code")}",
            });
            if (answer.Text("error") == "slow_down") pause += TimeSpan.FromSeconds(5);
            else if (answer.Text("error") != "authorization_pending") return Granted(answer);
        }
    }

    private Task<Answer> PostAsync(string endpoint, Dictionary<string, string> form) =>
        Web.SendAsync(() => new(HttpMethod.Post, AddressOf(endpoint)) { Content = new FormUrlEncodedContent(form) });

    private async Task<JsonElement> AskAsync(string endpoint, Dictionary<string, string> form) =>
        Granted(await PostAsync(endpoint, form));

    private string AddressOf(string endpoint) =>
        $"{settings.LoginUrl}/{Uri.EscapeDataString(settings.Tenant)}/oauth2/v2.0/{endpoint}";

    private void Keep(JsonElement granted)
    {
        accessToken = $"{Web.Field(granted, "access_token")}";
        var seconds = int.TryParse($"{Web.Field(granted, "expires_in")}", out var number) ? number : 0;
        endsAt = DateTimeOffset.UtcNow.AddSeconds(seconds);
        if (Web.Field(granted, "refresh_token") is { } refreshToken)
            WritePrivate(settings.RefreshTokenFile, refreshToken.ToString());
    }

    private static JsonElement Granted(Answer answer) =>
        answer is { IsFine: true, Json: { } fields }
            ? fields
            : throw Refused(answer.Text("error"), answer.Text("error_description"));

    /// <summary>The sentence for Entra's number, or Entra's own words.</summary>
    private static Stop Refused(string? error, string? description)
    {
        var said = (description ?? "").Split('\\n')[0].Trim();
        var number = Regex.Match(said, @"AADSTS(\\d+)").Groups[1].Value;
        return new Stop(Exit.NotSignedIn, Messages.ForNumber(number) is { } sentence
            ? $"{sentence} (AADSTS{number})"
            : Messages.Say("signInRefused", ("reason", $"{error}: {said}")));
    }

    /// <summary>From the environment, or typed; never from a file of this folder.</summary>
    private static string ClientSecret()
    {
        var secret = Environment.GetEnvironmentVariable("PARTNER_CLIENT_SECRET") ?? "";
        if (secret == "" && !Console.IsInputRedirected) secret = TypedSecret();
        return secret != "" ? secret : throw new Stop(Exit.BadSettings, Messages.Say("secretMissing"));
    }

    private static string TypedSecret()
    {
        Console.Error.Write(Messages.Say("secretPrompt"));
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString().Trim();
    }

    /// <summary>Replaces a file by one that only its owner may read; a crash leaves the old one.</summary>
    private static void WritePrivate(string file, string text)
    {
        var fresh = file + ".new";
        // What an earlier crash left may be readable for others, and a mode is only given to a file that is made.
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(fresh, options)) writer.Write(text);
        File.Move(fresh, file, overwrite: true);
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
`,
    "Web.cs": `using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace InsightsReport;

/// <summary>What came back. Status 0: no answer came; an error inside HTTP 200 counts.</summary>
public sealed record Answer(int Status, HttpResponseHeaders? Headers, byte[] Body, JsonElement? Json)
{
    public static readonly Answer None = new(0, null, Array.Empty<byte>(), null);

    /// <summary>Whether the request did what it should.</summary>
    public bool IsFine => Status is >= 200 and < 300;

    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or >= 500;

    public JsonElement? Field(string name) => Web.Field(Json, name);

    public string? Text(string name) => Field(name)?.ToString();

    public string? Header(string name) =>
        Headers is not null && Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Requests with patience: waits as long as it is asked to, and longer each time nobody says.</summary>
public static class Web
{
    public const int Attempts = 6;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // A redirected request would take its token to another host.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(120),
    };

    /// <summary>The answer, after as many attempts as it takes; only for requests that may be made twice.</summary>
    public static async Task<Answer> SendAsync(Func<HttpRequestMessage> make)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await SendOnceAsync(make);
            if (!answer.IsPassing) return answer;
            var address = AddressOf(make);
            if (attempt + 1 >= Attempts) throw NoAnswer(address);
            await WaitAfterAsync(answer, address, attempt);
        }
    }

    /// <summary>One attempt.</summary>
    public static async Task<Answer> SendOnceAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            using var request = make();
            using var response = await Http.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            var json = Parse(body);
            // HTTP 200 can carry an error in the body's statusCode.
            var inside = Field(json, "statusCode") is { ValueKind: JsonValueKind.Number } said ? said.GetInt32() : 0;
            return new Answer(Math.Max((int)response.StatusCode, inside), response.Headers, body, json);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
        {
            return Answer.None;
        }
    }

    /// <summary>A field of an object; the case of Partner Center's keys varies.</summary>
    public static JsonElement? Field(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } found) return null;
        foreach (var property in found.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        return null;
    }

    /// <summary>Nobody answered for long enough.</summary>
    public static Stop NoAnswer(Uri address) => new(Exit.NoAnswer, Messages.Say("noAnswer", ("host", address.Authority)));

    /// <summary>Waits before the next attempt; throws when Microsoft asks for more patience than a program has.</summary>
    public static async Task WaitAfterAsync(Answer answer, Uri address, int attempt)
    {
        var asked = Asked(answer.Headers?.RetryAfter);
        if (asked > LongestPause)
            throw new Stop(Exit.NoAnswer, Messages.Say("waitTooLong", ("host", address.Authority), ("seconds", (int)asked.Value.TotalSeconds)));
        var pause = asked ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) + Random.Shared.NextDouble());
        var seconds = (int)Math.Round(pause.TotalSeconds);
        if (answer.IsPassing && answer.Status != 0)
            Messages.Tell("retrying", ("host", address.Authority), ("status", answer.Status), ("seconds", seconds));
        else
            Messages.Tell("retryingUnanswered", ("host", address.Authority), ("seconds", seconds));
        await Task.Delay(pause);
    }

    /// <summary>Retry-After is a number of seconds or a date; null when it is neither.</summary>
    private static TimeSpan? Asked(RetryConditionHeaderValue? retryAfter)
    {
        if (retryAfter?.Delta is { } delta) return delta;
        if (retryAfter?.Date is not { } date) return null;
        var left = date - DateTimeOffset.UtcNow;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static Uri AddressOf(Func<HttpRequestMessage> make)
    {
        using var request = make();
        return request.RequestUri ?? throw new InvalidOperationException("a request without an address");
    }

    private static JsonElement? Parse(byte[] body)
    {
        // Partner Center may start JSON with a byte order mark.
        var text = Encoding.UTF8.GetString(body).TrimStart('\\uFEFF');
        if (!text.StartsWith('{')) return null;
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
`,
    "insights-report.csproj": `<Project Sdk="Microsoft.NET.Sdk">

  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <RollForward>Major</RollForward>
    <RootNamespace>InsightsReport</RootNamespace>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>

</Project>
`,
  },
  powershell: {
    "insights.ps1": `# Partner insights: the query, the report that runs it, and the report's file.
$FirstPauseSeconds = 2
$LongestWaitSeconds = 60

# What can be made, and where.
$Kinds = @{
    query = @{ path = 'ScheduledQueries'; wireName = 'Name'; names = @('name', 'queryName') }
    report = @{ path = 'ScheduledReport'; wireName = 'ReportName'; names = @('reportName') }
}

# What calls with the integration user's token; Microsoft's support finds every call of a run by its id.
function New-Insights([hashtable]$Settings, [hashtable]$Tokens) {
    @{
        base = "$($Settings.partnerCenterUrl)/insights/v1/mpn"
        tokens = $Tokens
        correlationId = [guid]::NewGuid().ToString()
        isWarned = $false
    }
}

# Makes the query if it is not there, runs a report of it and gives its bytes.
function Get-Report([hashtable]$Api, [hashtable]$Settings) {
    # Part of the name is made from the text: another text becomes another query instead of an old one's rows.
    $hash = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Settings.query))
    $digest = [Convert]::ToHexString($hash).Substring(0, 8).ToLowerInvariant()
    $queryId = Get-OrAdd $Api 'query' "$($Settings.queryName) $digest" @{ Query = $Settings.query }
    $time = [DateTime]::UtcNow.ToString('yyyyMMdd HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    $mark = [Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(2)).ToLowerInvariant()
    $name = "$($Settings.reportName) $time $mark"
    $id = Get-OrAdd $Api 'report' $name @{ QueryId = $queryId; ExecuteNow = $true; Format = 'CSV' }
    $link = Wait-Report $Api $id ([int]$Settings.waitMinutes)
    @{ id = $id; name = $name; content = [byte[]](Get-ReportFile $link) }
}

# The id of what has this name, made if need be; an answer that got lost makes no second one.
function Get-OrAdd([hashtable]$Api, [string]$Kind, [string]$Name, [hashtable]$Body) {
    for ($attempt = 0; $attempt -lt $Attempts; $attempt++) {
        $found = Find-Named $Api $Kind $Name
        if ($found) {
            Write-Message "\${Kind}Found" @{ name = $Name }
            return $found
        }
        $wireName = $Kinds[$Kind].wireName
        $named = $Body + @{ $wireName = $Name }
        $answer = Invoke-Insights $Api @{ method = 'POST'; path = $Kinds[$Kind].path; json = $named; isOnce = $true }
        $made = if (Test-Fine $answer) { Get-Rows $answer | Select-Object -First 1 } else { $null }
        if ($made -and $made["\${Kind}Id"]) {
            Write-Message "\${Kind}Created" @{ name = $Name }
            return $made["\${Kind}Id"]
        }
        if (-not (Test-Passing $answer) -and -not (Test-Fine $answer)) { Stop-RefusedCall $Api $answer }
        Wait-AfterAnswer $answer $Api.base $attempt
    }
    Stop-WithoutAnswer $Api.base
}

function Find-Named([hashtable]$Api, [string]$Kind, [string]$Name) {
    $path = "$($Kinds[$Kind].path)?\${Kind}Name=$([uri]::EscapeDataString($Name))"
    $answer = Invoke-Insights $Api @{ method = 'GET'; path = $path }
    # Nothing of that name can also be a 404.
    if ($answer.status -eq 404) { return $null }
    if (-not (Test-Fine $answer)) { Stop-RefusedCall $Api $answer }
    # Half an answer must not look like an empty list, or a second one is made.
    if (-not $answer.json.ContainsKey('value')) { Stop-WithoutAnswer $Api.base }
    foreach ($row in Get-Rows $answer) {
        foreach ($key in $Kinds[$Kind].names) { if ($row[$key] -ceq $Name) { return $row["\${Kind}Id"] } }
    }
}

# The link to the finished file; asks less often the longer it takes.
function Wait-Report([hashtable]$Api, [string]$Id, [int]$Minutes) {
    $endsAt = [DateTimeOffset]::UtcNow.AddMinutes($Minutes)
    for ($pause = $FirstPauseSeconds; ; $pause = [Math]::Min($pause * 1.5, $LongestWaitSeconds)) {
        $answer = Invoke-Insights $Api @{ method = 'GET'; path = "ScheduledReport/execution/$Id" }
        # Until a run is complete the answer is 404.
        if (-not (Test-Fine $answer) -and $answer.status -ne 404) { Stop-RefusedCall $Api $answer }
        foreach ($row in Get-Rows $answer) {
            if ($row['executionStatus'] -eq 'Completed' -and $row['reportAccessSecureLink']) { return $row['reportAccessSecureLink'] }
        }
        if ([DateTimeOffset]::UtcNow.AddSeconds($pause) -gt $endsAt) {
            Stop-Program $NoAnswer (Get-Sentence 'waitOver' @{ minutes = $Minutes })
        }
        Write-Message 'waiting' @{ seconds = [Math]::Round($pause) }
        Start-Sleep -Milliseconds ([int]($pause * 1000))
    }
}

# A report of one run is of no use after it; the query stays for the next.
function Remove-Report([hashtable]$Api, [hashtable]$Report) {
    $answer = Invoke-Insights $Api @{ method = 'DELETE'; path = "ScheduledReport/$($Report.id)" }
    if (-not (Test-Fine $answer) -and $answer.status -ne 404) { Write-Message 'reportKept' @{ name = $Report.name } }
}

function Invoke-Insights([hashtable]$Api, [hashtable]$Call) {
    $request = @{
        method = $Call.method
        uri = "$($Api.base)/$($Call.path)"
        headers = @{
            Authorization = "Bearer $(Get-AccessToken $Api.tokens)"
            Accept = 'application/json'
            ValidateMfa = 'true'
            'MS-CorrelationId' = $Api.correlationId
            'MS-RequestId' = [guid]::NewGuid().ToString()
        }
    }
    if ($Call.ContainsKey('json')) { $request.json = $Call.json }
    $answer = if ($Call['isOnce']) { Send-RequestOnce $request } else { Send-Request $request }
    if ((Test-Fine $answer) -and (Test-MfaLack $answer) -and -not $Api.isWarned) {
        $Api.isWarned = $true
        Write-Message 'notMfaCompliant'
    }
    $answer
}

function Stop-RefusedCall([hashtable]$Api, [hashtable]$Answer) {
    $said = "$(if ($Answer.json['message']) { $Answer.json['message'] } else { $Answer.json['description'] })"
    $sentence = switch ($Answer.status) {
        401 { Get-Sentence $(if (Test-MfaLack $Answer) { 'mfaRefused' } else { 'tokenRefused' }) }
        403 { Get-Sentence 'roleRefused' }
        default { Get-Sentence 'refused' @{ status = $Answer.status; message = $said } }
    }
    Stop-Program $Refused @($sentence, (Get-Sentence 'correlation' @{ id = $Api.correlationId }))
}

function Test-MfaLack([hashtable]$Answer) {
    (Get-Header $Answer 'isMfaCompliant') -eq 'false' -or "$($Answer.json['code'])" -eq '900421'
}

function Get-Rows([hashtable]$Answer) {
    foreach ($row in @($Answer.json['value'])) { if ($row -is [Collections.IDictionary]) { Get-FoldedFields $row } }
}

# The file behind a signed link, which takes no token; it may come packed.
function Get-ReportFile([string]$Link) {
    $answer = Send-Request @{ method = 'GET'; uri = $Link }
    if (-not (Test-Fine $answer)) { Stop-Program $Refused (Get-Sentence 'downloadRefused' @{ status = $answer.status }) }
    $body = $answer.body
    if ($body.Length -lt 2 -or $body[0] -ne 0x1f -or $body[1] -ne 0x8b) { return , $body }
    $packed = [IO.Compression.GZipStream]::new([IO.MemoryStream]::new($body), [IO.Compression.CompressionMode]::Decompress)
    $content = [IO.MemoryStream]::new()
    try { $packed.CopyTo($content) } finally { $packed.Dispose() }
    , $content.ToArray()
}
`,
    "report.ps1": `#!/usr/bin/env pwsh
#Requires -Version 7.4
# Runs a Partner Center insights report and saves it as CSV.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)

foreach ($part in 'settings', 'web', 'sign-in', 'insights') { . (Join-Path $PSScriptRoot "$part.ps1") }

# A reader of the file sees the old report or the new one, never half of it.
function Save-Report([string]$File, [byte[]]$Content) {
    [IO.File]::WriteAllBytes("$File.new", $Content)
    [IO.File]::Move("$File.new", $File, $true)
}

function Invoke-Program([string[]]$Arguments) {
    if ($Arguments -contains '--help') {
        [Console]::Out.WriteLine((Get-Sentence 'help'))
        return
    }
    $unknown = @($Arguments | Where-Object { $_ -ne '--sign-in' })
    if ($unknown.Count -gt 0) { Stop-Program $BadSettings (Get-Sentence 'unknownArgument' @{ argument = $unknown[0] }) }
    $settings = Read-Settings
    $tokens = New-Tokens $settings
    if ($Arguments -contains '--sign-in') { Invoke-SignIn $tokens }
    $api = New-Insights $settings $tokens
    $report = Get-Report $api $settings
    Save-Report $settings.outputFile $report.content
    [Console]::Out.WriteLine((Get-Sentence 'saved' @{ file = $settings.outputFile; bytes = $report.content.Length }))
    Remove-Report $api $report
}

try {
    Invoke-Program @($args)
    exit 0
} catch {
    $stop = $_.Exception
    if ($stop.Data.Contains('exitCode')) {
        [Console]::Error.WriteLine($stop.Message)
        exit $stop.Data['exitCode']
    }
    Write-Message 'fileProblem' @{ reason = $stop.Message }
    exit 1
}
`,
    "settings.ps1": `# What the program is told: settings.json and the environment. Its sentences stand in messages.json.
$Messages = Get-Content -LiteralPath (Join-Path $PSScriptRoot 'messages.json') -Raw -Encoding utf8 | ConvertFrom-Json -AsHashtable

# Exit codes, as the README lists them.
$BadSettings = 2
$NotSignedIn = 3
$Refused = 4
$NoAnswer = 5

# The sentence of that name with its values in place.
function Get-Sentence([string]$Key, [hashtable]$Values = @{}) {
    [regex]::Replace($Messages[$Key], '\\{(\\w+)\\}', {
        param($match)
        $name = $match.Groups[1].Value
        if ($Values.ContainsKey($name)) { "$($Values[$name])" } else { $match.Value }
    })
}

# Tells the reader how far things are; results go to standard output, this does not.
function Write-Message([string]$Key, [hashtable]$Values = @{}) {
    [Console]::Error.WriteLine((Get-Sentence $Key $Values))
}

# Ends the program with a message for the reader.
function Stop-Program([int]$ExitCode, [string[]]$Lines) {
    $stop = [InvalidOperationException]::new($Lines -join [Environment]::NewLine)
    $stop.Data['exitCode'] = $ExitCode
    throw $stop
}

function Stop-Settings([string]$Key, [hashtable]$Values = @{}) {
    Stop-Program $BadSettings (Get-Sentence $Key $Values)
}

# Every setting by name; a variable such as LOGIN_URL stands before loginUrl of the file.
function Read-Settings {
    $file = Join-Path $PSScriptRoot 'settings.json'
    try {
        $written = Get-Content -LiteralPath $file -Raw -Encoding utf8 | ConvertFrom-Json -AsHashtable
    } catch {
        $written = $null
    }
    if ($written -isnot [Collections.IDictionary]) { Stop-Settings 'settingsUnreadable' @{ file = $file } }
    $settings = @{}
    foreach ($name in @($written.Keys)) {
        $given = [Environment]::GetEnvironmentVariable((Get-VariableName $name))
        $settings[$name] = "$(if ($given) { $given } else { $written[$name] })".Trim()
    }
    Assert-Settings $settings
    foreach ($name in 'loginUrl', 'partnerCenterUrl') { $settings[$name] = $settings[$name].TrimEnd('/') }
    foreach ($name in 'outputFile', 'refreshTokenFile') {
        # A relative path is meant from the program's folder, wherever it is started.
        $settings[$name] = [IO.Path]::GetFullPath($settings[$name], $PSScriptRoot)
    }
    $settings
}

function Get-VariableName([string]$Name) { ($Name -creplace '(?=[A-Z])', '_').ToUpperInvariant() }

function Assert-Settings([hashtable]$Settings) {
    $required = 'tenant', 'clientId', 'signIn', 'redirectUri', 'loginUrl', 'partnerCenterUrl', 'resource',
        'query', 'queryName', 'reportName', 'outputFile', 'refreshTokenFile', 'waitMinutes'
    foreach ($name in $required) {
        if (-not $Settings[$name]) { Stop-Settings 'settingMissing' @{ name = $name } }
    }
    foreach ($name in 'loginUrl', 'partnerCenterUrl') {
        $address = $Settings[$name] -as [uri]
        $isSafe = $address -and $address.IsAbsoluteUri -and ($address.Scheme -eq 'https' -or (Test-ThisMachine $address))
        if (-not $isSafe) { Stop-Settings 'addressInsecure' @{ name = $name } }
    }
    $redirect = $Settings.redirectUri -as [uri]
    if (-not ($redirect -and $redirect.IsAbsoluteUri -and (Test-ThisMachine $redirect))) { Stop-Settings 'redirectNotLocal' }
    if ($Settings.signIn -notin 'code', 'device') { Stop-Settings 'signInUnknown' }
    foreach ($name in 'queryName', 'reportName') {
        if ($Settings[$name] -notmatch '\\A[A-Za-z0-9 ]+\\z') { Stop-Settings 'nameRefused' @{ name = $name } }
    }
    if ($Settings.waitMinutes -notmatch '\\A[0-9]{1,4}\\z') { Stop-Settings 'waitNotNumber' }
}

function Test-ThisMachine([uri]$Address) {
    $Address.Scheme -eq 'http' -and $Address.Host -in 'localhost', '127.0.0.1'
}
`,
    "sign-in.ps1": `# Access tokens: a person signs in once with MFA, from then on the refresh token stands in for them.

# Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
$MfaClaims = '{"id_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}},"access_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}}}'
$RenewBeforeSeconds = 300
$PatienceSeconds = 600

# What hands out access tokens; a device is a public client, which has no secret.
function New-Tokens([hashtable]$Settings) {
    $client = @{ client_id = $Settings.clientId }
    if ($Settings.signIn -eq 'code') { $client.client_secret = Get-ClientSecret }
    @{
        settings = $Settings
        client = $client
        scope = "$($Settings.resource)/user_impersonation offline_access"
        accessToken = ''
        endsAt = [DateTimeOffset]::MinValue
    }
}

# From the environment, or typed; never from a file of this folder.
function Get-ClientSecret {
    $secret = $env:PARTNER_CLIENT_SECRET
    if (-not $secret -and -not [Console]::IsInputRedirected) {
        # Read-Host adds the colon itself.
        $prompt = (Get-Sentence 'secretPrompt') -replace ': *$', ''
        $secret = (Read-Host -MaskInput -Prompt $prompt).Trim()
    }
    if (-not $secret) { Stop-Program $BadSettings (Get-Sentence 'secretMissing') }
    $secret
}

# An access token with minutes left; refreshed when it has not.
function Get-AccessToken([hashtable]$Tokens) {
    if ([DateTimeOffset]::UtcNow -gt $Tokens.endsAt.AddSeconds(-$RenewBeforeSeconds)) { Update-Tokens $Tokens }
    $Tokens.accessToken
}

function Update-Tokens([hashtable]$Tokens) {
    $file = $Tokens.settings.refreshTokenFile
    if (-not (Test-Path -LiteralPath $file)) { Stop-Program $NotSignedIn (Get-Sentence 'notSignedIn') }
    Save-Tokens $Tokens (Request-Entra $Tokens 'token' @{
        grant_type = 'refresh_token'
        refresh_token = [IO.File]::ReadAllText($file).Trim()
        scope = $Tokens.scope
    })
}

# A person signs in, by browser on this machine or by a code typed on any other.
function Invoke-SignIn([hashtable]$Tokens) {
    $granted = if ($Tokens.settings.signIn -eq 'code') { Get-GrantByCode $Tokens } else { Get-GrantByDevice $Tokens }
    Save-Tokens $Tokens $granted
    Write-Message 'signedIn'
}

function Get-GrantByCode([hashtable]$Tokens) {
    $settings = $Tokens.settings
    $state = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))
    $verifier = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(48))
    $fields = [ordered]@{
        client_id = $settings.clientId
        response_type = 'code'
        response_mode = 'query'
        redirect_uri = $settings.redirectUri
        scope = $Tokens.scope
        login_hint = $settings['loginHint']
        claims = $MfaClaims
        state = $state
        code_challenge = ConvertTo-Base64Url ([Security.Cryptography.SHA256]::HashData([Text.Encoding]::ASCII.GetBytes($verifier)))
        code_challenge_method = 'S256'
    }
    $pairs = foreach ($field in $fields.GetEnumerator()) { "$($field.Key)=$([uri]::EscapeDataString("$($field.Value)"))" }
    $came = Receive-Redirect ([uri]$settings.redirectUri) $state "$(Get-EntraAddress $Tokens 'authorize')?$($pairs -join '&')"
    if (-not $came['code']) { Stop-Refused $came['error'] $came['error_description'] }
    Request-Entra $Tokens 'token' @{
        grant_type = 'authorization_code'
        code = $came['code']
        redirect_uri = $settings.redirectUri
        code_verifier = $verifier
        scope = $Tokens.scope
    }
}

function Get-GrantByDevice([hashtable]$Tokens) {
    $start = Request-Entra $Tokens 'devicecode' @{ scope = $Tokens.scope; claims = $MfaClaims }
    Write-Message 'enterCode'
    [Console]::Error.WriteLine("$($start['verification_uri'])  $($start['user_code'])")
    $pause = if ($start['interval']) { [int]$start['interval'] } else { 5 }
    while ($true) {
        Start-Sleep -Seconds $pause
        $answer = Send-Entra $Tokens 'token' @{
            grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
            device_code = $start['device_code']
        }
        if ($answer.json['error'] -eq 'slow_down') { $pause += 5 }
        elseif ($answer.json['error'] -ne 'authorization_pending') { return Get-Grant $answer }
    }
}

function Send-Entra([hashtable]$Tokens, [string]$Endpoint, [hashtable]$Form) {
    Send-Request @{ method = 'POST'; uri = Get-EntraAddress $Tokens $Endpoint; form = $Tokens.client + $Form }
}

function Request-Entra([hashtable]$Tokens, [string]$Endpoint, [hashtable]$Form) {
    Get-Grant (Send-Entra $Tokens $Endpoint $Form)
}

function Get-EntraAddress([hashtable]$Tokens, [string]$Endpoint) {
    "$($Tokens.settings.loginUrl)/$([uri]::EscapeDataString($Tokens.settings.tenant))/oauth2/v2.0/$Endpoint"
}

function Get-Grant([hashtable]$Answer) {
    if ((Test-Fine $Answer) -and $Answer.json.Count -gt 0) { return $Answer.json }
    Stop-Refused $Answer.json['error'] $Answer.json['error_description']
}

# The sentence for Entra's number, or Entra's own words.
function Stop-Refused([string]$Problem, [string]$Description) {
    $said = ($Description -split '\\r?\\n')[0]
    $number = [regex]::Match($said, 'AADSTS(\\d+)').Groups[1].Value
    $sentence = if ($number) { $Messages['aadsts'][$number] } else { $null }
    if ($sentence) { Stop-Program $NotSignedIn "$sentence (AADSTS$number)" }
    Stop-Program $NotSignedIn (Get-Sentence 'signInRefused' @{ reason = "\${Problem}: $said" })
}

function Save-Tokens([hashtable]$Tokens, [hashtable]$Granted) {
    $Tokens.accessToken = $Granted['access_token']
    $Tokens.endsAt = [DateTimeOffset]::UtcNow.AddSeconds([double]$Granted['expires_in'])
    if ($Granted['refresh_token']) { Write-PrivateFile $Tokens.settings.refreshTokenFile $Granted['refresh_token'] }
}

# Replaces a file by one that only its owner may read; a crash leaves the old one.
function Write-PrivateFile([string]$File, [string]$Text) {
    $fresh = "$File.new"
    # What an earlier crash left may be readable for others, and a mode is only given to a file that is made.
    [IO.File]::Delete($fresh)
    $options = [IO.FileStreamOptions]::new()
    $options.Mode = [IO.FileMode]::CreateNew
    $options.Access = [IO.FileAccess]::Write
    if (-not $IsWindows) { $options.UnixCreateMode = [IO.UnixFileMode]'UserRead, UserWrite' }
    $writer = [IO.StreamWriter]::new($fresh, $options)
    try { $writer.Write($Text) } finally { $writer.Dispose() }
    [IO.File]::Move($fresh, $File, $true)
}

function ConvertTo-Base64Url([byte[]]$Bytes) {
    [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')
}

# Listens where the browser comes back to, shows the address to open, and gives what the browser brought.
function Receive-Redirect([uri]$Here, [string]$State, [string]$Address) {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, $Here.Port)
    try { $listener.Start() } catch { Stop-Program $BadSettings (Get-Sentence 'portTaken' @{ uri = $Here }) }
    try {
        Write-Message 'openAddress'
        [Console]::Error.WriteLine($Address)
        $endsAt = [DateTimeOffset]::UtcNow.AddSeconds($PatienceSeconds)
        while ([DateTimeOffset]::UtcNow -lt $endsAt) {
            if (-not $listener.Pending()) {
                Start-Sleep -Milliseconds 200
                continue
            }
            $came = Read-Redirect ($listener.AcceptTcpClient()) $Here $State
            if ($came) { return $came }
        }
    } finally {
        $listener.Stop()
    }
    Stop-Program $NotSignedIn (Get-Sentence 'signInTooLate')
}

# What the browser brought; null when this was anything else.
function Read-Redirect([Net.Sockets.TcpClient]$Connection, [uri]$Here, [string]$State) {
    # A browser may open a connection and say nothing.
    $Connection.ReceiveTimeout = 2000
    try {
        $stream = $Connection.GetStream()
        $reader = [IO.StreamReader]::new($stream, [Text.Encoding]::ASCII)
        $target = "$($reader.ReadLine())".Split(' ')[1]
        while ($reader.ReadLine()) { }
        if (-not "$target".StartsWith('/')) { return $null }
        $there = [uri]::new($Here, $target)
        $came = [Web.HttpUtility]::ParseQueryString($there.Query)
        # Anything on this machine can call this port, so only the answer to this very sign-in counts.
        $isOurs = $there.AbsolutePath -ceq $Here.AbsolutePath -and $came['state'] -ceq $State
        $text = if ($isOurs) { Get-Sentence $(if ($came['code']) { 'pageDone' } else { 'pageRefused' }) } else { '' }
        $body = [Text.Encoding]::UTF8.GetBytes("<!doctype html><meta charset=utf-8><title>Insights report</title><p>$text</p>")
        $status = if ($isOurs) { '200 OK' } else { '404 Not Found' }
        $head = "HTTP/1.1 $status\`r\`nContent-Type: text/html; charset=utf-8\`r\`nContent-Length: $($body.Length)\`r\`nConnection: close\`r\`n\`r\`n"
        $page = [byte[]]([Text.Encoding]::ASCII.GetBytes($head) + $body)
        $stream.Write($page, 0, $page.Length)
        if ($isOurs) {
            $fields = @{}
            foreach ($name in $came.AllKeys) { if ($name) { $fields[$name] = $came[$name] } }
            return $fields
        }
    } catch [IO.IOException] {
        return $null
    } finally {
        $Connection.Dispose()
    }
}
`,
    "web.ps1": `# One request and its answer, with patience: waits as long as it is asked to, and longer each time nobody says.
$Attempts = 6
$LongestPauseSeconds = 300

# A redirected request would take its token to another host.
$Handler = [Net.Http.SocketsHttpHandler]::new()
$Handler.AllowAutoRedirect = $false
$Http = [Net.Http.HttpClient]::new($Handler)
$Http.Timeout = [timespan]::FromSeconds(120)

# A request is made anew for each attempt: @{ uri; method; form; json; headers }.
function New-Request([hashtable]$Call) {
    $request = [Net.Http.HttpRequestMessage]::new([Net.Http.HttpMethod]::new($Call.method), [uri]$Call.uri)
    if ($Call.ContainsKey('headers')) {
        foreach ($header in $Call.headers.GetEnumerator()) {
            $null = $request.Headers.TryAddWithoutValidation($header.Key, [string]$header.Value)
        }
    }
    if ($Call.ContainsKey('form')) {
        $pairs = [Collections.Generic.Dictionary[string, string]]::new()
        foreach ($field in $Call.form.GetEnumerator()) { $pairs[$field.Key] = [string]$field.Value }
        $request.Content = [Net.Http.FormUrlEncodedContent]::new($pairs)
    }
    if ($Call.ContainsKey('json')) {
        $text = ConvertTo-Json -InputObject $Call.json -Compress
        $request.Content = [Net.Http.StringContent]::new($text, [Text.Encoding]::UTF8, 'application/json')
    }
    $request
}

# The answer, after as many attempts as it takes; only for requests that may be made twice.
function Send-Request([hashtable]$Call) {
    for ($attempt = 0; ; $attempt++) {
        $answer = Send-RequestOnce $Call
        if (-not (Test-Passing $answer)) { return $answer }
        if ($attempt + 1 -ge $Attempts) { Stop-WithoutAnswer $Call.uri }
        Wait-AfterAnswer $answer $Call.uri $attempt
    }
}

# One attempt. \`status\` is 0 when no answer came; the names in \`json\` are not case-sensitive.
function Send-RequestOnce([hashtable]$Call) {
    try {
        $response = $Http.SendAsync((New-Request $Call)).GetAwaiter().GetResult()
        $body = $response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
    } catch [Net.Http.HttpRequestException], [IO.IOException], [OperationCanceledException] {
        return @{ status = 0; response = $null; body = [byte[]]@(); json = @{} }
    }
    $json = Read-Json $body
    # HTTP 200 can carry an error in the body's statusCode.
    $inside = if ($json['statusCode'] -is [long]) { $json['statusCode'] } else { 0 }
    @{ status = [Math]::Max([int]$response.StatusCode, [int]$inside); response = $response; body = $body; json = $json }
}

function Read-Json([byte[]]$Body) {
    # Partner Center may start JSON with a byte order mark.
    $text = [Text.Encoding]::UTF8.GetString($Body).TrimStart([char]0xFEFF)
    if (-not $text.StartsWith('{')) { return @{} }
    try { Get-FoldedFields (ConvertFrom-Json -InputObject $text -AsHashtable) } catch { @{} }
}

# The case of Partner Center's keys varies.
function Get-FoldedFields($Fields) {
    $folded = @{}
    foreach ($name in @($Fields.Keys)) { $folded[$name] = $Fields[$name] }
    $folded
}

# Whether the request did what it should.
function Test-Fine([hashtable]$Answer) { $Answer.status -ge 200 -and $Answer.status -lt 300 }

# Whether the same request may succeed a little later.
function Test-Passing([hashtable]$Answer) { $Answer.status -in 0, 408, 429 -or $Answer.status -ge 500 }

# A header's first value; empty when it is not there.
function Get-Header([hashtable]$Answer, [string]$Name) {
    $values = $null
    if ($Answer.response -and $Answer.response.Headers.TryGetValues($Name, [ref]$values)) { @($values)[0] } else { '' }
}

# Nobody answered for long enough.
function Stop-WithoutAnswer([string]$Uri) {
    Stop-Program $NoAnswer (Get-Sentence 'noAnswer' @{ host = ([uri]$Uri).Authority })
}

# Waits before the next attempt; ends when Microsoft asks for more patience than a program has.
function Wait-AfterAnswer([hashtable]$Answer, [string]$Uri, [int]$Attempt) {
    $name = ([uri]$Uri).Authority
    $asked = Get-AskedSeconds $Answer
    if ($null -ne $asked -and $asked -gt $LongestPauseSeconds) {
        Stop-Program $NoAnswer (Get-Sentence 'waitTooLong' @{ host = $name; seconds = [Math]::Round($asked) })
    }
    $seconds = if ($null -ne $asked) { $asked } else { [Math]::Pow(2, $Attempt) + [Random]::Shared.NextDouble() }
    $shown = [Math]::Round($seconds)
    if ((Test-Passing $Answer) -and $Answer.status) {
        Write-Message 'retrying' @{ host = $name; status = $Answer.status; seconds = $shown }
    } else {
        Write-Message 'retryingUnanswered' @{ host = $name; seconds = $shown }
    }
    Start-Sleep -Milliseconds ([int]($seconds * 1000))
}

# Retry-After is a number of seconds or a date; null when it is neither.
function Get-AskedSeconds([hashtable]$Answer) {
    $retryAfter = if ($Answer.response) { $Answer.response.Headers.RetryAfter } else { $null }
    if ($null -eq $retryAfter) { return $null }
    if ($null -ne $retryAfter.Delta) { return $retryAfter.Delta.TotalSeconds }
    [Math]::Max(0, ($retryAfter.Date - [DateTimeOffset]::UtcNow).TotalSeconds)
}
`,
  },
} as const;
