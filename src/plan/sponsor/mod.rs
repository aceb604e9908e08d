//! The page that a sponsor sees, its print edition, and the report of a grant: what happened in the scope it
//! supports (N51, N52, N54).
//!
//! Invariants: nothing says that the sponsor caused anything; an amount is shown only
//! when it is public; the pages of other sponsors are named, never linked.

mod badges;
mod budget;
mod digest;
mod overlap;
mod proven;
mod report;
mod restated;
mod scope;

pub use badges::BadgesView;
pub use budget::{BudgetRowView, BudgetSideView, BudgetView};
pub use overlap::{OverlapView, SharedView};
pub use proven::{LatestView, OthersView};
pub use report::{PublicView, ReportView};
pub use restated::RestatedView;
pub use scope::SupportView;

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::impact::{AnswerView, TargetView, paragraphs};
use super::item::ItemView;
use super::kit;
use super::number::{Asked, AskedPart, NumberView};
use super::parts::Roll;
use super::prose::Prose;
use super::shell::LinkView;
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::aggregate::{Period, Question, Scope};
use crate::diag::{Diagnosed, Fact};
use crate::model::Sponsor;
use crate::parse::{Benefit, Scheme, Word};
use crate::value::Slug;
use digest::{digest, proof};

/// How many targets it shows.
const MOST_TARGETS: usize = 4;

/// How many stories.
const MOST_STORIES: usize = 8;

/// What `sponsor.html` and `sponsor-print.html` see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SponsorView {
    /// Its name.
    pub title: String,
    /// One sentence about it; empty for none.
    pub lede: String,
    /// What its support has to do with the numbers, in a sentence (N52).
    pub about: String,
    /// Its scope in a sentence: « Dans le périmètre soutenu : … ».
    pub supported: String,
    /// What it supports and how.
    pub support: SupportView,
    /// What editors say.
    pub body: Prose,
    /// The indicators of its page, in the order it asked for.
    pub indicators: Vec<SponsoredView>,
    /// Whether some of them are more without the limit of the supported period.
    pub has_more_since: bool,
    /// The computed numbers of its scope that the page cites besides.
    pub others: Vec<OthersView>,
    /// The last records behind them.
    pub latest: LatestView,
    /// Where the other numbers come from; on paper, all of them: once for each thing that
    /// is counted.
    pub origins: Vec<NumberView>,
    /// Who else supports a part of it.
    pub overlaps: Vec<OverlapView>,
    /// The names of those who support a part of it besides; empty for nobody.
    pub more_overlaps: String,
    /// What is aimed at in what it supports.
    pub targets: Vec<TargetView>,
    /// The page of all targets; empty when all stand here.
    pub all_targets: String,
    /// What did not work, in paragraphs.
    pub difficulties: Vec<String>,
    /// What it was given in return.
    pub benefits: Vec<BenefitView>,
    /// Stories of its scope, newest first.
    pub stories: Vec<ToldView>,
    /// The page of all of them; empty when they stand here.
    pub all_stories: LinkView,
    /// Published numbers of its scope and period that were changed.
    pub restated: RestatedView,
    /// The print edition, or the page itself on the print edition.
    pub other_edition: String,
    /// The report of a grant; empty for none.
    pub report: String,
    /// The address of the page, for paper.
    pub url: String,
    /// The day of the build: « État au 1ᵉʳ mars 2021 ».
    pub state: String,
    /// The SHA-256 of all records behind its indicators, in pieces.
    pub digest: Vec<String>,
    /// All of it in one file; empty on paper.
    pub kit: String,
    /// Its numbers as they may stand on another site; empty on paper.
    pub badges: String,
}

/// An indicator in the scope of a sponsor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SponsoredView {
    /// Its name and its page.
    pub link: LinkView,
    /// What it counts.
    pub definition: String,
    /// What it does not count.
    pub not_counted: String,
    /// The number in the supported scope and period.
    pub number: NumberView,
    /// What proves it; empty where another page says so.
    pub proven: AnswerView,
    /// The same without the limit of the supported period: since the start.
    pub since: NumberView,
    /// The part that falls to this sponsor, of what can be shared out (N53); its key
    /// ends in `#share:<sponsor>`.
    pub quota: Option<NumberView>,
}

/// Something that a sponsor was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BenefitView {
    /// What.
    pub kind: String,
    /// When.
    pub delivered: String,
    /// Where that can be seen.
    pub proof: String,
}

/// A story with its summary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ToldView {
    /// Its title and its page.
    pub link: LinkView,
    /// One sentence about it.
    pub summary: String,
    /// When it happened.
    pub date: String,
}

/// The page of each sponsor and its print edition.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let sponsors = desk.catalog.sponsors.iter();
    let pages = sponsors.flat_map(|(id, it)| {
        let report = report::is_owed(it).then(|| writer(desk, id));
        let report = report.flatten().map(|writer| report::page(writer, id, it));
        editions(desk, id, it).into_iter().chain(report)
    });
    pages.collect()
}

fn writer<'a>(desk: &'a Desk<'a>, id: &'a Slug) -> Option<Writer<'a>> {
    desk.writer_of(Scheme::Sponsor, id.as_str(), Subject::Sponsor(id))
}

fn editions<'a>(
    desk: &'a Desk<'a>,
    id: &'a Slug,
    it: &'a Sponsor<'a>,
) -> Vec<Diagnosed<Page>> {
    let writer = || writer(desk, id);
    let (own, print) = (Address::sponsor(it), Address::sponsor(it).below("imprimer"));
    let web = writer().map(|mut writer| {
        let view = view(&mut writer, id, it);
        let report = report::is_owed(it).then(|| writer.href(&Address::report(it)));
        let view = proven::proven(&mut writer, id, view);
        let badges = badges::badges(&writer, it, &view);
        let badges_at = badges.first().map(|_| writer.href(&badges::address(it)));
        let view = SponsorView {
            other_edition: writer.href(&print),
            report: report.unwrap_or_default(),
            kit: writer.href(&own.kit()),
            badges: badges_at.unwrap_or_default(),
            ..view
        };
        let frame = Frame::of(&it.page.meta, desk);
        let stories = scope::stories(&writer, it);
        if stories.len() > MOST_STORIES {
            let items = stories
                .into_iter()
                .map(|it| ItemView { meta: it.date, ..ItemView::from(it.link) });
            let items: Vec<ItemView> = items.collect();
            let roll = Roll::new("recits", desk.words.text("ui-stories"));
            writer.list(&frame, &roll, &items);
        }
        let pages = writer.finish_all(frame, View::Sponsor(Box::new(view.clone())));
        (view, pages, badges)
    });
    let paper = writer().map(|writer| {
        let mut writer = Writer { address: print.clone(), ..writer };
        let view = view(&mut writer, id, it);
        writer.diagnostics = Default::default();
        let other_edition = writer.href(&own);
        let view =
            SponsorView { other_edition, origins: proven::origins(&writer), ..view };
        let mut frame = Frame::of(&it.page.meta, desk);
        let of = [("title", (&frame.title).into())];
        let title = desk.words.with("ui-print-edition-of", &of);
        frame.trail = vec![(frame.title, own.clone())];
        frame.title = title;
        writer.finish_all(frame, View::SponsorPrint(Box::new(view)))
    });
    let Some(((view, web, badges), paper)) = web.zip(paper) else { return Vec::new() };
    let kit = web.first().zip(paper.first()).map(|(web, paper)| {
        let kit = kit::of_sponsor(desk, &view, (&web.value, &paper.value), &badges);
        Writer { source: Some(it.path), ..desk.writer(own.kit()) }.finish_file(kit)
    });
    let page = writer().filter(|_| !badges.is_empty());
    let page = page.map(|writer| badges::page(writer, it, &badges));
    let badges = badges.into_iter().map(|it| Diagnosed::sound(it.1));
    let beside = badges.chain(page).chain(kit);
    web.into_iter().chain(paper).chain(beside).collect()
}

fn view(writer: &mut Writer<'_>, id: &Slug, it: &Sponsor<'_>) -> SponsorView {
    let desk = writer.desk;
    let meta = &it.page.meta;
    let asked = |indicator: &Slug| asked(desk, id, it, indicator);
    let indicators = it.indicators.iter();
    let indicators: Vec<SponsoredView> =
        indicators.map(|of| sponsored(writer, it, &asked(of))).collect();
    let has_more_since = indicators.iter().any(|it| it.number.value != it.since.value);
    if !has_more_since {
        writer.numbers.retain(|it| indicators.iter().all(|of| of.since.key != it.key));
    }
    let body = writer.prose(&it.page.body);
    if report::is_owed(it) {
        // What the report says of people is proven here.
        report::publics(writer, id, it);
    }
    let (overlaps, more_overlaps) = overlap::overlaps(writer, id, it);
    let mut targets = scope::targets(writer, it);
    let all_targets = match targets.len() > MOST_TARGETS {
        true => writer.href(&Address::list("targets")),
        false => String::new(),
    };
    for it in targets.drain(targets.len().min(MOST_TARGETS)..) {
        let key = &it.value.key;
        let is_its = |number: &NumberView| {
            number
                .key
                .strip_prefix(key.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
        };
        writer.numbers.retain(|number| !is_its(number));
    }
    let mut stories = scope::stories(writer, it);
    let told = Roll::new("recits", desk.words.text("ui-stories"));
    let all_stories = match stories.len() > MOST_STORIES {
        true => {
            let page =
                Writer { address: Address::sponsor(it), ..desk.writer(Address::home()) };
            let href = writer.href(&page.address.below(told.name));
            LinkView { href, ..page.whole_list(&told) }
        }
        false => LinkView::default(),
    };
    stories.truncate(MOST_STORIES);
    let title = meta.title.as_ref().map(|it| it.value.clone()).unwrap_or_default();
    let sponsor = [("sponsor", (&title).into())];
    let day = Fact::Text(desk.words.day(desk.date));
    let supported = Fact::Text(scope::sentence(writer, it));
    SponsorView {
        about: desk.words.with("ui-about-support", &sponsor),
        supported: desk.words.with("ui-support-sentence", &[("scope", supported)]),
        title,
        lede: meta.summary.clone().unwrap_or_default(),
        support: scope::support(writer, it),
        body,
        has_more_since,
        indicators,
        others: Vec::new(),
        latest: LatestView::default(),
        origins: Vec::new(),
        overlaps,
        targets,
        all_targets,
        more_overlaps,
        difficulties: paragraphs(&it.page.head.difficulties.value),
        benefits: it
            .page
            .head
            .benefits
            .iter()
            .filter_map(|it| benefit(desk, it))
            .collect(),
        stories,
        all_stories,
        restated: restated::restated(writer, id, it),
        other_edition: String::new(),
        report: String::new(),
        url: desk
            .register
            .languages
            .place(&Address::sponsor(it))
            .absolute(&desk.site.base_url),
        state: desk.words.with("ui-state-of", &[("date", day)]),
        digest: digest(desk, it, &asked),
        kit: String::new(),
        badges: String::new(),
    }
}

/// The value of an indicator in the scope and period that a sponsor supports.
fn asked(desk: &Desk<'_>, id: &Slug, it: &Sponsor<'_>, indicator: &Slug) -> Question {
    Question {
        indicator: indicator.clone(),
        scope: Scope { sponsors: vec![id.clone()], ..Scope::default() },
        period: it.page.head.scope.period.map_or(Period::To(desk.date), Period::In),
    }
}

fn sponsored(
    writer: &mut Writer<'_>,
    it: &Sponsor<'_>,
    question: &Question,
) -> SponsoredView {
    let id = &question.indicator;
    let head = writer.desk.catalog.indicators.get(id).map(|it| it.head);
    let since = Question {
        indicator: id.clone(),
        scope: scope::without_period(it),
        period: Period::To(writer.desk.date),
    };
    SponsoredView {
        link: writer.link(Scheme::Indicator, id.as_str()),
        definition: head.map(|it| it.definition.clone()).unwrap_or_default(),
        not_counted: head.map(|it| it.not_counted.clone()).unwrap_or_default(),
        number: writer.indicator(question),
        proven: AnswerView::default(),
        since: writer.indicator(&since),
        quota: quota(writer, it, question),
    }
}

/// The part of a number that falls to one of several sponsors.
fn quota(
    writer: &mut Writer<'_>,
    it: &Sponsor<'_>,
    question: &Question,
) -> Option<NumberView> {
    let share = it.page.head.share.as_ref()?;
    let part = writer.desk.impact.quota(question, share.value)?;
    let part_of = AskedPart::Share(it.page.id.clone());
    let asked = Asked { question: question.clone(), part: part_of };
    Some(writer.cell(&asked, &part))
}

/// What was given; what is late is nobody's business but ours.
fn benefit(desk: &Desk<'_>, it: &Benefit) -> Option<BenefitView> {
    let delivered = it.delivered.filter(|date| date.first() <= desk.date)?;
    Some(BenefitView {
        kind: desk.words.label("benefit", &it.kind),
        delivered: desk.words.during(delivered),
        proof: it.proof.clone().unwrap_or_default(),
    })
}

/// The word of a nature, for its label.
fn nature_word(it: &Sponsor<'_>) -> &'static str {
    let nature = it.page.head.nature.or_else(|| it.tier.and_then(|tier| tier.nature));
    nature.map_or("", Word::word)
}
