//! All that is sound, by content type; every name in it leads to something in it.
//!
//! Nothing is copied: a thing borrows what was written and adds what was looked up,
//! in both directions (a challenge knows its actions, an action its challenges).

use std::collections::BTreeMap;

use super::brand::Brand;
use super::left_out::LeftOut;
use super::numbers::{Concept, Figure, Indicator, Record, Rule, Secret, Target, Unit};
use super::publication::Fates;
use super::published::{Lock, Restatement};
use crate::parse::{
    Accessibility, ActionHead, CategoryHead, ChallengeHead, CohortHead, Contact, DayHead,
    EditionHead, Notice, Organisation, PageHead, PartnerHead, PartnerRole, PlatformHead,
    Policies, ProgramHead, ProjectHead, RoleKind, SiteLabel, SourceHead, SponsorHead,
    StoryHead, SurveyHead, TerritoryHead, TierHead, TypedRef, Written,
};
use crate::text::SourcePath;
use crate::value::Slug;

/// All the sound content of a project.
#[derive(Clone, Debug)]
pub struct Catalog<'a> {
    /// The site itself.
    pub site: Site<'a>,
    /// Programs by id.
    pub programs: BTreeMap<&'a Slug, Program<'a>>,
    /// Challenges by id.
    pub challenges: BTreeMap<&'a Slug, Challenge<'a>>,
    /// Actions by id.
    pub actions: BTreeMap<&'a Slug, Action<'a>>,
    /// Partners by id.
    pub partners: BTreeMap<&'a Slug, Partner<'a>>,
    /// Sponsors by id.
    pub sponsors: BTreeMap<&'a Slug, Sponsor<'a>>,
    /// Stories by id.
    pub stories: BTreeMap<&'a Slug, Story<'a>>,
    /// Co-operation sheets by id.
    pub projects: BTreeMap<&'a Slug, Project<'a>>,
    /// Mutual-aid platforms by id.
    pub platforms: BTreeMap<&'a Slug, Platform<'a>>,
    /// Categories of notices by id, in the order of ids.
    pub categories: BTreeMap<&'a Slug, &'a CategoryHead>,
    /// Free pages by their path under `content/pages/`, without `.md`.
    pub pages: BTreeMap<&'a str, FreePage<'a>>,
    /// Tiers in the order written.
    pub tiers: Vec<&'a TierHead>,
    /// Territories by id.
    pub territories: BTreeMap<&'a Slug, Territory<'a>>,
    /// Cohorts by id.
    pub cohorts: BTreeMap<&'a Slug, Cohort<'a>>,
    /// Units by id, the built-in ones included.
    pub units: BTreeMap<Slug, Unit>,
    /// Sources by id.
    pub sources: BTreeMap<&'a Slug, &'a SourceHead>,
    /// Concepts by id.
    pub concepts: BTreeMap<&'a Slug, Concept<'a>>,
    /// Declared figures by id.
    pub figures: BTreeMap<&'a Slug, Figure<'a>>,
    /// Indicators by id.
    pub indicators: BTreeMap<&'a Slug, Indicator<'a>>,
    /// Targets by id.
    pub targets: BTreeMap<&'a Slug, Target<'a>>,
    /// Surveys by id.
    pub surveys: BTreeMap<&'a Slug, &'a SurveyHead>,
    /// Consistency rules by id.
    pub rules: BTreeMap<&'a Slug, Rule<'a>>,
    /// Records of the logs, file by file, in the order written.
    pub records: Vec<Record<'a>>,
    /// Published vintages, by day and name.
    pub locks: Vec<Lock<'a>>,
    /// Published numbers that were changed, by day.
    pub restatements: Vec<Restatement<'a>>,
    /// Values that must not be found in the finished site.
    pub private: Vec<Secret<'a>>,
    /// What was left out: whoever cites it is not told that it does not exist.
    pub left_out: LeftOut,
    /// What becomes of every page.
    pub fates: Fates<'a>,
}

/// The site, with every default filled in.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// Its name.
    pub title: &'a str,
    /// Where it will stand, ending in `/`.
    pub base_url: String,
    /// Who runs the programs.
    pub organisation: &'a Organisation,
    /// Whether the data are for demonstration only.
    pub demo: bool,
    /// `fr` or `en`.
    pub language: &'a str,
    /// A zone of the IANA database.
    pub timezone: &'a str,
    /// The licence of the published data.
    pub data_licence: &'a str,
    /// Addresses by role.
    pub contacts: &'a [Contact],
    /// Which of them sends the mails, one that has an address.
    pub mail_from: Option<&'a Contact>,
    /// What the front page shows, each of which exists.
    pub headlines: Vec<&'a TypedRef>,
    /// The state of accessibility, when somebody declares it.
    pub accessibility: Option<&'a Accessibility>,
    /// Labels that were given, those that are over too.
    pub labels: &'a [SiteLabel],
    /// Thresholds and rules.
    pub policies: &'a Policies,
    /// What it looks like.
    pub brand: Brand<'a>,
    /// Where all this is written.
    pub path: &'a SourcePath,
}

impl Site<'_> {
    /// Makes it stand elsewhere than `site.yaml` says.
    pub fn stand_at(&mut self, base_url: Option<&str>) {
        if let Some(url) = base_url {
            self.base_url = format!("{}/", url.trim_end_matches('/'));
        }
    }
}

/// A program with its editions and days.
#[derive(Clone, Debug)]
pub struct Program<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<ProgramHead>,
    /// Its editions, newest first.
    pub editions: Vec<Edition<'a>>,
    /// Its days, by edition and number.
    pub days: Vec<CourseDay<'a>>,
    /// Partners with a role for it.
    pub partners: Vec<(&'a Slug, &'a PartnerRole)>,
}

/// An edition of a program.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// As written.
    pub head: &'a EditionHead,
    /// Its program.
    pub program: &'a Slug,
    /// Its challenges, in the order written.
    pub challenges: Vec<&'a Slug>,
    /// Its cohorts.
    pub cohorts: Vec<&'a Slug>,
}

/// A day of a course.
#[derive(Clone, Debug)]
pub struct CourseDay<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<DayHead>,
    /// Its program.
    pub program: &'a Slug,
    /// The editions it belongs to, at least one.
    pub editions: Vec<&'a Slug>,
    /// Actions by challenge, in the order written.
    pub actions: Vec<(&'a Slug, Vec<&'a Slug>)>,
}

/// A challenge with all that points to it.
#[derive(Clone, Debug)]
pub struct Challenge<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<ChallengeHead>,
    /// Its indicators.
    pub indicators: Vec<&'a Slug>,
    /// Partners with a role for it, experts first.
    pub partners: Vec<(&'a Slug, &'a PartnerRole)>,
    /// Its repertoire.
    pub actions: Vec<&'a Slug>,
    /// Its stories.
    pub stories: Vec<&'a Slug>,
    /// Editions in which it runs: program and edition.
    pub editions: Vec<(&'a Slug, &'a Slug)>,
    /// Its cohorts.
    pub cohorts: Vec<&'a Slug>,
}

impl Challenge<'_> {
    /// The partners who are its experts.
    pub fn experts(&self) -> impl Iterator<Item = &Slug> {
        let experts =
            self.partners.iter().filter(|(_, role)| role.role == RoleKind::Expert);
        experts.map(|(partner, _)| *partner)
    }
}

/// An action with all that points to it.
#[derive(Clone, Debug)]
pub struct Action<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<ActionHead>,
    /// Its challenges, at least one.
    pub challenges: Vec<&'a Slug>,
    /// The experts who approved it.
    pub validated_by: Vec<&'a Slug>,
}

/// A partner with all that points to it.
#[derive(Clone, Debug)]
pub struct Partner<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<PartnerHead>,
    /// The partner it is a part of.
    pub parent: Option<&'a Slug>,
    /// Its parts.
    pub parts: Vec<&'a Slug>,
    /// Actions it approved.
    pub validated: Vec<&'a Slug>,
}

/// A sponsor with what it supports.
#[derive(Clone, Debug)]
pub struct Sponsor<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<SponsorHead>,
    /// Its tier.
    pub tier: Option<&'a TierHead>,
    /// The programs it supports; empty for all.
    pub programs: Vec<&'a Slug>,
    /// The challenges it supports; empty for all.
    pub challenges: Vec<&'a Slug>,
    /// The territories it supports; empty for all.
    pub territories: Vec<&'a Slug>,
    /// The indicators of its page, in order.
    pub indicators: Vec<&'a Slug>,
}

/// A story.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<StoryHead>,
    /// Its challenge.
    pub challenge: &'a Slug,
    /// Where it happened.
    pub territory: Option<&'a Slug>,
    /// Declared numbers it cites.
    pub figures: Vec<&'a Slug>,
}

/// A co-operation sheet.
#[derive(Clone, Debug)]
pub struct Project<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<ProjectHead>,
    /// Where it happened.
    pub territories: Vec<&'a Slug>,
}

/// A mutual-aid platform.
#[derive(Clone, Debug)]
pub struct Platform<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// Its id.
    pub id: &'a Slug,
    /// As written.
    pub head: &'a PlatformHead,
    /// Where it serves.
    pub territory: &'a Slug,
    /// Its partners.
    pub partners: Vec<&'a Slug>,
    /// Its notices, in the order written.
    pub notices: Vec<Posted<'a>>,
}

/// A notice on its platform.
#[derive(Clone, Debug)]
pub struct Posted<'a> {
    /// As written.
    pub head: &'a Notice,
    /// What it is about.
    pub category: &'a Slug,
    /// Where.
    pub territory: &'a Slug,
}

/// A free page.
#[derive(Clone, Debug)]
pub struct FreePage<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// As written.
    pub page: &'a Written<PageHead>,
    /// Numbers shown on it, each of which exists.
    pub headlines: Vec<&'a TypedRef>,
}

/// A territory in its tree.
#[derive(Clone, Debug)]
pub struct Territory<'a> {
    /// As written.
    pub head: &'a TerritoryHead,
    /// Itself, its parent, and so on up to the widest.
    pub lineage: Vec<&'a Slug>,
}

/// A cohort with the edition it belongs to.
#[derive(Clone, Debug)]
pub struct Cohort<'a> {
    /// The file it is written in.
    pub path: &'a SourcePath,
    /// As written.
    pub head: &'a CohortHead,
    /// Its program.
    pub program: &'a Slug,
    /// Its edition.
    pub edition: &'a Slug,
    /// Its challenge.
    pub challenge: &'a Slug,
    /// Where it acts.
    pub territory: Option<&'a Slug>,
    /// Its rank among those of the same start and challenge, from 1.
    pub group: usize,
}
