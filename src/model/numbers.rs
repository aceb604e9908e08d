//! What is sound about numbers: units, figures, indicators, targets, records.

use crate::parse::{
    Basis, ConceptHead, Counted, Entry, EntryStatus, FigureHead, FigureNature,
    IndicatorHead, Private, RuleHead, SourceHead, Stage, TargetHead,
};
use crate::text::{SourcePath, Span};
use crate::value::{Date, Day, Quantity, Slug};

/// What an entry measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// One of it, in words.
    pub one: String,
    /// Several of it.
    pub many: String,
    /// What is counted.
    pub counts: Counted,
    /// Whether the word begins with a vowel sound.
    pub elide: bool,
    /// Its sign.
    pub symbol: Option<String>,
}

/// A concept with its figures.
#[derive(Clone, Debug)]
pub struct Concept<'a> {
    /// As written.
    pub head: &'a ConceptHead,
    /// Its figures, by id.
    pub figures: Vec<&'a Slug>,
}

/// A declared figure whose concept, source, unit and nature are known.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a FigureHead,
    /// What it counts.
    pub concept: &'a Slug,
    /// In what.
    pub unit: &'a Slug,
    /// Who says so.
    pub source: &'a SourceHead,
    /// How it relates to time.
    pub nature: FigureNature,
    /// The day or period it holds for; none when nobody knows.
    pub date: Option<Date>,
    /// What it speaks of, as a key by which figures can be compared.
    pub scope: String,
}

/// An indicator whose parts all exist.
#[derive(Clone, Debug)]
pub struct Indicator<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a IndicatorHead,
    /// In what it is counted.
    pub unit: &'a Slug,
    /// Whether its values count people, participations or organisations, and must be
    /// masked when small (N46).
    pub guarded: Guarded,
    /// How it adds up over time and over space (N7).
    pub rules: (crate::parse::Rule, crate::parse::Rule),
    /// Whether it is so much for so much, which is neither added nor averaged (N8, N18).
    pub is_rate: bool,
}

/// What a small value of an indicator could give away (N46).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guarded {
    /// Nothing: things, hours, euros.
    No,
    /// Who took part.
    Volunteers,
    /// Who was helped.
    Helped,
    /// Which organisation.
    Organisations,
}

/// A target whose measure exists.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a TargetHead,
    /// In what it is counted.
    pub unit: &'a Slug,
    /// What it speaks of, as a key by which scopes can be compared.
    pub scope: String,
}

/// A rule whose indicators exist.
#[derive(Clone, Debug)]
pub struct Rule<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a RuleHead,
}

/// An entry whose names and values are checked, corrections applied to its keys.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub entry: &'a Entry,
    /// Its own id, or `<stem>/<position>`.
    pub id: String,
    /// When it happened.
    pub date: Date,
    /// The program it belongs to.
    pub program: &'a Slug,
    /// The edition whose period contains it, or that of its cohort.
    pub edition: Option<&'a Slug>,
    /// The challenge.
    pub challenge: &'a Slug,
    /// Who did it.
    pub cohort: Option<&'a Slug>,
    /// What was done.
    pub action: &'a Slug,
    /// Where; none is « non localisé ».
    pub territory: Option<&'a Slug>,
    /// How much.
    pub quantities: Vec<Counting<'a>>,
    /// Whether it counts.
    pub status: EntryStatus,
    /// Whom it is about, by a key that is never told (N14).
    pub person: Option<&'a Private>,
    /// How the numbers came about.
    pub basis: Basis,
    /// The strength of its best proof, 0 to 4 (N63).
    pub grade: u32,
    /// When it became known.
    pub recorded: Day,
    /// The record it corrects, as an index of `Catalog::records`.
    pub corrects: Option<usize>,
    /// The day from which a correction stands in its place.
    pub superseded: Option<Day>,
    /// Whether it repeats another, or voids one: it never counts.
    pub silent: bool,
    /// Whether it is known to be no repetition of a similar one (N19); a correction is
    /// what it corrects was (N57).
    pub distinct: bool,
}

/// What was done, by whom, when and where: two entries of one occasion may be the same
/// thing entered twice (N19).
pub type Occasion<'a> =
    (&'a Slug, Option<&'a Slug>, &'a Slug, &'a Slug, Date, Option<&'a Slug>);

impl<'a> Record<'a> {
    /// Its action, cohort, program, challenge, date and territory.
    pub fn occasion(&self) -> Occasion<'a> {
        let Self { action, cohort, program, challenge, date, territory, .. } = *self;
        (action, cohort, program, challenge, date, territory)
    }
}

/// A quantity with its unit and stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting<'a> {
    /// In what.
    pub unit: &'a Slug,
    /// How far the things have come.
    pub stage: Option<Stage>,
    /// How much.
    pub quantity: Quantity,
}

/// A value that must not reach the site.
#[derive(Clone, Debug)]
pub struct Secret<'a> {
    /// The value.
    pub value: &'a Private,
    /// Its kind: `note` or `key`.
    pub what: &'static str,
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// Where.
    pub span: Span,
}
