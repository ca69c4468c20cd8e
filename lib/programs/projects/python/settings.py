"""What the program is told: settings.json and the environment. Its sentences stand in messages.json."""
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
    return re.sub(r"\{(\w+)\}", lambda match: str(values.get(match[1], match[0])), MESSAGES[key])


def tell(key, **values):
    """Tells the reader how far things are; results go to standard output, this does not."""
    print(say(key, **values), file=sys.stderr, flush=True)


class Stop(Exception):
    """The program cannot go on; carries the sentence and the exit code."""

    def __init__(self, exit_code, *lines):
        super().__init__("\n".join(lines))
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
