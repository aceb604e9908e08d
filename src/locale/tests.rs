//! What holds of every message of both catalogues.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{ids, sources};
use super::{Language, Words, samples};
use crate::diag::{CODES, Fault, Reference};

const BOTH: [Language; 2] = [Language::French, Language::English];

/// The source text of every fault, to see that no case of an enum is forgotten.
const FAULTS: [&str; 10] = [
    include_str!("../diag/structure.rs"),
    include_str!("../diag/reference.rs"),
    include_str!("../diag/program.rs"),
    include_str!("../diag/figure.rs"),
    include_str!("../diag/log.rs"),
    include_str!("../diag/output.rs"),
    include_str!("../diag/picture.rs"),
    include_str!("../diag/rule.rs"),
    include_str!("../diag/support.rs"),
    include_str!("../diag/translation.rs"),
];

/// The name of each enum of faults, with those of its cases.
fn cases(source: &str) -> Vec<(&str, &str)> {
    let mut name = "";
    let mut cases = Vec::new();
    for line in source.lines() {
        if let Some(rest) = line.strip_prefix("pub enum ") {
            name = rest.trim_end_matches(" {");
        } else if line == "}" {
            name = "";
        } else if let Some(case) = line.strip_prefix("    ")
            && !name.is_empty()
            && case.starts_with(|c: char| c.is_ascii_uppercase())
        {
            let end = case.find(|c: char| !c.is_ascii_alphanumeric());
            cases.push((name, &case[..end.unwrap_or(case.len())]));
        }
    }
    cases
}

/// Each message with the facts it takes.
fn variables(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for text in sources(language) {
        let mut id = "";
        for line in text.lines() {
            id = ids(line).next().unwrap_or(id);
            let facts = line.split('$').skip(1).map(|it| {
                let end = it.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                &it[..end.unwrap_or(it.len())]
            });
            found.entry(id).or_default().extend(facts);
        }
    }
    found
}

#[test]
fn every_fault_has_its_words_in_both_languages() {
    let samples = samples::faults();
    let told: Vec<String> = samples.iter().map(|it| format!("{it:?}")).collect();
    for (name, case) in FAULTS.into_iter().flat_map(cases) {
        let shown = |it: &&String| {
            it.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == case)
        };
        assert!(told.iter().any(|it| shown(&it)), "no sample of {name}::{case}");
    }
    for words in BOTH.map(Words::new) {
        for fault in &samples {
            let told = words.fault(fault);
            assert!(!told.message.is_empty(), "{fault:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_and_facts() {
    assert_eq!(variables(Language::French), variables(Language::English));
}

#[test]
fn every_code_is_told_and_explained() {
    let told: BTreeSet<&str> =
        samples::faults().iter().map(|fault| fault.tell().code).collect();
    for (code, _) in CODES {
        assert!(told.contains(code), "nothing tells {code}");
        for words in BOTH.map(Words::new) {
            assert!(words.explain(code).is_some(), "nothing explains {code}");
            assert!(words.remedy(code).is_some(), "nothing says what to do about {code}");
        }
    }
}

#[test]
fn a_fault_is_told_in_the_words_of_its_writer() {
    let words = Words::new(Language::French);
    let id = "la-clohce".to_owned();
    let nearest = Some("la-cloche (content/partners/la-cloche.md)".to_owned());
    let fault = Fault::from(Reference::Unresolved { kind: "partner", id, nearest });
    let told = words.fault(&fault);
    assert_eq!(told.message, "le partenaire «\u{a0}la-clohce\u{a0}» n'existe pas");
    assert_eq!(
        told.hint.as_deref(),
        Some(
            "vouliez-vous dire «\u{a0}la-cloche\u{a0}» \
             (content/partners/la-cloche.md)\u{202f}?"
        )
    );
}

#[test]
fn a_hint_that_has_nothing_to_say_is_none() {
    let words = Words::new(Language::French);
    let by = "volunteers-2021".to_owned();
    let revised = Fault::from(crate::diag::Figure::TargetRevised { by });
    assert_eq!(words.fault(&revised).hint, None);
}

#[test]
fn no_message_speaks_of_us() {
    for language in BOTH {
        let texts = sources(language).iter();
        let text = texts.map(|it| it.to_lowercase()).collect::<String>();
        // The code is the contract's; its message says what does not hold.
        let text = text.replace("rule-failed", "");
        for word in ["invalid", "échec", "fail", "serde", "panic", "rust"] {
            assert!(!text.contains(word), "« {word} » is in the {language:?} catalogue");
        }
    }
}

#[test]
fn french_signs_have_their_spaces() {
    for line in sources(Language::French).iter().flat_map(|text| text.lines()) {
        let line = line.replace(" ![", "");
        let loose = ["« ", " »", " :", " ;", " !", " ?", " %"];
        let wrong = loose.iter().find(|sign| line.contains(**sign));
        let comment = line.starts_with('#');
        assert!(comment || wrong.is_none() || line.contains(".symbol"), "{line}");
    }
}

#[test]
fn templates_get_the_words_that_take_no_facts() {
    let interface = Words::new(Language::French).interface();
    let word = |name: &str| interface.get(name).map(String::as_str);
    assert_eq!(word("skip_link"), Some("Aller au contenu"));
    assert_eq!(word("demo_banner"), Some("données de démonstration"));
}

#[test]
fn a_value_without_a_label_is_its_own() {
    let words = Words::new(Language::French);
    assert_eq!(words.label("stage", "handed-out"), "remis");
    assert_eq!(words.label("stage", "unheard-of"), "unheard-of");
}

#[test]
fn counts_are_written_and_agree_as_the_language_wants() {
    let words = Words::new(Language::French);
    let days = |count: usize| words.with("duration-day", &[("count", (&count).into())]);
    assert_eq!([days(0), days(1)], ["0\u{a0}jour", "1\u{a0}jour"]);
    assert_eq!(days(1200), "1\u{202f}200\u{a0}jours");
}

#[test]
fn words_may_be_used_by_all_cores_at_once() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Words::new(Language::English));
}
