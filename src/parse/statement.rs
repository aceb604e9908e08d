//! What a site declares of itself: its accessibility, its labels (content model §2), the
//! certificate it studies (§3.12).

use super::shape::{self, Shape};
use super::yaml::{Node, Reader, Url, Value, Word, words};
use crate::text::Span;
use crate::value::{Date, Day};

/// The state of accessibility, as somebody declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accessibility {
    /// How far the site conforms.
    pub state: Conformity,
    /// The day of the audit that says so; none when there was none.
    pub audited_on: Option<Day>,
}

impl Value for Accessibility {
    fn shape() -> Shape {
        shape::switch("state", words::<Conformity>(), Self::read)
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let state: Option<Conformity> = fields.need("state");
            // Only an audit can say more than that nobody knows.
            let audited_on = match state {
                None | Some(Conformity::NotConform) => fields.take("audited_on"),
                Some(_) => fields.need("audited_on"),
            };
            Some(Self { state: state?, audited_on })
        })
    }
}

/// How far a site conforms to the French framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Conformity {
    NotConform,
    PartiallyConform,
    Conform,
}

impl Word for Conformity {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("not-conform", Self::NotConform),
        ("partially-conform", Self::PartiallyConform),
        ("conform", Self::Conform),
    ];
}

/// A label that the site or its organisation was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteLabel {
    /// Its name.
    pub name: String,
    /// When it was given.
    pub obtained: Option<Date>,
    /// The last day on which it holds.
    pub expires: Option<Day>,
    /// Where it is explained.
    pub url: Option<Url>,
    /// Where it is written.
    pub span: Span,
}

impl Value for SiteLabel {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let name = fields.need("name");
            let (obtained, expires) = (fields.take("obtained"), fields.take("expires"));
            let (url, span) = (fields.take("url"), fields.span);
            Some(Self { name: name?, obtained, expires, url, span })
        })
    }
}

/// How far a certificate has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum CertificateState {
    Studied,
    Open,
}

impl Word for CertificateState {
    const WORDS: &'static [(&'static str, Self)] =
        &[("studied", Self::Studied), ("open", Self::Open)];
}
