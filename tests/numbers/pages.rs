//! What pages and files say of numbers: labels, dates, rounding, what stays out (§6).

use std::collections::BTreeMap;

use super::{KITS, cohorts, log, with};
use crate::common::{codes, date, site};
use fabrique::build::{Cache, Inputs, build};
use fabrique::model::Reach;
use fabrique::render::Finish;

/// The pages of a site by path, without the tags and with one kind of space.
fn pages(text: &str, day: &str) -> BTreeMap<String, String> {
    let inputs = Inputs {
        content: site(text),
        templates: Vec::new(),
        images: Vec::new(),
        date: Some(date(day).first()),
        base_url: None,
        reach: Reach::Published,
        finish: Finish::Readable,
    };
    let outcome = build(&inputs, &mut Cache::default(), &|_| {});
    let texts = outcome.artifacts.iter().filter_map(|it| {
        let text = std::str::from_utf8(&it.bytes).ok()?;
        Some((it.path.to_string(), plain(text)))
    });
    texts.collect()
}

fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let shown = piece.split_once('>').map_or(piece, |(_, shown)| shown);
        text.push_str(shown);
        text.push(' ');
    }
    let text = text.replace("&#39;", "'").replace('’', "'").replace("&nbsp;", " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page of an indicator, a figure list, a file.
fn page(text: &str, path: &str) -> String {
    let mut pages = pages(text, "2020-05-31");
    pages.remove(path).unwrap_or_else(|| panic!("no {path} among {:#?}", pages.keys()))
}

fn row(csv: &str, start: &str) -> String {
    let rows = csv.split(' ').filter(|it| it.starts_with(start));
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn n11_a_sum_is_never_called_persons() {
    let items = "  - {id: a, start: 2020-03-23, present: 14}\n  - {id: b, start: 2020-03-30, present: 20}\n";
    let found = page(&cohorts(items), "impact/indicateurs/participations/index.html");
    assert!(found.contains("34 participations"), "{found}");
    let bounds = "Entre 20 et 34 personnes";
    assert!(found.contains(bounds), "{found}");
    assert!(!found.replace(bounds, "").contains("34 personnes"), "{found}");
}

#[test]
fn n13_a_total_of_persons_says_that_it_is_no_sum() {
    let item = "  - {id: persons, title: \"Personnes\", level: means, calc: {type: distinct, key: by}}\n";
    let policy = "policies: {k_people: 1, keys: {scope: \"pour une édition\", salt_kept_by: \"la coordination\", reuse: \"aucune\", date: 2020-03-01}}\n";
    let text = log("
- {date: 2020-03-24, program: re-action, challenge: elders, action: call-elders, quantity: 1, recorded: 2020-04-01, by: \"p:1a77\", territory: fr-75}
- {date: 2020-04-14, program: re-action, challenge: elders, action: call-elders, quantity: 1, by: \"p:1a77\", territory: lille}
");
    let text = text.replace(
        "-- content/impact/concepts.yaml",
        &format!("{item}-- content/impact/concepts.yaml"),
    );
    let text = text.replace(
        "organisation: {name: makesense}\n",
        &format!("organisation: {{name: makesense}}\n{policy}"),
    );
    let pages = pages(&text, "2020-05-31");
    let found = &pages["impact/indicateurs/personnes/index.html"];
    let total = "Total sans double compte, différent de la somme des lignes 1 personne";
    assert!(found.contains(total), "{found}");
    assert!(found.contains("Participations 2 participations"), "{found}");
    assert!(pages.values().all(|it| !it.contains("1a77")), "a key is never told (N14)");
}

#[test]
fn n22_every_declared_number_has_its_date_its_source_and_its_qualifier() {
    let text = with(
        "
-- content/impact/figures.yaml --
defaults: {concept: kits, source: deck, scope: {program: re-action}}
items:
  - {id: dated, value: 5000, qualifier: more-than, as_of: 2021-03-01}
  - {id: sourced, value: 80, nature: flow, scope: {challenge: elders}}
  - {id: lost, value: 70, as_of: unknown, bounds: 2020/2021, scope: {challenge: carers}}
",
    );
    let found = page(&text, "impact/chiffres/index.html");
    assert!(found.contains("plus de 5 000 kits"), "{found}");
    assert!(found.contains("1ᵉʳ mars 2021"), "{found}");
    assert!(found.contains("Présentation, avril 2020"), "{found}");
    assert!(found.contains("date inconnue"), "{found}");
}

#[test]
fn n29_n30_n31_a_target_is_told_without_a_cap_and_with_its_time() {
    let text = |value: u32, qualifier: &str| {
        with(&format!("
-- content/impact/figures.yaml --
- {{id: f, concept: kits, value: {value}, qualifier: {qualifier}, scope: {{edition: re-action/2020-spring}}, source: deck}}
-- content/impact/targets.yaml --
- {{id: t, of: \"concept:kits\", value: 15000, scope: {{edition: re-action/2020-spring}}, start: 2020-04, due: 2020-05}}
"))
    };
    let path = "impact/objectifs/index.html";
    let beyond = page(&text(16290, "exact"), path);
    assert!(beyond.contains("108,6 %"), "{beyond}");
    let bound = page(&text(5000, "more-than"), path);
    assert!(bound.contains("au moins 33 %"), "{bound}");
    assert!(bound.contains("100 % du temps"), "{bound}");
    assert!(bound.to_lowercase().contains("objectif : 15 000 kits"), "{bound}");
}

#[test]
fn n39_numbers_in_files_are_not_rounded() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 5321}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantity: 1774}
").replace("title: \"Kits\", calc: {type: sum", "title: \"Kits\", form: more-than, calc: {type: sum");
    let csv = page(&text, "donnees/indicateurs.csv");
    assert!(
        row(&csv, "kits,1,all,2020-03-23").contains(",true,5321,exact,kit,"),
        "{csv}"
    );
    assert!(
        row(&csv, "kits-share,1,all,2020-03-23")
            .contains(",33.339598,exact,percent,1774,5321,"),
        "{csv}"
    );
    let found = page(&text, "impact/indicateurs/kits/index.html");
    assert!(found.contains("plus de 5 300 kits"), "{found}");
}

#[test]
fn n45_of_an_entry_no_note_is_told() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 80, public_note: \"Sous la pluie.\", private_note: \"Appeler Mme Untel avant midi.\", by: \"coordination-secrete\", basis: estimated, estimate: {method: \"méthode à usage interne\", interval: [70, 90]}}
");
    let pages = pages(&text, "2020-05-31");
    let told = |words: &str| pages.values().any(|it| it.contains(words));
    for words in ["Sous la pluie", "Untel", "coordination-secrete", "usage interne"] {
        assert!(!told(words), "{words}");
    }
}

#[test]
fn n50_things_are_shown_however_few_there_are() {
    let text = log("
- {date: 2020-04-06, program: re-action, challenge: homeless, action: collect-kits, quantity: 2}
- {date: 2020-04-06, program: re-action, challenge: homeless, action: hand-out-kits, quantities: {person: 2}}
");
    let found = page(&text, "impact/indicateurs/kits/index.html");
    assert!(found.contains("2 kits"), "{found}");
    let helped = page(&text, "impact/indicateurs/personnes-aidees/index.html");
    assert!(!helped.contains("2 personnes"), "{helped}");
}

#[test]
fn n51_n54_the_page_of_a_sponsor_says_what_its_numbers_are_not() {
    let text = with(KITS).replace("Aucune notée.", "Deux lieux n'ont pas ouvert.");
    let found = page(&text, "soutiens/x/index.html");
    assert!(found.contains("Dans le périmètre soutenu"), "{found}");
    assert!(found.contains("130 kits"), "{found}");
    assert!(found.contains("ne s'additionne"), "{found}");
    assert!(found.contains("Y"), "its co-funder");
    assert!(found.contains("Deux lieux n'ont pas ouvert."), "{found}");
    assert!(!found.to_lowercase().contains("grâce à"), "N52: {found}");
}

#[test]
fn n62_a_number_leads_to_all_that_explains_it() {
    let found = page(&with(KITS), "impact/indicateurs/kits/index.html");
    let told = [
        "Définition d",
        "Ce qui n'est pas compté n",
        "Formule Somme des quantités du journal, en kits. Seulement avec « étape : constitué ».",
        "Période du 23 mars au 31 mai 2020",
        "Périmètre Ensemble",
        "2 entrées",
        "Nature de la mesure déclaré",
        "État vérifié",
        "Dernière mise à jour 20 avril 2020",
        "Version 1",
        "sha256:",
        "2020-04/1 6 avril 2020 80 kits Paris",
    ];
    for words in told {
        assert!(found.contains(words), "{words}: {found}");
    }
}

#[test]
fn n49_a_small_count_and_what_would_give_it_away_have_their_marks() {
    let items = "  - {id: a, start: 2020-04-06, present: 4}\n  - {id: b, start: 2020-04-13, present: 5}\n  - {id: c, start: 2020-04-20, present: 5}\n";
    let found = pages(&cohorts(items), "2020-05-31");
    let page = &found["impact/indicateurs/participations/index.html"];
    for told in ["semaine 15 de 2020 < 5", "semaine 16 de 2020 s", "semaine 17 de 2020 5"]
    {
        assert!(page.replace("&lt;", "<").contains(told), "{told}: {page}");
    }
    let table = &found["donnees/indicateurs.csv"];
    for week in ["2020-04-06,2020-04-12", "2020-04-13,2020-04-19"] {
        let found = row(table, &format!("participations,1,all,{week}"));
        assert!(found.ends_with(",false,,,participation,,,,,,C,2020-05-31,"), "{found}");
    }
}

#[test]
fn n52_support_is_no_cause() {
    let told = |words: &str| {
        let text = with(KITS).replace("-- content/site.yaml --", &format!(
            "-- content/pages/impact.md --\n---\ntitle: \"Bilan\"\n---\n{words}\n-- content/site.yaml --"
        ));
        codes(&text, "2020-05-31").contains(&"language.overclaim")
    };
    assert!(told("Grâce à votre soutien, <indicator:kits> ont été constitués."));
    assert!(!told("Avec votre soutien, <indicator:kits> ont été constitués."));
}

#[test]
fn n64_what_shows_only_outputs_is_not_called_impact() {
    let told = |title: &str| {
        let text = with(KITS).replace("-- content/site.yaml --", &format!(
            "-- content/pages/bilan.md --\n---\ntitle: \"{title}\"\n---\nIl y a <indicator:kits>.\n-- content/site.yaml --"
        ));
        codes(&text, "2020-05-31").contains(&"language.impact-title")
    };
    assert!(told("Impact du printemps"));
    assert!(!told("Réalisations du printemps"));
}

#[test]
fn n27_a_year_to_date_begins_with_the_year_of_reports() {
    let page = |policies: &str| {
        let entries = "
- {date: 2020-03-25, program: re-action, challenge: homeless, action: collect-kits, quantity: 40}
- {date: 2020-09-02, program: re-action, challenge: homeless, action: collect-kits, quantity: 30}
- {date: 2021-01-05, program: re-action, challenge: homeless, action: collect-kits, quantity: 20}
";
        let text = log(entries).replace("-- content/site.yaml --", "-- content/pages/an.md --\n---\ntitle: \"An\"\n---\nDepuis le début de l'exercice, <indicator:kits-all?from=year>.\n-- content/site.yaml --");
        let text = text.replace(
            "organisation: {name: makesense}",
            &format!("organisation: {{name: makesense}}{policies}"),
        );
        pages(&text, "2021-02-01")["an/index.html"].clone()
    };
    assert!(page("").contains("20 kits"), "{}", page(""));
    let own = page("\npolicies: {fiscal_year_start: \"09-01\"}");
    assert!(own.contains("50 kits"), "{own}");
    assert!(own.contains("du 1ᵉʳ septembre 2020 au 1ᵉʳ février 2021"), "{own}");
}
