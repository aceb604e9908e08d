//! What looks like a citation, a channel or a table and is meant as it stands.

use super::{day, sound, told};

#[test]
fn ordinary_words_are_no_citations() {
    for text in [
        "Source : presse. Une table: ronde, la page 2, à 18:30 (source: AFP).",
        "Voir page:2, « partenaire : oui », [sic] et action:réaction.",
        "Sur https://exemple.fr/page:une ou /challenge:un.",
        "Un `{{indicator:kits}}`, `[[soir]]` et `indicator:kits`.",
        "\\<indicator:kits\\>, une [note] [1] et [deux](https://exemple.fr/).",
        "```\n{{indicator:kits}}\n{.mail}\n[TOC]\n```",
    ] {
        sound(text);
    }
}

#[test]
fn remarks_in_brackets_are_no_addresses() {
    sound("On l'a dit [alors](voir plus bas) et redit.");
    assert_eq!(
        told("Voir [le site](www.exemple.fr/mon bilan)."),
        ["schema.syntax \"[le site](www.exemple.fr/mon bilan)\""]
    );
}

#[test]
fn words_in_brackets_are_no_channels() {
    sound("## Le web {#web}\n\nSur le web (mail).");
    let (_, told) = day("## Ce midi (mail)\n\nSur [le web](#mail), ou `{.mail}`.\n");
    assert_eq!(told, [""; 0]);
    let (_, told) = day("## Midi {.mail}\n\n> Un mot {.web}\n");
    assert_eq!(told, ["program.unknown-class \"{.web}\""]);
}

#[test]
fn two_tables_stay_two() {
    sound("| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n|---|---|\n| g | h |\n");
    assert_eq!(
        told("| a | b |\n|---|---|\n\n| c | d |\n"),
        ["schema.syntax \"| c | d |\""]
    );
}
