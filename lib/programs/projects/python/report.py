#!/usr/bin/env python3
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
