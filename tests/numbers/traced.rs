//! How a reader gets from a number to what proves it, and back (§5.2, §8, N62).

use std::collections::BTreeMap;

use super::{KITS, cohorts, log, with};
use crate::common::{date, site};
use fabrique::build::{Cache, Inputs, build};
use fabrique::model::Reach;
use fabrique::render::Finish;

/// The files of the site that a text makes, by path, errors or not.
fn files(text: &str, day: &str) -> BTreeMap<String, String> {
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
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("it is UTF-8");
    let files = outcome.artifacts.iter();
    files
        .filter(|it| {
            ![".woff2", ".png", ".zip"].iter().any(|end| it.path.as_str().ends_with(end))
        })
        .map(|it| (it.path.to_string(), text(&it.bytes)))
        .collect()
}

/// A site with a page that says something.
fn page(body: &str, more: &str) -> String {
    format!(
        "{}{more}\n-- content/pages/essai.md --\n---\ntitle: \"Essai\"\n---\n{body}",
        with(KITS)
    )
}

#[test]
fn n62_each_row_of_a_table_has_its_place_and_its_row_in_the_file() {
    let late = "\n-- content/log/2020/2020-05.yaml --\n- {date: 2020-04, recorded: 2020-05-02, program: re-action, challenge: homeless, action: collect-kits, quantity: 9}\n";
    let text = page("![Kits](table:kits?scope=challenge:homeless&by=week)", late);
    let files = files(&text, "2020-05-31");
    let below = "impact/indicateurs/kits/defi-sans-abri/index.html";
    let (shown, place) = (&files["essai/index.html"], &files[below]);
    for anchor in [
        "defi-sans-abri-2020-s15",
        "defi-sans-abri-au-2020-05-31",
        "defi-sans-abri-au-2020-05-31-par-semaine-date-imprecise",
    ] {
        assert!(
            shown
                .contains(&format!("impact/indicateurs/kits/defi-sans-abri/#{anchor}\"")),
            "{anchor}"
        );
        assert!(place.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    let table = &files["donnees/indicateurs.csv"];
    for row in [
        "kits,1,challenge:homeless,2020-04-06,2020-04-12,false,130,",
        "kits,1,\"challenge:homeless,week:_U\",2020-03-23,2020-05-31,true,9,",
    ] {
        assert!(table.contains(row), "{row} in\n{table}");
    }
}

#[test]
fn n62_a_sponsor_page_that_is_public_has_its_rows_in_the_file() {
    let row = "kits,1,sponsor:x,";
    let unlisted = files(&with(KITS), "2020-05-31");
    assert!(!unlisted["donnees/indicateurs.csv"].contains(row));
    let text = with(KITS).replace("title: \"X\"", "title: \"X\"\nvisibility: public");
    let public = files(&text, "2020-05-31");
    assert!(public["donnees/indicateurs.csv"].contains(row));
}

#[test]
fn n62_the_extract_lists_every_record_and_says_kinds_of_proof_only() {
    let entry = |day: u32| {
        format!(
            "- {{date: 2020-04-{day:02}, program: re-action, challenge: elders, action: call-elders, quantity: 2, evidence: [{{kind: photo, level: 2}}], public_note: \"note à ne pas montrer\"}}\n"
        )
    };
    let all: String = (1..=28).map(entry).collect();
    let files = files(&log(&all), "2020-05-31");
    let page = &files["impact/indicateurs/appels/index.html"];
    assert_eq!(page.matches("data-key=\"log:").count(), 4);
    let listed = |part: u8| {
        &files[&format!("impact/indicateurs/appels/entrees/{part}/index.html")]
    };
    let counts = [1, 2].map(|it| listed(it).matches("data-key=\"log:").count());
    assert_eq!(counts, [25, 3]);
    assert!(!listed(1).contains("note à ne pas montrer"));
    assert!(page.contains("id=\"entree-2020-04-28\""));
    assert!(!page.contains("note à ne pas montrer"));
    let rows = &files["donnees/indicateurs/appels/entrees.csv"];
    assert_eq!(rows.lines().count(), 29);
    assert!(rows.contains("\n2020-04/28,2020-04-28,2,call,,2\n"), "{rows}");
}

#[test]
fn n62_what_the_extract_leaves_out_is_in_the_file_it_names() {
    let entry = |at: u32| {
        format!(
            "- {{date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: {}, distinct: true}}\n",
            at + 1
        )
    };
    let all: String = (0..205).map(entry).collect();
    let files = files(&log(&all), "2020-05-31");
    let page = &files["impact/indicateurs/appels/index.html"];
    assert_eq!(page.matches("data-key=\"log:").count(), 4);
    assert!(page.contains("donnees/indicateurs/appels/entrees.csv"));
    assert_eq!(files["donnees/indicateurs/appels/entrees.csv"].lines().count(), 206);
}

#[test]
fn the_numbers_of_each_scope_have_a_page() {
    let body = "Il y a <indicator:kits?scope=challenge:homeless> et <indicator:kits?scope=territory:fr-75>.";
    let files = files(&page(body, ""), "2020-05-31");
    for scope in ["ensemble", "defi-sans-abri", "territoire-fr-75"] {
        let below = if scope == "ensemble" { String::new() } else { format!("{scope}/") };
        let page = &files[&format!("impact/indicateurs/kits/{below}index.html")];
        assert!(page.contains(&format!("id=\"{scope}-au-2020-05-31\"")), "{scope}");
        assert_eq!(page.matches("sha256:").count(), 1);
    }
}

#[test]
fn n02_n09_a_number_says_what_is_not_verified_and_what_is_not_known() {
    let some = cohorts(
        "  - {id: a, start: 2020-04-06, present: 14}
  - {id: b, start: 2020-04-06}",
    );
    let cited = "\n-- content/pages/essai.md --\n---\ntitle: \"Essai\"\n---\nIl y a <indicator:participations> et <indicator:calls>.";
    let text = format!("{some}\n-- content/log/2020/2020-04.yaml --\n- {{date: 2020-04-06, program: re-action, challenge: elders, action: call-elders, quantity: 8, status: submitted}}{cited}")
        .replace("organisation: {name: makesense}", "organisation: {name: makesense}\npolicies: {counted: [submitted, verified]}");
    let page = &files(&text, "2020-05-31")["essai/index.html"];
    assert!(page.contains("1 promotion renseignée sur 2"), "{page}");
    assert!(page.contains("dont 8 non vérifiés"), "{page}");
}

/// One figure of two sources, a year apart.
const SAME: &str = "
-- content/impact/figures.yaml --
- {id: one, concept: kits, value: 1000, scope: {program: re-action}, source: deck}
- {id: other, concept: kits, value: 1000, scope: {program: re-action}, source: later, relations: [{kind: same-as, to: one}]}
";

#[test]
fn n17_the_same_figure_is_shown_once_with_both_sources() {
    let source = "- {id: later, title: \"Entretien\", publisher: \"Le Journal\", kind: interview, published: 2021-03-01}\n";
    let text = page("Il y a <figure:other>.", SAME).replace(
        "-- content/impact/sources.yaml --\n",
        &format!("-- content/impact/sources.yaml --\n{source}"),
    );
    let files = files(&text, "2021-05-31");
    let list = &files["impact/chiffres/index.html"];
    assert_eq!(list.matches("data-key=\"figure:").count(), 1, "{list}");
    for said in
        ["id=\"one\"", "id=\"other\"", "chiffre inchangé depuis avril 2020", "Le Journal"]
    {
        assert!(list.contains(said), "{said} in {list}");
    }
    let cited = &files["essai/index.html"];
    assert!(cited.contains("Présentation, avril 2020"), "{cited}");
    assert!(cited.contains("chiffre inchangé depuis avril 2020"));
}

#[test]
fn n22_what_was_declared_has_its_own_date() {
    let text = with(KITS).replace(
        "population: \"p\", respondents",
        "population: \"p\", source: deck, respondents",
    );
    let files = files(&text, "2021-05-31");
    let page = &files["impact/indicateurs/encore-actifs/index.html"];
    assert!(page.contains("en avril 2020") && !page.contains("au 31 mai 2021 "));
    let table = &files["donnees/indicateurs.csv"];
    assert!(
        table.contains("still-active,1,all,2020-04-01,2020-04-30,false,60,"),
        "{table}"
    );
    let unknown = &self::files(&with(KITS), "2021-05-31")["donnees/indicateurs.csv"];
    assert!(unknown.contains("still-active,1,all,,,false,60,"), "{unknown}");
}

#[test]
fn a_cited_entry_leads_to_its_place_and_a_corrected_one_says_so() {
    let body = "Voyez <log:2020-04/1> et <log:kits-0407>.";
    let files = files(&page(body, ""), "2020-05-31");
    let cited = &files["essai/index.html"];
    assert!(cited.contains("impact/indicateurs/entrees/#entree-2020-04-1\""), "{cited}");
    assert!(
        files["impact/indicateurs/entrees/index.html"]
            .contains("id=\"entree-2020-04-1\"")
    );
    assert!(cited.contains("entrée corrigée du"), "{cited}");
    assert!(cited.contains("#entree-2020-04-4\""), "it leads to what stands for it");
}

/// A story about homeless people.
fn story(head: &str) -> String {
    format!(
        "{}\n-- content/stories/histoire.md --\n---\ntitle: \"Histoire\"\nchallenge: homeless\n{head}\n---\nUn soir.",
        with(KITS)
    )
}

#[test]
fn a_story_shows_the_numbers_of_its_entries() {
    let text = story("people: []\nentries: [2020-04/1, kits-0407]");
    let page = &files(&text, "2020-05-31")["recits/histoire/index.html"];
    for key in ["log:2020-04/1/kit", "log:2020-04/4/kit"] {
        assert!(page.contains(&format!("data-key=\"{key}\"")), "{key} in {page}");
    }
    assert!(!page.contains("log:kits-0407"));
}

#[test]
fn an_agreement_that_ran_out_is_not_one_taken_back() {
    let told = |consent: &str| {
        let text = story(&format!(
            "people: [{{alias: \"une volontaire\", consent: {{{consent}}}}}]"
        ));
        files(&text, "2020-05-31")["recits/histoire/index.html"].clone()
    };
    let (over, back) =
        (told("state: granted, expires: 2020-05-01"), told("state: withdrawn"));
    assert!(
        over.contains("arrivé à son terme") && !over.contains("à la demande"),
        "{over}"
    );
    assert!(back.contains("à la demande"), "{back}");
}

#[test]
fn n06_means_stand_apart_from_what_was_done() {
    let text = with(KITS)
        .replace("sensitive: true", "sensitive: true\nindicators: [kits, hours]")
        .replace(
            "{id: hours, title: \"Heures\",",
            "{id: hours, title: \"Heures\", level: means,",
        );
    let page = &files(&text, "2020-05-31")["defis/sans-abri/index.html"];
    let (before, after) = page.split_once("Les moyens engagés").expect("a section");
    assert!(before.contains("kits@1") && !before.contains("hours@1"));
    assert!(after.contains("hours@1"));
}

#[test]
fn n28_a_target_without_actual_says_why_it_has_no_attainment() {
    let target = "\n-- content/impact/targets.yaml --\n- {id: aim, of: \"concept:kits\", value: 100, scope: {program: re-action}, start: 2020-04, due: 2020-06, source: deck}\n";
    let text = format!("{}{target}", with(KITS));
    let page = &files(&text, "2021-05-31")["impact/objectifs/index.html"];
    assert!(page.contains("non calculable\u{a0}: aucune valeur connue"), "{page}");
    assert!(page.contains("Échéance passée") && !page.contains("En cours"));
    assert!(page.contains("id=\"provenance\""));
}

#[test]
fn n54_a_sponsor_sees_the_targets_of_its_scope() {
    let target = |id: &str, of: &str, scope: &str| {
        format!(
            "- {{id: {id}, of: \"{of}\", value: 100, scope: {{{scope}}}, due: 2020-06}}\n"
        )
    };
    let targets = [
        target("inside", "indicator:kits", "challenge: homeless"),
        target("elsewhere", "indicator:kits", "challenge: carers"),
        target("wide", "concept:kits", "program: re-action"),
    ];
    let text = format!(
        "{}\n-- content/impact/targets.yaml --\n{}",
        with(KITS),
        targets.concat()
    );
    let page = &files(&text, "2020-05-31")["soutiens/x/index.html"];
    assert!(page.contains("data-key=\"target:inside\""));
    assert!(!page.contains("target:elsewhere"));
    assert!(page.contains("target:wide") && page.contains("ensemble du programme"));
}

#[test]
fn a_table_says_why_its_rows_do_not_add_up() {
    let body =
        "![Partenaires](table:partners?by=challenge)\n\n![Kits](table:kits-all?by=week)";
    let relay = "\n-- content/partners/croix.md --\n---\ntitle: \"Croix\"\nnature: association\nroles: [{role: expert, challenge: homeless}, {role: expert, challenge: carers}]\n---\n";
    let page = &files(&page(body, relay), "2020-05-31")["essai/index.html"];
    assert!(page.contains("une même organisation peut compter dans plusieurs"), "{page}");
    assert!(!page.contains("avant arrondi"));
}
