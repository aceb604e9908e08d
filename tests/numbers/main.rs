//! What the numbers of a site are: the golden cases of the content model and its rules,
//! each asked of a whole site written in one text.

mod attacked;
#[path = "../common/mod.rs"]
mod common;
mod corrected;
mod counting;
mod dealt;
mod declared;
mod differences;
mod dimensions;
mod entries;
mod golden;
mod guarded;
mod hidden;
mod journal;
mod kinds;
mod pages;
mod people;
mod proof;
mod properties;
mod published;
mod rules;
mod time;
mod traced;

use common::look;
use fabrique::diag::Severity;
use fabrique::value::Amount;

/// A program with four challenges, its places, actions, cohorts and indicators; no log.
const GROUND: &str = r#"
-- content/site.yaml --
title: "Essai"
base_url: https://exemple.org/
organisation: {name: makesense}
-- content/programs/re-action/index.md --
---
title: "ré_action"
channels: [mail]
editions:
  - {id: 2020-spring, period: 2020-03-23/2020-05-10, length: 7, challenges: [homeless, carers, elders]}
  - {id: 2021-spring, period: 2021-03-22/2021-05-09, length: 7, challenges: [homeless]}
---
Une semaine.
-- content/challenges/homeless.md --
---
title: "Sans-abri"
short_name: "Aider les personnes sans-abri"
helps: "personnes sans abri"
sensitive: true
---
Des kits.
-- content/challenges/carers.md --
---
title: "Soignants"
short_name: "Aider les soignants"
helps: "soignants"
---
Des visières.
-- content/challenges/elders.md --
---
title: "Aînés"
short_name: "Aider les personnes âgées"
helps: "personnes âgées"
---
Des appels.
-- content/actions/collect-kits.md --
---
title: "Collecter des kits"
challenge: homeless
mode: on-site
added: 2020-03-23
steps: [a, b, c]
produces: [{unit: kit, stage: assembled, how_to_count: "un kit"}, {unit: hour, how_to_count: "une heure"}]
---
-- content/actions/hand-out-kits.md --
---
title: "Remettre des kits"
challenge: homeless
mode: on-site
steps: [a, b, c]
produces: [{unit: kit, stage: handed-out, how_to_count: "un kit"}, {unit: person, how_to_count: "une personne"}]
---
-- content/actions/supply-hospitals.md --
---
title: "Fournir des visières"
challenge: carers
mode: mixed
steps: [a, b, c]
produces: [{unit: visor, stage: delivered, how_to_count: "une visière"}, {unit: person, how_to_count: "une personne"}]
---
-- content/actions/call-elders.md --
---
title: "Appeler"
challenge: elders
mode: remote
steps: [a, b, c]
produces: [{unit: call, how_to_count: "un appel"}]
---
-- content/actions/open-places.md --
---
title: "Ouvrir des lieux"
challenge: homeless
mode: on-site
steps: [a, b, c]
produces: [{unit: place, how_to_count: "un lieu ouvert ce jour"}]
---
-- content/partners/la-cloche.md --
---
title: "La Cloche"
nature: association
roles: [{role: expert, challenge: homeless, program: re-action}, {role: relay, program: re-action, period: 2020-04}]
---
-- content/tiers.yaml --
- {id: themed, title: "Thématique", amount: 20000}
-- content/sponsors/x.md --
---
title: "X"
tier: themed
scope: {challenges: [homeless]}
indicators: [kits]
difficulties: "Aucune notée."
---
-- content/sponsors/y.md --
---
title: "Y"
tier: themed
scope: {territories: [fr-75]}
indicators: [kits]
difficulties: "Aucune notée."
---
-- content/sponsors/z.md --
---
title: "Z"
tier: themed
scope: {challenges: [homeless], period: 2020-04-06/2020-04-12}
indicators: [kits]
difficulties: "Aucune notée."
---
-- content/territories.yaml --
- {id: fr, title: "France", kind: country}
- {id: fr-idf, title: "Île-de-France", kind: region, parent: fr}
- {id: fr-75, title: "Paris", kind: department, parent: fr-idf}
- {id: fr-59, title: "Nord", kind: department, parent: fr}
- {id: lille, title: "Lille", kind: commune, parent: fr-59}
-- content/impact/units.yaml --
- {id: kit, one: "kit", many: "kits"}
- {id: visor, one: "visière", many: "visières"}
- {id: call, one: "appel", many: "appels", counts: contact}
-- content/impact/sources.yaml --
- {id: deck, title: "Présentation", kind: deck, published: 2020-04}
-- content/impact/indicators.yaml --
defaults: {definition: "d", not_counted: "n", level: output, method: "m"}
items:
  - {id: kits, title: "Kits", calc: {type: sum, unit: kit, where: {stage: assembled}}}
  - {id: kits-handed-out, title: "Kits remis", calc: {type: sum, unit: kit, where: {stage: handed-out}}}
  - {id: kits-all, title: "Kits, tout", calc: {type: sum, unit: kit}}
  - {id: visors, title: "Visières", calc: {type: sum, unit: visor}}
  - {id: visors-start, title: "Visières", calc: {type: sum, unit: visor}, attribution: start}
  - {id: visors-spread, title: "Visières", calc: {type: sum, unit: visor}, attribution: spread}
  - {id: visors-own, title: "Visières", calc: {type: sum, unit: visor}, joint: share}
  - {id: calls, title: "Appels", calc: {type: sum, unit: call}}
  - {id: calls-or-zero, title: "Appels", calc: {type: sum, unit: call}, missing: zero}
  - {id: hours, title: "Heures", calc: {type: sum, unit: hour}}
  - {id: helped, title: "Personnes aidées", calc: {type: sum, unit: person}, people: helped}
  - {id: entries, title: "Entrées", calc: {type: count, of: entries}}
  - {id: remote, title: "À distance", calc: {type: count, of: entries, where: {mode: remote}}}
  - {id: actions, title: "Actions", calc: {type: count, of: actions}}
  - {id: partners, title: "Partenaires", calc: {type: count, of: partners}}
  - {id: cohorts, title: "Groupes", calc: {type: count, of: cohorts}}
  - {id: enrolled, title: "Inscrits", unit: participation, calc: {type: headcount, field: enrolled}}
  - {id: participations, title: "Participations", unit: participation, calc: {type: headcount, field: present}}
  - {id: present-or-nothing, title: "Participations", unit: participation, calc: {type: headcount, field: present}, missing: refuse}
  - {id: rate, title: "Taux", unit: percent, calc: {type: ratio, numerator: active, denominator: participations}}
  - {id: active, title: "Actifs", unit: participation, calc: {type: headcount, field: active}}
  - {id: kits-per-call, title: "Taux", unit: kit, calc: {type: ratio, numerator: kits, denominator: calls-or-zero}}
  - {id: still-active, title: "Encore actifs", unit: percent, calc: {type: survey, survey: after, question: q, answer: yes}}
  - {id: declared-kits, title: "Kits déclarés", calc: {type: figure, concept: kits}}
  - {id: places, title: "Lieux", calc: {type: last, unit: place}, aggregation: {time: last, space: sum}}
  - {id: places-inside, title: "Lieux", calc: {type: last, unit: place, in_period: true}, aggregation: {time: last, space: sum}}
  - {id: places-peaks, title: "Lieux", calc: {type: last, unit: place}, aggregation: {time: max, space: sum}}
  - {id: places-peak, title: "Lieux", calc: {type: last, unit: place}, aggregation: {time: max, space: max}}
  - {id: places-mean, title: "Lieux", calc: {type: mean, unit: place}, aggregation: {time: mean, space: sum}}
  - {id: running, title: "En cours", calc: {type: peak, of: cohorts}}
  - {id: running-each, title: "En cours", calc: {type: peak, of: cohorts}, aggregation: {time: max, space: sum}}
  - {id: left, title: "Partis", calc: {type: formula, expression: "participations - active"}, aggregation: {time: sum, space: sum}}
  - {id: kits-left, title: "Kits", calc: {type: formula, expression: "(kits - kits-handed-out) / 2"}, aggregation: {time: sum, space: sum}}
  - {id: kits-each, title: "Kits", unit: kit, calc: {type: formula, expression: "kits ÷ calls-or-zero"}, aggregation: {time: ratio, space: ratio}}
  - {id: kits-share, title: "Kits", calc: {type: formula, expression: "kits-handed-out / kits"}, aggregation: {time: ratio, space: ratio}}
  - {id: waiting, title: "Attente", unit: day, calc: {type: sum, unit: day}, direction: down, baseline: {value: 40}}
-- content/impact/concepts.yaml --
- {id: kits, label: kits, unit: kit, nature: cumulative}
-- content/impact/surveys.yaml --
- {id: after, title: "Après", population: "p", respondents: unknown, questions: [{id: q, label: "Q", answers: [{id: yes, label: "oui", share: 60}]}]}
"#;

/// The kits of one cohort, one entry corrected on 20 April (content model §4.6).
const KITS: &str = r#"
-- content/cohorts/2020.yaml --
defaults: {program: re-action, challenge: homeless, start: 2020-04-06, territory: fr-75, enrolled: 15, coordinator: "c:1"}
items:
  - {id: w15-a, present: 15, active: 7}
  - {id: w15-b, present: 10, active: 5}
-- content/log/2020/2020-04.yaml --
- {date: 2020-04-06, cohort: w15-a, action: collect-kits, quantity: 80, evidence: [{kind: photo, level: 3}]}
- {id: kits-0407, date: 2020-04-07, cohort: w15-a, action: collect-kits, quantity: 70, territory: fr-75}
- {date: 2020-04-09/2020-04-18, program: re-action, challenge: carers, action: supply-hospitals, quantities: {visor: 40}, territory: fr-75}
- {corrects: kits-0407, correction: replaces, reason: duplicate, recorded: 2020-04-20, quantity: 50}
"#;

fn with(rest: &str) -> String {
    format!("{GROUND}{rest}")
}

fn log(entries: &str) -> String {
    with(&format!("\n-- content/log/2020/2020-04.yaml --\n{entries}"))
}

fn cohorts(items: &str) -> String {
    let head = "defaults: {program: re-action, challenge: carers, enrolled: 15, coordinator: \"c:1\"}\nitems:";
    with(&format!("\n-- content/cohorts/2020.yaml --\n{head}\n{items}"))
}

fn amount(text: &str) -> Amount {
    Amount::new(text).expect("a number")
}

#[test]
fn the_ground_of_these_tests_has_no_error() {
    look(&with(KITS), "2020-05-31", |_, diagnostics| {
        let errors: Vec<_> = diagnostics
            .list
            .iter()
            .filter(|it| it.severity == Severity::Error)
            .filter(|it| !it.code().starts_with("program."))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    });
}
