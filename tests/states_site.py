"""Writes small sites in the states that a demo never shows: nothing yet, and far too much.

    python3 tests/states_site.py FOLDER

FOLDER/none has no cohort and no action; FOLDER/one has one of each, and a log that is empty;
FOLDER/many has 300 actions, titles of 120 letters, a word that no line holds, and a log whose
numbers are 0 and 12,345,678. FOLDER/large has much of everything: 300 actions, 120 partners,
80 stories, 60 weeks… All are the example of an empty log with things put in or taken.
"""

import re
import shutil
import sys
from datetime import date, timedelta
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


def page(path, body="Quelques mots.", **fields):
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join(f"{key}: {value}\n" for key, value in fields.items())
    path.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")


def listed(path, *lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + "".join(f"- {it}\n" for it in lines), encoding="utf-8")


def people(content):
    """Challenges, actions, partners, stories, sponsors, cohorts, projects."""
    natures = ["association", "company", "public-body", "group", "other"]
    roles = ["expert", "relay", "host", "funder", "member"]
    challenges = ["homeless", *(f"challenge-{it}" for it in range(2, 21))]
    for number, name in enumerate(challenges[1:], 2):
        page(content / "challenges" / f"{name}.md", title=f"Le défi D{number}",
             short_name=f"Aider le public D{number}", helps=f"public D{number}")
    experts = "".join(f"  - {{role: expert, challenge: {it}}}\n" for it in challenges[1:])
    cloche = content / "partners" / "la-cloche.md"
    text = cloche.read_text(encoding="utf-8")
    cloche.write_text(text.replace("roles:\n", f"roles:\n{experts}"), encoding="utf-8")
    for number in range(2, N_ACTIONS + 1):
        # Half of them for one challenge, the others for all.
        challenge = challenges[number % 20 if number % 2 else 0]
        steps = '["Demander", "Trier", "Remettre"]'
        mode = ["remote", "on-site", "mixed"][number % 3]
        page(content / "actions" / f"action-{number}.md", title=f"Une action, A{number}",
             challenge=challenge, mode=mode, steps=steps, validated_by="la-cloche",
             effort="{time: PT45M}",
             produces='[{unit: kit, stage: assembled, how_to_count: "Un = 1"}]')
    for number in range(1, 121):
        all_roles = [f"{{role: {it}, challenge: {name}, brings: \"Du temps\"}}"
                     for it, name in zip(roles, challenges)] if number == 1 else [
                         f"{{role: {roles[number % 5]}, challenge: homeless}}"]
        parent = {"parent": "partner-1"} if number > 60 else {}
        page(content / "partners" / f"partner-{number}.md", title=f"Le partenaire P{number}",
             nature=natures[number % 5], roles=f"[{', '.join(all_roles)}]", **parent)
    for number in range(1, 81):
        page(content / "stories" / f"story-{number}.md", title=f"Le récit R{number}",
             summary="Ce qu’une équipe a fait cette semaine-là.", challenge="homeless",
             date="2020-04", territory=f"place-{number % 3}",
             people='[{alias: "une volontaire", consent: {state: unknown}}]')
    places = ", ".join(f"place-{it}" for it in range(1, 61))
    for number in range(1, 41):
        page(content / "sponsors" / f"sponsor-{number}.md", title=f"Le sponsor S{number}",
             nature="sponsorship", visibility="public", indicators="[kits-assembled, taken-1]",
             scope=f"{{programs: [re-action], territories: [{places if number == 1 else 'fr'}]}}",
             difficulties='"Rien n’a été noté."', partner=f"partner-{number}")
    for number in range(1, 61):
        page(content / "projects" / f"project-{number}.md", title=f"La fiche F{number}",
             kind=["cooperation", "corporate", "incubated"][number % 3], territories="[fr]",
             stakeholders=f"[{{partner: partner-{number}, category: association}}]")


def places(content):
    """Territories, platforms and notices."""
    listed(content / "territories.yaml", '{id: fr, title: "France", kind: country}', *(
        f'{{id: place-{it}, title: "La commune C{it}", kind: commune, parent: fr}}'
        for it in range(150)))
    listed(content / "platforms" / "_categories.yaml", *(
        f'{{id: category-{it}, title: "La catégorie K{it}"}}' for it in range(30)))
    for number in range(1, 41):
        notices = "".join(
            f'  - {{id: notice-{it}, kind: {"need" if it % 2 else "offer"}, '
            f'category: category-{it % 30}, title: "Une annonce, N{it}", '
            f"from: {{kind: association}}, territory: place-{it % 50}, posted: 2020-05-01, "
            f"expires: 2020-06-30, answer: {{via: platform}}}}\n"
            for it in range(1, 101 if number == 1 else 3))
        (content / "platforms" / f"platform-{number}.yaml").write_text(
            f'title: "La plateforme P{number}"\nterritory: fr\nrules: {{free: true}}\n'
            f"partners: [partner-{number}]\nnotices:\n{notices}", encoding="utf-8")


def numbers(content):
    """Cohorts and a log of 60 weeks, sources, figures, indicators, targets, surveys."""
    impact = content / "impact"
    weeks = [date(2019, 3, 18) + timedelta(weeks=it) for it in range(60)]
    listed(content / "cohorts" / "large.yaml", *(
        f'{{id: large-{at:02}, program: re-action, edition: spring, challenge: homeless, start: {day}, enrolled: 15, '
        f'present: 12, active: 9, territory: place-{at % 50}, coordinator: "c:7f{at:02}"}}'
        for at, day in enumerate(weeks)))
    listed(content / "log" / "2020" / "2020-05.yaml", *(
        f"{{date: {day + timedelta(days=1)}, recorded: 2020-05-08, cohort: large-{at:02}, action: action-{it}, "
        f"territory: place-{(at + it) % 60}, quantity: {at + it}}}"
        for at, day in enumerate(weeks) for it in (2, 4, 6, 8)))
    (content / "log" / "2020" / "2020-04.yaml").unlink()
    listed(impact / "sources.yaml", *(
        f'{{id: source-{it}, title: "Le document D{it}", kind: article, '
        f"published: 2020-0{it % 4 + 1}, reliability: press}}" for it in range(1, 151)))
    listed(impact / "concepts.yaml", *(
        f'{{id: concept-{it}, label: "le compte C{it}", unit: kit, nature: cumulative}}'
        for it in range(1, 61)))
    listed(impact / "figures.yaml", *(
        f"{{id: figure-{it}, concept: concept-{1 if it % 2 else it % 60 + 1}, value: {it}, "
        f"scope: {{organisation: entraide}}, as_of: 2020-0{it % 4 + 1}-{it % 28 + 1:02}, source: source-{it}}}"
        for it in range(1, 151)))
    listed(impact / "indicators.yaml", *(
        f'{{id: taken-{it}, title: "Kits, comptés d’une façon F{it}", definition: "Des kits.", '
        f'not_counted: "Le reste.", level: {["output", "means", "outcome"][it % 3]}, '
        f'calc: {{type: sum, unit: kit{where if it > 14 else ""}}}, method: "Addition du journal."'
        f'{five if it % 3 == 2 else ""}}}' for it in range(1, 41)
        for where in [", where: {stage: handed-out}"]
        for five in [', five: {what: "Un", who: "Deux", how_much: "Trois", contribution: "Quatre", risk: "Cinq"}']))
    listed(impact / "targets.yaml", *(
        f'{{id: target-{it}, of: "indicator:{"kits-assembled" if it % 2 else f"taken-{it}"}", value: {it * 100}, '
        f"scope: {{program: re-action}}, start: 2020-03, due: 2020-1{it % 3}, source: deck}}"
        for it in range(1, 41)))
    (impact / "surveys.yaml").write_text("".join(
        f'- id: survey-{it}\n  title: "L’enquête E{it}"\n  population: "participants"\n'
        f'  respondents: unknown\n  biases: "Peu de réponses."\n  source: deck\n  questions:\n' + "".join(
            f'    - {{id: question-{one}, label: "La question Q{one} ?", answers: '
            f'[{{id: answer-{it}-{one}, label: "oui", share: 44}}]}}\n' for one in range(1, 6))
        for it in range(1, 21)), encoding="utf-8")
    head = (content / "challenges" / "homeless.md").read_text(encoding="utf-8")
    (content / "challenges" / "homeless.md").write_text(head.replace(
        "updated:", "indicators: [kits-assembled, taken-1, taken-2]\nupdated:"), encoding="utf-8")


def large(content):
    program = content / "programs" / "re-action" / "index.md"
    text = program.read_text(encoding="utf-8")
    program.write_text(text.replace("2020-03-23/2020-05-10", "2019-03-18/2020-05-10"), encoding="utf-8")
    for number in range(2, 31):
        page(content / "programs" / f"program-{number}" / "index.md", title=f"Le programme P{number}",
             channels="[web]", editions="[" + ", ".join(
                 f"{{id: edition-{it}, period: {2020 + it}-03-01/{2020 + it}-05-01, length: 3, challenges: [homeless]}}"
                 for it in range(1, 31 if number == 2 else 2)) + "]")
    people(content)
    places(content)
    numbers(content)
    page(content / "pages" / "glossary.md", title="Glossaire", layout="glossary", terms="[" + ", ".join(
        f'{{term: "Le mot M{it}", definition: "Ce qu’il veut dire ici."}}' for it in range(1, 151)) + "]")
    # Numbers that are cited week by week, and place by place.
    for name, scopes in {
            "weeks": [f"kits-assembled?period=2019-W{it}" for it in range(15, 53)],
            "places": [f"kits-assembled?scope=territory:place-{it}" for it in range(48)]}.items():
        page(content / "pages" / f"{name}.md", title=f"Kits, {name}",
             body="\n".join(f"- <indicator:{it}>" for it in scopes))


SITES = {"none": none, "one": lambda content: None, "many": many,
         "large": large}


def main(folder):
    for name, change in SITES.items():
        shutil.copytree(BASE, Path(folder) / name / "content")
        change(Path(folder) / name / "content")


if __name__ == "__main__":
    main(*sys.argv[1:])
