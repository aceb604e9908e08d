//! Texts as they are typed and as they are set.

use super::{Around, typeset};
use crate::locale::Language;

fn french(text: &str) -> String {
    let set = typeset(text, Language::French, Around::NOTHING);
    let again = typeset(&set, Language::French, Around::NOTHING);
    assert_eq!(again, set, "what is set stays as it is");
    // Narrow spaces as ~, no-break ones as _, to be seen.
    set.replace('\u{202f}', "~").replace('\u{a0}', "_")
}

#[test]
fn marks_have_their_space() {
    assert_eq!(
        french("Vraiment ? Oui ! Bien ; merci : voilà"),
        "Vraiment~? Oui~! Bien~; merci_: voilà"
    );
    assert_eq!(
        french("Vraiment? Oui! Bien; merci: voilà"),
        "Vraiment~? Oui~! Bien~; merci_: voilà"
    );
    assert_eq!(french("Quoi ?!"), "Quoi~?!");
    assert_eq!(french("Vraiment ?\nOui"), "Vraiment~?\nOui");
}

#[test]
fn quotes_have_their_spaces() {
    assert_eq!(french("le « kit »"), "le «~kit~»");
    assert_eq!(french("le «kit»."), "le «~kit~».");
    assert_eq!(french("le \"kit\", et \"l'autre\"."), "le «~kit~», et «~l’autre~».");
    assert_eq!(french("un écran de 24\" et \"un\""), "un écran de 24\" et \"un\"");
}

#[test]
fn what_is_not_a_sentence_is_left_alone() {
    for text in [
        "https://exemple.org/a?b=c:d;e!",
        "8:30",
        "a@exemple.org",
        "Merci :-)",
        "Covid-19",
        "2020-04-06",
        "1e3",
        "--date",
        "::",
        "'mot'",
    ] {
        assert_eq!(french(text), text);
    }
    assert_eq!(french("Voir https://exemple.org/?a !"), "Voir https://exemple.org/?a~!");
}

#[test]
fn apostrophes_are_round() {
    assert_eq!(french("l'été d'Émile, aujourd'hui"), "l’été d’Émile, aujourd’hui");
    assert_eq!(french("5' et 12''"), "5' et 12''");
    let around = Around { before: 'l', goes_on: true };
    assert_eq!(typeset("'", Language::French, around), "’");
}

#[test]
fn numbers_stay_with_what_they_count() {
    assert_eq!(french("15 000 kits et 1 234 567,5 €"), "15~000 kits et 1~234~567,5_€");
    assert_eq!(french("en 2020 300 personnes"), "en 2020 300 personnes");
    assert_eq!(french("20 %, 20%, 12 kg à 8 h 30"), "20~%, 20~%, 12_kg à 8_h_30");
    assert_eq!(french("le 6 avril 2020, n° 5, p. 12"), "le 6_avril 2020, n°_5, p._12");
    assert_eq!(french("01 23 45 67 89"), "01 23 45 67 89");
    assert_eq!(french("les 12 mois"), "les 12 mois");
}

#[test]
fn ordinals_are_small() {
    assert_eq!(
        french("le 1er, la 1re, la 1ère, le 2e, le 3ème"),
        "le 1ᵉʳ, la 1ʳᵉ, la 1ʳᵉ, le 2ᵉ, le 3ᵉ"
    );
    assert_eq!(french("au XIXe siècle"), "au XIXᵉ siècle");
    assert_eq!(french("CIVILE, Xe"), "CIVILE, Xe");
}

#[test]
fn english_has_no_spaces_before_marks() {
    let english = |text| typeset(text, Language::English, Around::NOTHING).into_owned();
    assert_eq!(english("It's \"fine\": really?"), "It’s “fine”: really?");
    assert_eq!(english("6 April 2020... 12 kg"), "6\u{a0}April 2020… 12\u{a0}kg");
}
