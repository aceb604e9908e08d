//! Typed numbers, texts with their places, first sentences.

use super::{day, sound, told};

#[test]
fn numbers_typed_by_hand_are_told_where_they_stand() {
    let cases = [
        ("Près de 5 000 kits.", "5 000"),
        ("Il y en a 5\u{202f}000.", "5\u{202f}000"),
        ("Soit 1 234 567,5 km.", "1 234 567,5"),
        ("Soit 12,5 litres.", "12,5"),
        ("Soit 60 % d'entre eux.", "60 %"),
        ("Soit 5\u{a0}%.", "5\u{a0}%"),
        ("Soit 5 pour cent.", "5 pour cent"),
        ("Soit 8 € chacun.", "8 €"),
        ("Soit 2020 euros.", "2020 euros"),
        ("Soit 50k€.", "50k€"),
        ("De 10-15 personnes.", "10-15"),
        ("Quelque 3 millions.", "3"),
        ("Elles sont « 15 ».", "15"),
        ("Ils sont d’ailleurs (25).", "25"),
        ("Été : 2 020 mots", "2 020"),
        ("Soit 5.000 mots", "5.000"),
        ("## Les 30 mots", "30"),
        ("- [ ] 40 mots", "40"),
        ("Un [lien de 12 mots](https://a.fr)", "12"),
    ];
    for (text, part) in cases {
        assert_eq!(told(text), [format!("language.typed-number {part:?}")], "{text}");
    }
}

#[test]
fn signs_without_counterpart_are_told_and_those_that_are_meant_are_not() {
    let cases = [
        ("Un **mot", "**"),
        ("Un mot**", "**"),
        ("Un ** mot ** gras", "** mot **"),
        ("Un *mot gras", "*"),
        ("Un `mot", "`"),
        ("Il vient d`une ville", "d`une"),
        ("Un ~~mot", "~~"),
        ("Un **mot\nde deux lignes", "**"),
    ];
    for (text, part) in cases {
        assert_eq!(told(text), [format!("schema.syntax {part:?}")], "{text}");
    }
    for text in [
        "Un **mot** et *un autre*, `code` et ~~faux~~",
        "Un \\*mot et \\*\\*deux",
        "trois * quatre",
        "tou*te dite",
        "&#42;mot",
        "`un * dans le code`",
        "***",
        "Le ré_action et _comprendre",
    ] {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn blocks_that_stand_too_close_are_told() {
    assert_eq!(told("Voici :\n2. un\n3. deux\n"), ["schema.syntax \"2. un\""]);
    assert_eq!(told("- un\nDeux.\n"), ["schema.syntax \"Deux.\""]);
    let meant =
        ["Voici :\n1. un\n2. deux\n", "Voici :\n- un\n- deux\n", "- un\n  Deux.\n"];
    let wrapped =
        ["- un mot\nqui suit\n", "Vers l'an\n2020. Puis\n", "- À Paris,\nRome\n"];
    for text in meant.into_iter().chain(wrapped) {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn numbers_go_on_over_markup_and_lines() {
    assert_eq!(told("**60** %\n"), ["language.typed-number \"60** %\""]);
    assert_eq!(told("soit 5\n000 kits\n"), ["language.typed-number \"5\\n000\""]);
    assert_eq!(told("a &amp; 15\n"), ["language.typed-number \"15\""]);
}

#[test]
fn dates_times_ages_and_names_are_no_numbers() {
    let texts = [
        "Le 13 avril 2020, le 1er mars 2021, en avril 2020, le 13\navril.",
        "Du 13 au 17 avril, les 13, 14 et 15 mai, 13-14 juin, le lundi 13 août.",
        "Du lundi 13 au vendredi 17 avril 2020.",
        "Le 2020-04-13, en 2020-W16, en 2020-04, le 13/04/2020, de 2020 à 2021.",
        "En 2020-2021, 2020–21, 1936.",
        "À 18:00, à 18 h 30, à 18h, à 18h30, à 18 heures, de 18–20 h.",
        "Les 18-35 ans, les 18–35 ans, de 18 à 35 ans, les plus de 75 ans.",
        "Covid-19, W16, G20, le 19e, n°12, le 20ème.",
        "`15` et <figure:kits> et [130 kits](figure:kits).",
        "9 kits, 3 mots, 1,5 km.",
        "15. un\n16. deux",
        "<https://a.fr/150> et https://a.fr/page/150.",
    ];
    for text in texts {
        sound(text);
    }
    sound("```\n15 000\n```\n");
}

#[test]
fn the_first_sentence_cites_nothing_and_is_for_all() {
    let sentence = |text| day(text).0.first_sentence();
    let text = "Bienvenue dans la *promotion* ! Aujourd'hui, on écoute.\n";
    assert_eq!(sentence(text).as_deref(), Some("Bienvenue dans la promotion !"));
    let text = "Avec <partner:x>, on agit. On\nécoute.\n";
    assert_eq!(sentence(text).as_deref(), Some("On écoute."));
    let text =
        "## Appel {.call}\n\nSecret.\n\n### Suite\n\nSecret.\n\n## Web\n\nLisible.\n";
    assert_eq!(sentence(text).as_deref(), Some("Lisible."));
    assert_eq!(sentence("<partner:x>\n\n- un\n"), None);
}

#[test]
fn texts_come_with_their_places() {
    let body = sound("Été *vert*\n");
    let spans: Vec<_> =
        body.texts().map(|(text, span)| (text, span.end - span.start)).collect();
    assert_eq!(spans, [("Été ", 6), ("vert", 4)]);
}
