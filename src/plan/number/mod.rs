//! A number as a page shows it: words for people, a value and a key for machines.
//!
//! Invariant: a number that may not be shown has no value, only the words that say so.
//!
//! Keys of plain counts. What is counted is public on the day of the build: published,
//! not unlisted, not over, no agreement taken back.
//!
//! * `count:challenges`, `count:actions`, `count:partners`, `count:stories`;
//! * `count:actions|challenge:<id>`: among the `challenge` of an action;
//! * `count:actions|mode:<word>`: its `mode`;
//! * `count:actions|effort:<step>`: its `effort.time` is at most 30 minutes
//!   (`half-hour`), else 60 (`hour`), else 2 hours (`two-hours`), else 4 (`half-day`),
//!   else more (`longer`); `unknown` without one;
//! * `count:partners|nature:<word>`: the `nature` of a partner;
//! * `count:partners|role:<word>`: it has at least one `roles` entry of that `role`;
//! * `field:stories/<id>#replicated.times`: as written in the story.
//!
//! The keys of the pages that explain numbers and of sponsors, after those that
//! `NumberView::key` lists; `<n>` is the key of the number they say something of:
//!
//! - `policy:<key>`: a policy of the site, a length of time in its own unit
//! - `<n>#shown`: how many of its records the page lists
//! - `<n>#records`, `<n>#things`: how many records, cohorts or partners it was made from
//! - `<n>#estimated`, `<n>#verified`, `<n>#grade-0` … `<n>#grade-4`: shares in percent
//! - `<n>#unverified`, `<n>#joint`: amounts; `<n>#known`: how many things gave a value
//! - `<n>#imprecise:<by>`, `<n>#unknown:<by>`: rows that no question can ask for
//! - `<n>#shared-with:<sponsor>`: what counts in the scopes of two sponsors
//! - `log:<record>/<unit>`: a quantity of the public extract
//! - `target:<id>#gap`: what is missing to a target
//! - `survey:<id>#asked`, `survey:<id>#respondents`, `<n>#count`: counts of people
//! - `count:figures-of-<source>`, `sponsor:<id>#amount`
//!
//! Keys of what is counted or written, not computed, so that anyone can make the number
//! again from the content:
//!
//! * `count:cohorts|edition:<p>/<e>`, or with `,challenge:<c>,start:<day>` after it: the
//!   cohorts that are not cancelled; `count:cancelled-cohorts|…`: those that are;
//! * `count:channels|program:<p>`: its `channels`;
//! * `count:autonomous-days|edition:<p>/<e>`: `length` less `facilitated`;
//! * `field:edition:<p>/<e>/length`, `…/facilitated`, `…/size/target`, `…/size/min`,
//!   `…/size/max`, `…/size/ceiling`: the value of that key, or its default;
//! * `field:program:<p>/roles/<role>/per_cohort`, `field:cohort:<c>/present`: likewise.
//!
//! Days of a course, dates and times are names, not numbers: they have no key.

mod ask;
mod computed;
mod declared;
mod saying;
mod target;

pub(super) use ask::{Ask, Show};
pub(super) use saying::certainty;
pub(super) use target::TargetShow;

use serde::Serialize;

/// A number on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct NumberView {
    /// Whether there is a value.
    pub state: NumberState,
    /// The number in words, with its qualifier and unit: « plus de 1 000 kits ».
    pub text: String,
    /// The number with its qualifier, without its unit.
    pub number: String,
    /// Its qualifier alone: « plus de »; empty for none.
    pub qualifier: String,
    /// Its digits alone; all of its words where they cannot be told apart.
    pub digits: String,
    /// The unit as it stands after the digits; empty for a share.
    pub unit: String,
    /// What is said after it: « (base non communiquée) »; empty for nothing.
    pub remark: String,
    /// The number for machines, not rounded; empty when there is none to show.
    pub value: String,
    /// What it is, for machines: `kits-assembled@1|all|to:2021-03-01`, `figure:<id>`,
    /// `target:<id>`, `target:<id>#attainment`, `survey:<survey>/<question>/<answer>`,
    /// `count:<what>`.
    pub key: String,
    /// Where it is explained, from the page that shows it; empty for a plain count.
    pub href: String,
    /// What it counts.
    pub label: String,
    /// Of what: the names of its scope; empty for everything.
    pub scope: String,
    /// When it holds: « du 23 mars au 17 avril 2020 », « au 1ᵉʳ mars 2021 ».
    pub when: String,
    /// Who says so: a source, or the log of actions.
    pub source: String,
    /// How many records it was made from; its key is that of the number and `#records`.
    pub records: PartView,
    /// The share that was estimated; its key ends in `#estimated`.
    pub estimated: PartView,
    /// The share that has a proof; its key ends in `#verified`.
    pub verified: PartView,
}

/// A piece of a sentence: plain words, or a number that has a key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PieceView {
    /// The words.
    pub text: String,
    /// The number for machines; empty for plain words.
    pub value: String,
    /// What it is, for machines; empty for plain words.
    pub key: String,
}

/// A sentence cut where its numbers stand; they come in the order of the sentence.
pub(super) fn sentence(text: &str, numbers: &[PieceView]) -> Vec<PieceView> {
    let plain = |text: &str| PieceView { text: text.into(), ..PieceView::default() };
    let (mut rest, mut pieces) = (text, Vec::new());
    for number in numbers {
        if let Some((before, after)) = rest.split_once(number.text.as_str()) {
            pieces.extend([plain(before), number.clone()]);
            rest = after;
        }
    }
    pieces.push(plain(rest));
    pieces
}

impl NumberView {
    /// Sets apart, for large type, what its words say around the number itself.
    pub(in crate::plan) fn set_apart(mut self, number: &str) -> Self {
        if let Some((before, after)) = self.text.split_once(number) {
            let before = [before.trim_end(), &self.qualifier];
            let before = before.into_iter().filter(|it| !it.is_empty());
            self.qualifier = before.collect::<Vec<_>>().join(" ");
            self.remark = after.trim_start().to_owned();
        }
        self
    }
}

/// A number that says something of another: a share of it, a count of its records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PartView {
    /// In words; empty when there is nothing to say.
    pub text: String,
    /// For machines.
    pub value: String,
}

/// Whether a number has a value that may be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberState {
    /// It has one.
    Value,
    /// It was declared in words only.
    Worded,
    /// It is too small to be shown: « < 5 ».
    Masked,
    /// Nothing was entered: « — ».
    #[default]
    Missing,
    /// It has no answer: « n. d. ».
    NotComputable,
}
