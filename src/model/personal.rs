//! What a notice may not hold: names and addresses of people, their health, prices
//! (content model §3.11).
//!
//! Invariant: words are compared without accents and in lower case; only whole words and
//! their beginnings count, so that « masques » is no illness.

use crate::text::{mails, telephones};
use crate::value::fold;

/// Words before a name of a person.
const CIVILITIES: [&str; 14] = [
    "m.",
    "mr",
    "mr.",
    "mme",
    "mme.",
    "mmes",
    "mlle",
    "mlle.",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "dr.",
    "docteur",
];

/// How sentences in which people name themselves begin.
const NAMING: [&str; 3] = ["je m'appelle", "mon nom est", "mon prenom est"];

/// How words of somebody's health begin.
const HEALTH: [&str; 25] = [
    "alzheimer",
    "asthm",
    "autis",
    "avc",
    "cancer",
    "chimio",
    "cardiaque",
    "demence",
    "depressi",
    "diabet",
    "dialys",
    "epilep",
    "handicap",
    "hospitalis",
    "immunodep",
    "infirm",
    "invalid",
    "malad",
    "paralys",
    "parkinson",
    "seroposi",
    "symptom",
    "traitement",
    "trisom",
    "vih",
];

/// How words of prices begin.
const PRICES: [&str; 20] = [
    "achat",
    "achet",
    "acompte",
    "cotisation",
    "defraye",
    "facture",
    "location",
    "loyer",
    "paie",
    "payant",
    "payer",
    "prix",
    "remuner",
    "salaire",
    "tarif",
    "vendez",
    "vendons",
    "vendre",
    "vends",
    "vente",
];

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// One person's, or about one.
    Person,
    /// An organisation's, for itself.
    Organisation,
}

/// The kinds of personal facts that a text holds, each once: `email`, `phone`, `name`,
/// `health`. An organisation that speaks for itself may say whom it helps.
pub(super) fn found_in(text: &str, of: Speaker) -> Vec<&'static str> {
    let found = [
        ("email", !mails(text).is_empty()),
        ("phone", !telephones(text).is_empty()),
        ("name", names_somebody(text)),
        ("health", of == Speaker::Person && words(text).any(|it| begins(&it, &HEALTH))),
    ];
    found.into_iter().filter(|(_, holds)| *holds).map(|(what, _)| what).collect()
}

/// The first word of a price.
pub(super) fn price(text: &str) -> Option<&str> {
    let mut words = text.split(|c: char| c.is_whitespace() || "()[]«»,;:!?".contains(c));
    let priced =
        |part: String| matches!(&*part, "euro" | "euros") || begins(&part, &PRICES);
    words.find(|it| it.contains('€') || parts(it).any(priced))
}

/// Whether a civility stands before a name, or somebody says theirs.
fn names_somebody(text: &str) -> bool {
    let folded = fold(&text.replace('’', "'"));
    let written: Vec<&str> = text.split_whitespace().collect();
    let named = written.windows(2).any(|pair| {
        let before = pair[0].trim_start_matches(['(', '«', '"']).to_lowercase();
        CIVILITIES.contains(&before.as_str())
            && pair[1].starts_with(|c: char| c.is_uppercase())
    });
    named || NAMING.iter().any(|it| folded.contains(it))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().flat_map(parts)
}

/// The words in a run without spaces, without accents: « l'hôpital » has two.
fn parts(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    parts.map(fold)
}

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|it| word.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_one_person_is_found_and_the_rest_is_left_alone() {
        let personal = [
            ("Appeler le 06 12 34 56 78", "phone"),
            ("Écrire à jeanne.roy@exemple.org", "email"),
            ("Courses pour Mme Durand", "name"),
            ("Je m’appelle Jeanne, je peux aider", "name"),
            ("Courses pour une voisine malade", "health"),
            ("Conduire un patient à sa dialyse", "health"),
        ];
        for (text, what) in personal {
            assert_eq!(found_in(text, Speaker::Person), [what], "{text}");
        }
        let plain = [
            "Masques pour une association d'aide à domicile",
            "Bénévoles pour l'accueil d'un centre, M. ou Mme",
            "Débouchés pour des pommes, du 3 au 12 mai 2020",
            "Aide aux devoirs, de la sixième à la troisième",
        ];
        assert!(plain.iter().all(|it| found_in(it, Speaker::Person).is_empty()));
        let own = "Bénévoles pour une association de malades";
        assert!(found_in(own, Speaker::Organisation).is_empty());
    }

    #[test]
    fn prices_are_found_in_every_writing() {
        let priced =
            ["Pommes à 2 €/kg", "Pommes, 2€", "Garde rémunérée", "Je vends un vélo"];
        assert!(priced.iter().all(|it| price(it).is_some()));
        let free = [
            "Pommes à prendre",
            "Européens bienvenus",
            "Prise de contact",
            "Pays d'Auge",
        ];
        assert!(free.iter().all(|it| price(it).is_none()), "{:?}", free.map(price));
    }
}
