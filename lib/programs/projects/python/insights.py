"""Partner insights: the query, the report that runs it, and the report's file."""
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
    return gzip.decompress(answer.body) if answer.body[:2] == b"\x1f\x8b" else answer.body
