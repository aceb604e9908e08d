//! A computed number that a page shows: what a question asks, or what only a table or two
//! sponsors together say.
//!
//! Invariant: what a table masks stays masked wherever the same number is shown again.

use std::collections::{BTreeMap, BTreeSet};

use crate::aggregate::{Dimension, Measure, Question, Row, RowHead, Visible, row_name};
use crate::model::{Catalog, Publication};
use crate::plan::address::Address;
use crate::plan::desk::Desk;
use crate::value::Slug;

/// A computed number that a page shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// What it answers; of a row that no question asks, what its table answers.
    pub question: Question,
    /// Where it was read.
    pub part: AskedPart,
}

/// Where a computed number was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AskedPart {
    /// The answer itself.
    Whole,
    /// A row of a table.
    Row {
        /// What the table answers.
        of: Box<Question>,
        /// By what.
        by: Dimension,
        /// Which row.
        head: RowHead,
    },
    /// What counts in the scope of another sponsor too.
    SharedWith(Slug),
    /// The part of it that falls to a sponsor (N53).
    Share(Slug),
}

impl Asked {
    /// The answer to a question.
    pub(in crate::plan) fn whole(question: &Question) -> Self {
        Self { question: question.clone(), part: AskedPart::Whole }
    }

    /// A row of a table.
    pub(in crate::plan) fn row(of: &Question, by: Dimension, head: &RowHead) -> Self {
        let question = of.of_row(by, head).unwrap_or_else(|| of.clone());
        let part = AskedPart::Row { of: Box::new(of.clone()), by, head: head.clone() };
        Self { question, part }
    }

    /// What of it a question cannot say: `#imprecise:week`, `#stage:sent`.
    pub(in crate::plan) fn suffix(&self) -> String {
        match &self.part {
            AskedPart::Whole => String::new(),
            AskedPart::SharedWith(other) => format!("#shared-with:{other}"),
            AskedPart::Share(sponsor) => format!("#share:{sponsor}"),
            AskedPart::Row { of, by, head } => match head {
                RowHead::Imprecise => format!("#imprecise:{}", by.word()),
                RowHead::Rest => format!("#rest:{}", by.word()),
                RowHead::Unknown => format!("#unknown:{}", by.word()),
                RowHead::Thing(id) if of.of_row(*by, head).is_none() => {
                    format!("#{}:{id}", by.word())
                }
                RowHead::Thing(_) | RowHead::When(_) => String::new(),
            },
        }
    }

    /// Whether two of them are the same number, wherever they were read.
    pub(in crate::plan) fn is(&self, other: &Self) -> bool {
        self.question == other.question && self.suffix() == other.suffix()
    }

    /// The scope of it in the files for analysts: `week:_U` is what fits in no week.
    pub(in crate::plan) fn scope_key(&self) -> String {
        let scope = &self.question.scope;
        match &self.part {
            _ if self.suffix().is_empty() => scope.key(),
            AskedPart::Row { by, head, .. } => scope.key_with(&row_name(*by, head)),
            _ => scope.key_with(self.suffix().trim_start_matches('#')),
        }
    }

    /// Whether the scope names nothing that is for its members only.
    pub(in crate::plan) fn is_for_all(&self, desk: &Desk<'_>) -> bool {
        let is_public = |id: &Slug| {
            desk.register.is_public(crate::parse::Scheme::Sponsor, id.as_str())
        };
        let scope = &self.question.scope;
        scope.cohorts.is_empty()
            && scope.sponsors.iter().all(is_public)
            && desk.may_explain(scope)
    }

    /// Whether its place is on the page of its indicator: that of what names a cohort or a
    /// sponsor is elsewhere, what names something that is not public has none.
    pub(in crate::plan) fn is_on_indicator(&self, desk: &Desk<'_>) -> bool {
        let scope = &self.question.scope;
        scope.cohorts.is_empty() && scope.sponsors.is_empty() && desk.may_explain(scope)
    }
}

/// What is known of numbers where they were read; each table is made once.
pub(in crate::plan) fn known<'q>(
    desk: &Desk<'_>,
    all: impl Iterator<Item = &'q Asked>,
) -> BTreeMap<Asked, Visible<Measure>> {
    let mut tables: BTreeMap<(&Question, Dimension), Vec<Row>> = BTreeMap::new();
    let all: BTreeSet<&Asked> = all.collect();
    let known = all.into_iter().map(|asked| {
        let AskedPart::Row { of, by, head } = &asked.part else {
            return (asked.clone(), desk.read(asked));
        };
        let table = tables.entry((of, *by));
        let rows = table.or_insert_with(|| desk.impact.table(of, *by).rows);
        let row = rows.iter().find(|it| it.head == *head);
        (asked.clone(), row.map_or(Visible::Missing, |it| it.value.clone()))
    });
    known.collect()
}

impl Desk<'_> {
    /// What is known of a number where it was read.
    pub(in crate::plan) fn read(&self, asked: &Asked) -> Visible<Measure> {
        let question = &asked.question;
        match &asked.part {
            AskedPart::Whole => self.impact.measure(question),
            AskedPart::Row { of, by, head } => {
                let rows = self.impact.table(of, *by).rows;
                let row = rows.into_iter().find(|it| it.head == *head);
                row.map_or(Visible::Missing, |it| it.value)
            }
            AskedPart::SharedWith(other) => match question.scope.sponsors.first() {
                Some(own) => self.impact.overlap(&question.indicator, own, other),
                None => Visible::Missing,
            },
            AskedPart::Share(sponsor) => {
                let sponsor = self.catalog.sponsors.get(sponsor);
                let share = sponsor.and_then(|it| it.page.head.share.as_ref());
                let part = share.and_then(|it| self.impact.quota(question, it.value));
                part.unwrap_or(Visible::Missing)
            }
        }
    }

    /// Where a number is explained; a scope that public pages may not name has no place
    /// of its own.
    pub(in crate::plan) fn place_of(&self, asked: &Asked) -> Address {
        let place = Address::question(self.catalog, &asked.question);
        if !self.may_explain(&asked.question.scope) {
            let scope = &asked.question.scope;
            let is_owned = !(scope.cohorts.is_empty() && scope.sponsors.is_empty());
            let indicator = self.catalog.indicators.get(&asked.question.indicator);
            let indicator = indicator.filter(|_| !is_owned);
            return indicator.map_or_else(|| place.page(), |it| Address::indicator(it));
        }
        let more = match &asked.part {
            AskedPart::SharedWith(other) => {
                format!("commun-{}", sponsor(self.catalog, other))
            }
            AskedPart::Row { by, head, .. } if !asked.suffix().is_empty() => {
                let kind = self.words.text(&format!("ui-split-by-{}", by.word()));
                let slug = Slug::of(&format!(
                    "{kind} {}",
                    self.row_head(Publication::Public, *by, head)
                ));
                slug.map(|it| it.to_string()).unwrap_or_default()
            }
            _ => return place,
        };
        let anchor = place.anchor().to_owned();
        place.at(&format!("{anchor}-{more}"))
    }
}

fn sponsor(catalog: &Catalog<'_>, id: &Slug) -> String {
    let known = catalog.sponsors.get(id);
    known.map_or_else(|| id.to_string(), |it| Address::sponsor(it).name())
}
