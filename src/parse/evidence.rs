//! What proves an entry of a log (content model §4.6).

use super::shape::Limit;
use super::yaml::{Node, Reader, Url, Value, Withheld, Word};
use crate::diag::Structure;

/// What proves an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// How strong it is, 0 to 4 (N63).
    pub level: u32,
    /// Where it stands, when it may be shown.
    pub url: Option<Url>,
}

impl Value for Evidence {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (kind, level) = (fields.need("kind"), fields.need::<u32>("level"));
            let public: bool = fields.or_default("public");
            let url: Option<Url> = fields.take("url");
            for key in ["by", "on", "digest"] {
                fields.take::<Withheld>(key);
            }
            fields.limit("level", Limit::Range(0, 4));
            if let Some(text) = level.filter(|it| *it > 4).map(|it| it.to_string()) {
                let (least, greatest) = ("0".into(), "4".into());
                fields.tell_at("level", Structure::OutOfRange { text, least, greatest });
            }
            Some(Self { kind: kind?, level: level?.min(4), url: url.filter(|_| public) })
        })
    }
}

/// What proves an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum EvidenceKind {
    Photo,
    Receipt,
    List,
    Attestation,
}

impl Word for EvidenceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("photo", Self::Photo),
        ("receipt", Self::Receipt),
        ("list", Self::List),
        ("attestation", Self::Attestation),
    ];
}
