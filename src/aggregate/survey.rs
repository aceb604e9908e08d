//! The share of an answer among those who were asked.

use super::answer::Ask;
use super::mask::Raw;
use super::measure::{Mask, Measure, Number, Proof, Visible};
use super::period::{Share, When, Window};
use super::question::{Period, Scope};
use super::suppress::{Cell, Mark, Sum, protect};
use super::{Impact, mask};
use crate::model::{Catalog, Guarded};
use crate::parse::{Answer, Attribution, Count, People, Policies, Question, SurveyHead};
use crate::value::{Amount, Qualifier, Slug};

/// The share of an answer. A survey speaks of its whole population: of no part of it,
/// and of the time of its fieldwork.
pub(super) fn answer(impact: &Impact<'_>, ask: &Ask<'_>, names: [&Slug; 3]) -> Raw {
    let Some((survey, question, answer)) = find(impact.catalog, names) else {
        return Raw::new(Visible::Missing);
    };
    if !is_whole(impact.catalog, ask.scope) {
        return Raw::new(Visible::NotComputable);
    }
    if !is_in_time(ask.period, survey) {
        return Raw::new(Visible::Missing);
    }
    let Some(value) = share(survey, question, answer) else {
        return Raw::new(Visible::NotComputable);
    };
    let policies = impact.catalog.site.policies;
    let question = survey.questions.iter().find(|it| it.id.value == *names[1]);
    let beside = question.and_then(|it| withheld(survey, it, answer, policies));
    let hidden = hidden(impact.catalog, ask.indicator.head.people, value)
        .map(|least| (least, Mask::Primary))
        .or(beside);
    let proof = Proof { declared: Some(survey.id.value.clone()), ..Proof::default() };
    let unit = ask.indicator.unit.clone();
    let measure = Measure { value, qualifier: Qualifier::Exact, unit, proof };
    Raw { value: Visible::Value(measure), is_sensitive: false, hidden }
}

/// Counts of respondents are counts of people, whatever the unit; the survey does not
/// say to which challenge they belong.
fn hidden(catalog: &Catalog<'_>, people: People, value: Number) -> Option<u32> {
    let Number::Ratio(count, base) = value else { return None };
    let guarded = match people {
        People::Volunteers => Guarded::Volunteers,
        People::Helped => Guarded::Helped,
    };
    let sensitive = catalog.challenges.values().any(|it| it.page.head.sensitive);
    let policies = catalog.site.policies;
    let small = |it| mask::small(it, (guarded, sensitive), policies);
    small(count).or_else(|| small(base))
}

/// Why an answer may not be shown beside the other answers and the number of those who
/// answered: it is small, or a small one could be worked out from it, such as those who
/// did not give it.
pub(super) fn withheld(
    survey: &SurveyHead,
    question: &Question,
    answer: &Answer,
    policies: &Policies,
) -> Option<(u32, Mask)> {
    let count = |it: &Answer| it.count.map(u64::from);
    let least = u64::from(policies.k_people);
    let base = match survey.respondents {
        Some(Count::Known(base)) => u64::from(base),
        _ => question.answers.iter().filter_map(count).sum(),
    };
    let at = question.answers.iter().position(|it| it.id.value == answer.id.value)?;
    let counts: Vec<u64> =
        question.answers.iter().map(|it| count(it).unwrap_or(0)).collect();
    let sum: u64 = counts.iter().sum();
    // Who could give several answers is in several of them: each stands alone.
    let (at, counts) = if sum > base { (0, vec![counts[at]]) } else { (at, counts) };
    count(answer)?;
    let rest = base.saturating_sub(counts.iter().sum());
    let mut cells = vec![Cell::new(base, least).settled()];
    cells.extend(counts.iter().map(|it| Cell::new(*it, least)));
    if rest > 0 {
        cells.push(Cell::new(rest, least).apart());
    }
    let parts = (1..cells.len()).collect();
    protect(&mut cells, &[Sum { whole: 0, parts }]);
    match cells[at + 1].mark {
        Mark::Shown | Mark::Apart => None,
        Mark::Small => Some((policies.k_people, Mask::Primary)),
        Mark::Second | Mark::Veiled => Some((policies.k_people, Mask::Secondary)),
    }
}

fn find<'s>(
    catalog: &Catalog<'s>,
    [survey, question, answer]: [&Slug; 3],
) -> Option<(&'s SurveyHead, &'s Question, &'s Answer)> {
    let survey: &SurveyHead = catalog.surveys.get(survey)?;
    let question = survey.questions.iter().find(|it| it.id.value == *question)?;
    let answer = question.answers.iter().find(|it| it.id.value == *answer)?;
    Some((survey, question, answer))
}

/// Computed from counts where there are any, out of those who answered (N43); else as
/// published (N40).
fn share(survey: &SurveyHead, question: &Question, answer: &Answer) -> Option<Number> {
    let Some(count) = answer.count else { return answer.share.map(Number::Share) };
    let counts = question.answers.iter().filter_map(|it| it.count).map(u64::from);
    let base = match survey.respondents {
        Some(Count::Known(respondents)) => u64::from(respondents),
        _ => counts.sum(),
    };
    let [count, base] = [u64::from(count), base].map(Amount::from);
    (!base.is_zero()).then_some(Number::Ratio(count, base))
}

fn is_whole(catalog: &Catalog<'_>, scope: &Scope) -> bool {
    let programs = scope.programs.is_empty()
        || catalog.programs.keys().all(|it| scope.programs.contains(it));
    programs && Scope { programs: Vec::new(), ..scope.clone() } == Scope::default()
}

fn is_in_time(period: Period, survey: &SurveyHead) -> bool {
    let when = survey.fieldwork.map_or(When::Always, When::At);
    let window = match period {
        Period::In(date) => Window::In(date),
        Period::To(day) => Window::To(None, day),
    };
    window.share(when, Attribution::End) == Share::Whole
}
