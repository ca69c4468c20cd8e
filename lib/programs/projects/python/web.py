"""One request and its answer, with patience: waits as long as it is asked to, and longer each time nobody says."""
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

# `status` is 0 when no answer came; `json` has lower-case keys and is empty when the body is no object.
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
        parsed = json.loads(body.decode("utf-8-sig")) if body.lstrip(b"\xef\xbb\xbf")[:1] == b"{" else {}
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
