"""Access tokens: a person signs in once with MFA, from then on the refresh token stands in for them."""
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
    number = re.search(r"AADSTS(\d+)", description)
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
