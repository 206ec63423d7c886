"""Adds up the tests of a build, tells which were skipped and why, and fails when one was skipped without excuse.

A test may be skipped where the part that it needs is not there and could not be installed; everything else that is
skipped counts as failed. The last line is the count.
"""

import argparse
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree

ALWAYS_EXCUSED = ["root may write everywhere", "no IPv6", "not on this system"]


def excuses(data):
    patterns = list(ALWAYS_EXCUSED)
    if not data:
        patterns.append(r"webexplorer\.data")
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        patterns.append(r"[Cc]hromium")
    if not pathlib.Path("/usr/share/cppreference").is_dir():
        patterns.append("cppreference")
    return re.compile("|".join(patterns))


def cases():
    for report in sorted(pathlib.Path(".").glob("*/target/surefire-reports/TEST-*.xml")):
        for case in ElementTree.parse(report).iter("testcase"):
            yield case


def reason(skipped):
    text = skipped.get("message") or (skipped.text or "").strip() or "no reason given"
    return " ".join(text.split())[:200]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", default="")
    arguments.add_argument("--also-passed", type=int, default=0)
    arguments.add_argument("--also-failed", type=int, default=0)
    given = arguments.parse_args()

    excused = excuses(given.data)
    passed, failed, skipped = given.also_passed, given.also_failed, 0
    for case in cases():
        name = f"{case.get('classname')}.{case.get('name')}"
        skip = case.find("skipped")
        if skip is not None:
            why = reason(skip)
            if excused.search(why):
                skipped += 1
                print(f"skipped: {name}: {why}")
            else:
                failed += 1
                print(f"SKIPPED WITHOUT EXCUSE: {name}: {why}")
        elif case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            print(f"FAILED: {name}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


sys.exit(main())
