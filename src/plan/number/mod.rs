//! A number as a page shows it: words for people, a value and a key for machines.
//!
//! Invariant: a number that may not be shown has no value, only the words that say so.
//!
//! The key says what the number is, so that anyone can make it again from the content.
//! Days of a course, dates and times are names, not numbers: they have no key.
//!
//! What is computed or declared:
//!
//! * `<indicator>@<version>|<scope>|<period>`, as in content model §5.3;
//! * `figure:<id>`, `target:<id>`, `tier:<id>`, `sponsor:<id>#amount`, `#share`;
//! * `budget:<sponsor>/<side>/<line>#planned`, `#actual`, `#gap`, `#gap-percent`;
//! * `target:<id>#attainment`, `#progress`, `#time`, and `#gap`: what is missing to it;
//! * `survey:<survey>/<question>/<answer>`, `survey:<id>#asked`, `#respondents`,
//!   `#response`: how many of those asked answered, in percent;
//! * `log:<record>/<unit>`: a quantity of the public extract.
//!
//! What is said of a number whose key is `<n>`:
//!
//! * `<n>#records`, `#things`: how many records, cohorts or partners it was made from;
//! * `<n>#shown`: how many of its records the page lists;
//! * `<n>#known`: how many of the things gave a value; `<n>#count`: of an answer;
//! * `<n>#as-known:<day>`: the number as it was known on a day (N58);
//! * `<n>#estimated`, `#verified`, `#grade-0` … `#grade-4`: shares in percent;
//! * `<n>#unverified`, `#joint`: amounts;
//! * `<n>#persons-least`, `#persons-most`: how many people a headcount stands for;
//! * `<n>#reporting`, `#delay`, `#outliers`: cohorts that recorded some of it, the median
//!   of days until they did, entries far above the others (N65);
//! * `<n>#participations`, `#newcomers`, `#since-start`: of people counted by key;
//! * `<n>#stage:<word>`, `#imprecise:<by>`, `#unknown:<by>`, `#rest:<by>`: rows that no
//!   question asks;
//! * `<n>#shared-with:<sponsor>`: what counts in the scopes of two sponsors. Of these rows
//!   the same can be said again: `<n>#imprecise:week#records`. In `indicateurs.csv` they
//!   are part of the scope: `challenge:homeless,week:_U`, `stage:sent`;
//! * `<n>#share:<sponsor>`: the part of it that falls to one sponsor (N53);
//! * `<n>#growth:<date>`: the factor by which it grew each day, week, month or year since
//!   that one; `concept:<id>#growth:<figure>/<figure>`: from one of its figures to another.
//!
//! * `<n>#before:<day>`, `#after:<day>`, `#change:<day>`, `#change-percent:<day>`: what
//!   became of it on that day after it was published (N60);
//! * `<n>#locked:<name>`: as a lock has it, for one that is computed no more;
//! * `count:locked|lock:<name>`: how many numbers a lock holds.
//!
//! What is counted; only what is public on the day of the build:
//!
//! * `count:challenges`, `count:actions`, `count:partners`, `count:stories`;
//! * `count:actions|challenge:<id>`, `|mode:<word>`, `|effort:<step>`: its `effort.time`
//!   is at most 30 minutes (`half-hour`), 60 (`hour`), 2 hours (`two-hours`), 4
//!   (`half-day`), else more (`longer`); `unknown` without one;
//! * `count:partners|nature:<word>`, `|role:<word>`: it has at least one such role;
//! * `count:figures-of-<source>`; `count:projects`, `|kind:<word>`; `count:platforms`;
//! * `count:notices|platform:<p>,kind:<word>`: those that may be answered on the day of the
//!   build, without those of single persons; these as `|platform:<p>,from:individual,
//!   category:<c>,territory:<t>`, the territory a town or wider;
//! * `count:notices|territory:<t>,category:<c>`, without those of single persons: in the
//!   territory and all that is in it; `count:cohorts|territory:<t>,challenge:<c>` likewise;
//! * `count:added|month:<m>`, `count:corrected|month:<m>`: entries that became known;
//! * `count:cohorts|edition:<p>/<e>`, or with `,challenge:<c>,start:<day>` after it: those
//!   that are not cancelled; `count:cancelled-cohorts|…`: those that are;
//! * `count:signs|file:<path>,message:<n>`: how long a message is, as WhatsApp counts;
//! * `count:channels|program:<p>`; `count:autonomous-days|edition:<p>/<e>`.
//!
//! What is as written, or the default of its key:
//!
//! * `field:edition:<p>/<e>/length`, `/facilitated`, `/size/<key>`;
//! * `field:program:<p>/roles/<role>/per_cohort`, `field:cohort:<c>/present`;
//! * `field:stories/<id>#replicated.times`;
//! * `notice:<platform>/<id>#quantity`: how much a notice asks for or offers;
//! * `policy:<key>`: a policy of the site, a length of time in its own unit.

mod ask;
mod asked;
mod computed;
mod declared;
mod entry;
mod proven;
mod same;
mod saying;
mod target;

pub(super) use ask::{Ask, Show};
pub(super) use asked::known;
pub use asked::{Asked, AskedPart};
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
    /// Where it is said that it was changed after it was published; empty when it was
    /// not (N60).
    pub mark: String,
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
    /// The part that nobody has verified; its key ends in `#unverified` (N2).
    pub unverified: PartView,
    /// How many things gave a value, of how many: « 7 promotions renseignées sur 9 »
    /// (N9); its key ends in `#known`.
    pub complete: PartView,
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
    /// A number too small to be shown could be worked out from it: « s ».
    Withheld,
    /// Nothing was entered: « — ».
    #[default]
    Missing,
    /// It has no answer: « n. d. ».
    NotComputable,
}
