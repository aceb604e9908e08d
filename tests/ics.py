"""Reads every calendar feed of a built site with icalendar, by the time zones of Python,
and prints one line of JSON for each event, sorted.

    python tests/ics.py site              the events
    python tests/ics.py --compare site    whether ical.js reads the same

Needs `pip install icalendar==7.3.0`, and to compare, `npm ci` in tests/browser.
"""

import json
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

import icalendar


def moment(prop):
    """A date as it is, an instant in UTC."""
    if prop is None:
        return None
    if not isinstance(prop.dt, datetime):
        return prop.dt.isoformat()
    return prop.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def text(prop):
    return None if prop is None else str(prop)


def line_faults(content):
    """What RFC 5545 asks of lines, which parsers forgive."""
    if content.count(b"\n") != content.count(b"\r\n") or not content.endswith(b"\r\n"):
        yield "a line does not end in CRLF"
    for line in content.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} bytes"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a fold cuts a character"


def calendar_faults(calendar):
    """What the parser found, and names that are not unique."""
    for component in calendar.walk():
        for name, error in component.errors:
            yield f"{component.name} {name}: {error}"
            return
    uids = [str(event.get("UID")) for event in calendar.walk("VEVENT")]
    if len(uids) != len(set(uids)):
        yield "two events have the same UID"
    known = {str(zone.get("TZID")) for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        zone = event["DTSTART"].params.get("TZID")
        if zone is not None and zone not in known:
            yield f"no time zone {zone}"


def read(folder):
    """The events of all feeds, and what is wrong with the feeds."""
    events, faults = [], []
    for path in sorted(Path(folder).rglob("*.ics")):
        file = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        try:
            calendar = icalendar.Calendar.from_ical(content)
        except ValueError as error:
            faults.append(f"{file}: {error}")
            continue
        found = [*line_faults(content), *calendar_faults(calendar)]
        faults.extend(f"{file}: {fault}" for fault in found)
        if any(component.errors for component in calendar.walk()):
            continue
        for event in calendar.walk("VEVENT"):
            events.append({
                "file": file,
                "uid": text(event.get("UID")),
                "start": moment(event.get("DTSTART")),
                "end": moment(event.get("DTEND")),
                "status": text(event.get("STATUS")),
                "summary": text(event.get("SUMMARY")),
            })
    return events, faults


def line(event):
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def differences(events, folder):
    """How the events differ from those that ical.js reads."""
    script = Path(__file__).parent / "browser" / "ics.mjs"
    other = subprocess.run(
        ["node", script, folder], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if other.returncode:
        yield "ical.js complains"
    ours = {line(event) for event in events}
    theirs = {line(json.loads(it)) for it in other.stdout.splitlines()}
    yield from (f"only icalendar: {it}" for it in sorted(ours - theirs))
    yield from (f"only ical.js: {it}" for it in sorted(theirs - ours))


def main(arguments):
    compare = arguments[:1] == ["--compare"]
    folders = arguments[1:] if compare else arguments
    if len(folders) != 1:
        print("usage: ics.py [--compare] FOLDER", file=sys.stderr)
        return 2
    events, faults = read(folders[0])
    if compare:
        faults.extend(differences(events, folders[0]))
        print(f"{len(events)} events")
    else:
        print("\n".join(sorted(map(line, events))))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
