//! The public extract of the log: what counts, and no small count of people (N46 to
//! N49).

use super::log;
use crate::common::look;
use fabrique::aggregate::{Impact, Line, Visible};

/// A line in few words: `2020-04/1 kit 80 fr-75`.
fn told(line: &Line<'_>) -> String {
    let unit = line.unit.map_or("–", |it| it.as_str());
    let value = match &line.value {
        Visible::Value(it) => it.value.to_string(),
        Visible::Masked { least, .. } => format!("< {least}"),
        Visible::Missing => "–".into(),
        Visible::NotComputable => "?".into(),
    };
    let place = line.territory.map_or("–", |it| it.as_str());
    format!("{} {unit} {value} {place}", line.record.id)
}

fn journal(impact: &Impact<'_>) -> Vec<String> {
    impact.journal().iter().map(told).collect()
}

#[test]
fn n47_one_small_count_of_people_hides_all_of_its_unit() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantities: {person: 40, kit: 3}}
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 6}}
");
    look(&text, "2020-05-31", |impact, _| {
        let all = ["2020-04/1 person 40 –", "2020-04/1 kit 3 –", "2020-04/2 person 6 –"];
        assert_eq!(journal(impact), all);
    });
    let small = text.replace("{person: 6}", "{person: 4}");
    look(&small, "2020-05-31", |impact, _| {
        // With 40 beside it, the whole of 44 would say what the other one is.
        let hidden =
            ["2020-04/1 person < 5 –", "2020-04/1 kit 3 –", "2020-04/2 person < 5 –"];
        assert_eq!(journal(impact), hidden);
    });
    let sensitive = text.replace("person: 40", "person: 10");
    look(&sensitive, "2020-05-31", |impact, _| {
        assert_eq!(journal(impact)[0], "2020-04/1 person < 11 –");
    });
}

#[test]
fn n47_what_a_table_hides_cannot_be_worked_out_from_the_extract() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 40}}
- {date: 2020-04-29/2020-05-01, program: re-action, challenge: carers, action: supply-hospitals, quantities: {person: 6}}
");
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(journal(impact), ["2020-04/1 person 40 –", "2020-04/2 person 6 –"]);
    });
    // By day, two of six fall to May: its month is hidden, and with it both entries.
    let helped = "people: helped}";
    let spread = text.replace(helped, "people: helped, attribution: spread}");
    look(&spread, "2020-05-31", |impact, _| {
        let hidden = ["2020-04/1 person < 5 –", "2020-04/2 person < 5 –"];
        assert_eq!(journal(impact), hidden);
    });
}

#[test]
fn n57_the_extract_holds_what_counts_and_nothing_else() {
    let text = log("
- {id: a, date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, territory: lille}
- {date: 2020-04-07, program: re-action, challenge: homeless, action: collect-kits, quantity: 7, status: submitted}
- {date: 2020-04-08, program: re-action, challenge: homeless, action: collect-kits, quantity: 8, duplicate_of: a}
- {date: 2020-04-09, program: re-action, challenge: elders, action: call-elders, qualitative: true, public_note: \"on se parle\"}
- {corrects: a, correction: replaces, reason: entry-error, recorded: 2020-04-20, quantity: 50}
- {date: 2020-03-01, program: re-action, challenge: homeless, action: collect-kits, quantity: 9, recorded: 2020-04-01}
");
    look(&text, "2020-04-17", |impact, _| {
        assert_eq!(journal(impact), ["a kit 80 lille", "2020-04/4 – – –"]);
    });
    look(&text, "2020-05-31", |impact, _| {
        assert_eq!(journal(impact), ["2020-04/4 – – –", "2020-04/5 kit 50 lille"]);
    });
}

#[test]
fn a_place_is_named_as_finely_as_its_territory_allows() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, territory: lille}
");
    let coarse =
        text.replace("kind: country}", "kind: country, min_publication: region}");
    look(&coarse, "2020-05-31", |impact, _| {
        assert_eq!(journal(impact), ["2020-04/1 kit 80 fr"]);
    });
}
