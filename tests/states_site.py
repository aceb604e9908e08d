"""Writes small sites in the states that a demo never shows: nothing yet, and far too much.

    python3 tests/states_site.py FOLDER

FOLDER/none has no cohort and no action; FOLDER/one has one of each, and a log that is empty;
FOLDER/many has 300 actions, titles of 120 letters, a word that no line holds, and a log whose
numbers are 0 and 12,345,678. All are the example of an empty log with things put in or taken.
"""

import re
import shutil
import sys
from pathlib import Path

DATE = "2020-05-10"
BASE = Path(__file__).resolve().parent / "sites" / "empty-log-on-purpose" / "content"
N_ACTIONS = 300
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
TITLE = ("Rassembler des voisins, des commerçants et des associations du quartier pour que "
         "personne ne passe seul la fin de l’hiver")[:120]


def titled(path, title):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^title: .*$", f'title: "{title}"', text, count=1),
                    encoding="utf-8")


def none(content):
    shutil.rmtree(content / "cohorts")
    shutil.rmtree(content / "actions")


def many(content):
    first = content / "actions" / "collect-kits.md"
    for number in range(2, N_ACTIONS + 1):
        copy = first.with_name(f"action-{number}.md")
        shutil.copy(first, copy)
        titled(copy, f"{TITLE[:110]} {number}" if number % 10 == 0 else f"Une action, la {number}ᵉ")
    titled(content / "challenges" / "homeless.md", TITLE)
    titled(first, f"{WORD} {WORD}"[:120])
    titled(content / "partners" / "la-cloche.md", WORD)
    log = "\n".join([
        "- {date: 2020-04-07, cohort: w15-01, action: collect-kits, quantity: 12345678}",
        "- {date: 2020-04-14, cohort: w15-01, action: action-10, quantity: 0}", ""])
    (content / "log" / "2020" / "2020-04.yaml").write_text(log, encoding="utf-8")
    (content / "pages").mkdir()
    (content / "pages" / "long.md").write_text(
        f'---\ntitle: "{TITLE}"\nsummary: "{WORD}"\n---\n\n## {WORD}\n\n{WORD} et `{WORD}{WORD}`.\n\n'
        f"| {WORD} | {WORD} |\n|---|---|\n| {WORD} | {WORD} |\n", encoding="utf-8")


SITES = {"none": none, "one": lambda content: None, "many": many}


def main(folder):
    for name, change in SITES.items():
        shutil.copytree(BASE, Path(folder) / name / "content")
        change(Path(folder) / name / "content")


if __name__ == "__main__":
    main(*sys.argv[1:])
