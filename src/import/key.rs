//! The keys of an entry, as the columns of a spreadsheet: what each takes, and the
//! titles under which people write it.
//!
//! Invariant: what is about persons (names, addresses, telephones) is nobody's synonym.

use crate::parse::{Basis, EntryStatus, EvidenceKind, Stage, Word};
use crate::value::{Slug, fold};

/// A key of an entry.
#[derive(Debug)]
pub struct Known {
    /// As a log writes it.
    pub name: &'static str,
    /// What it takes.
    pub(super) takes: Takes,
    /// Titles of columns that mean it, folded; the first stand before the others.
    titles: &'static [&'static str],
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// A date, perhaps imprecise.
    Date,
    /// A day.
    Day,
    /// A number.
    Amount,
    /// A whole number.
    Whole,
    /// The name of something in the content.
    Name,
    /// Names of partners.
    Names,
    /// One of a few words.
    Word(&'static [(&'static str, &'static str)]),
    /// Yes or no.
    Bool,
    /// Text that nobody but the team reads.
    Text,
    /// Text that may be published.
    PublicText,
    /// An id of another program.
    Id,
}

/// Every key, in the order in which an entry is written.
pub const KEYS: [Known; 27] = [
    key(
        "id",
        Takes::Id,
        &[
            "uuid",
            "instanceid",
            "submission id",
            "record id",
            "response id",
            "identifiant",
            "identifiant de la reponse",
            "id",
        ],
    ),
    key(
        "date",
        Takes::Date,
        &[
            "date",
            "date de l action",
            "date action",
            "jour",
            "quand",
            "date de realisation",
            "day",
            "when",
            "action date",
            "date of action",
        ],
    ),
    key(
        "recorded",
        Takes::Day,
        &[
            "recorded",
            "submission time",
            "horodateur",
            "timestamp",
            "submitted at",
            "created",
            "created time",
            "date de saisie",
            "saisi le",
            "enregistre le",
        ],
    ),
    key("program", Takes::Name, &["program", "programme"]),
    key("challenge", Takes::Name, &["challenge", "defi"]),
    key(
        "cohort",
        Takes::Name,
        &[
            "cohort",
            "promotion",
            "votre promotion",
            "promo",
            "groupe",
            "equipe",
            "group",
            "team",
        ],
    ),
    key(
        "action",
        Takes::Name,
        &[
            "action",
            "quelle action",
            "action realisee",
            "action menee",
            "type d action",
            "activite",
            "activity",
        ],
    ),
    key(
        "quantity",
        Takes::Amount,
        &[
            "quantity", "quantite", "nombre", "combien", "valeur", "amount", "number",
            "count",
        ],
    ),
    key("unit", Takes::Name, &["unit", "unite"]),
    key("qualitative", Takes::Bool, &["qualitative", "qualitatif"]),
    key("stage", Takes::Word(STAGES), &["stage", "etape"]),
    key(
        "territory",
        Takes::Name,
        &[
            "territory",
            "territoire",
            "lieu",
            "ou",
            "ville",
            "commune",
            "departement",
            "location",
            "place",
            "city",
        ],
    ),
    key(
        "participants",
        Takes::Whole,
        &[
            "participants",
            "nombre de participants",
            "combien de participants",
            "personnes mobilisees",
            "benevoles",
            "number of participants",
        ],
    ),
    key("basis", Takes::Word(BASES), &["basis", "base", "origine du nombre"]),
    key("estimate.method", Takes::Text, &["estimate method", "methode"]),
    key("estimate.interval", Takes::Text, &["estimate interval"]),
    key(
        "evidence.kind",
        Takes::Word(EVIDENCE),
        &["evidence kind", "preuve", "type de preuve", "evidence", "proof"],
    ),
    key("evidence.level", Takes::Whole, &["evidence level", "niveau de preuve"]),
    key("status", Takes::Word(STATUS), &["status", "statut", "etat"]),
    key("by", Takes::Text, &[]),
    key("counted_by", Takes::Names, &["counted by", "compte par"]),
    key("distinct", Takes::Bool, &["distinct", "distincte"]),
    key("duplicate_of", Takes::Text, &["duplicate of"]),
    key("public_note", Takes::PublicText, &["public note", "note publique"]),
    key(
        "private_note",
        Takes::Text,
        &[
            "private note",
            "note privee",
            "note",
            "notes",
            "commentaire",
            "commentaires",
            "remarque",
            "remarques",
            "observations",
            "comment",
            "comments",
        ],
    ),
    key("explanation", Takes::PublicText, &["explanation"]),
    key("reason", Takes::Text, &[]),
];

const fn key(name: &'static str, takes: Takes, titles: &'static [&'static str]) -> Known {
    Known { name, takes, titles }
}

/// Words of stages, and what people write for them.
const STAGES: &[(&str, &str)] = &[
    ("trouve", "found"),
    ("commande", "ordered"),
    ("envoye", "sent"),
    ("livre", "delivered"),
    ("remis", "handed-out"),
    ("distribue", "handed-out"),
    ("constitue", "assembled"),
    ("contacte", "contacted"),
    ("partenaire", "partnered"),
];

const BASES: &[(&str, &str)] = &[
    ("mesure", "measured"),
    ("declare", "declared"),
    ("estime", "estimated"),
    ("modelise", "modelled"),
];

const EVIDENCE: &[(&str, &str)] = &[
    ("photo", "photo"),
    ("recu", "receipt"),
    ("facture", "receipt"),
    ("liste", "list"),
    ("liste d emargement", "list"),
    ("attestation", "attestation"),
];

const STATUS: &[(&str, &str)] = &[
    ("brouillon", "draft"),
    ("soumis", "submitted"),
    ("a verifier", "submitted"),
    ("verifie", "verified"),
    ("valide", "verified"),
    ("rejete", "rejected"),
    ("refuse", "rejected"),
];

/// The words that a list of words stands for.
pub(super) fn words(list: &[(&str, &str)]) -> Vec<&'static str> {
    fn of<T: Word>() -> Vec<&'static str> {
        T::WORDS.iter().map(|(word, _)| *word).collect()
    }
    match list.first() {
        Some((_, "found")) => of::<Stage>(),
        Some((_, "measured")) => of::<Basis>(),
        Some((_, "photo")) => of::<EvidenceKind>(),
        _ => of::<EntryStatus>(),
    }
}

/// What a key takes; `None` for what is no key of an entry.
pub(super) fn takes(name: &str) -> Option<Takes> {
    let unit = name.strip_prefix("quantities.").and_then(Slug::new);
    let known = KEYS.iter().find(|it| it.name == name);
    known.map(|it| it.takes).or_else(|| unit.map(|_| Takes::Amount))
}

/// How well a title says a key: 0 is best.
pub(super) fn rank(known: &Known, title: &str) -> Option<usize> {
    if title == known.name {
        return Some(0);
    }
    let plain = plain(title);
    known.titles.iter().position(|it| *it == plain).map(|at| at + 1)
}

/// Whether a column with this title is about a person.
pub(super) fn is_personal(title: &str) -> bool {
    const WORDS: [&str; 17] = [
        "nom",
        "prenom",
        "prenoms",
        "name",
        "surname",
        "mail",
        "email",
        "courriel",
        "telephone",
        "tel",
        "phone",
        "mobile",
        "portable",
        "username",
        "adresse",
        "address",
        "submitted",
    ];
    let plain = plain(title);
    let mut words = plain.split(' ');
    words.any(|it| WORDS.contains(&it)) && rank_of_any(title).is_none()
}

fn rank_of_any(title: &str) -> Option<usize> {
    KEYS.iter().filter_map(|it| rank(it, title)).min()
}

/// A title in small letters without accents and marks: « Quelle action ? » is
/// `quelle action`.
pub(super) fn plain(title: &str) -> String {
    let folded = fold(title);
    let words = folded.split(|it: char| !it.is_alphanumeric());
    words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}
