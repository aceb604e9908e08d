//! The built-in templates, a project's own in their place.
//!
//! Invariant: one own template that cannot be used costs itself alone; the built-in one
//! of its name stands in.

use tera::Tera;

use super::fault;
use crate::diag::{Diagnosed, Diagnostics};
use crate::text::Source;

/// Every built-in template by its name; a project's own of that name replaces it.
const BUILTIN: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("404.html", include_str!("../../templates/404.html")),
    ("gone.html", include_str!("../../templates/gone.html")),
    ("search.html", include_str!("../../templates/search.html")),
    ("moved.html", include_str!("../../templates/moved.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("programs.html", include_str!("../../templates/programs.html")),
    ("program.html", include_str!("../../templates/program.html")),
    ("glance.html", include_str!("../../templates/glance.html")),
    ("calendar.html", include_str!("../../templates/calendar.html")),
    ("calendar-month.html", include_str!("../../templates/calendar-month.html")),
    ("calendar-year.html", include_str!("../../templates/calendar-year.html")),
    ("data-table.html", include_str!("../../templates/data-table.html")),
    ("data.html", include_str!("../../templates/data.html")),
    ("day.html", include_str!("../../templates/day.html")),
    ("mail.html", include_str!("../../templates/mail.html")),
    ("sheet.html", include_str!("../../templates/sheet.html")),
    ("components/mail.html", include_str!("../../templates/components/mail.html")),
    ("cohort.html", include_str!("../../templates/cohort.html")),
    ("sent.html", include_str!("../../templates/sent.html")),
    ("components/badge.html", include_str!("../../templates/components/badge.html")),
    ("components/agenda.html", include_str!("../../templates/components/agenda.html")),
    ("components/edition.html", include_str!("../../templates/components/edition.html")),
    ("components/glance.html", include_str!("../../templates/components/glance.html")),
    (
        "components/launches.html",
        include_str!("../../templates/components/launches.html"),
    ),
    ("components/picture.html", include_str!("../../templates/components/picture.html")),
    ("components/month.html", include_str!("../../templates/components/month.html")),
    ("action.html", include_str!("../../templates/action.html")),
    ("actions.html", include_str!("../../templates/actions.html")),
    ("challenge.html", include_str!("../../templates/challenge.html")),
    ("challenges.html", include_str!("../../templates/challenges.html")),
    ("partner.html", include_str!("../../templates/partner.html")),
    ("partners.html", include_str!("../../templates/partners.html")),
    ("platform.html", include_str!("../../templates/platform.html")),
    ("platforms.html", include_str!("../../templates/platforms.html")),
    ("project.html", include_str!("../../templates/project.html")),
    ("projects.html", include_str!("../../templates/projects.html")),
    ("territories.html", include_str!("../../templates/territories.html")),
    ("territory.html", include_str!("../../templates/territory.html")),
    ("components/map.html", include_str!("../../templates/components/map.html")),
    ("support.html", include_str!("../../templates/support.html")),
    ("site-map.html", include_str!("../../templates/site-map.html")),
    ("components/board.html", include_str!("../../templates/components/board.html")),
    ("components/tiers.html", include_str!("../../templates/components/tiers.html")),
    ("stories.html", include_str!("../../templates/stories.html")),
    ("story.html", include_str!("../../templates/story.html")),
    ("components/cards.html", include_str!("../../templates/components/cards.html")),
    (
        "components/filter_list.html",
        include_str!("../../templates/components/filter_list.html"),
    ),
    (
        "components/filtered.html",
        include_str!("../../templates/components/filtered.html"),
    ),
    (
        "components/introduction.html",
        include_str!("../../templates/components/introduction.html"),
    ),
    ("list.html", include_str!("../../templates/list.html")),
    ("components/parts.html", include_str!("../../templates/components/parts.html")),
    ("components/rows.html", include_str!("../../templates/components/rows.html")),
    (
        "components/restated.html",
        include_str!("../../templates/components/restated.html"),
    ),
    (
        "components/breadcrumb.html",
        include_str!("../../templates/components/breadcrumb.html"),
    ),
    ("components/card.html", include_str!("../../templates/components/card.html")),
    ("components/chart.html", include_str!("../../templates/components/chart.html")),
    ("components/head.html", include_str!("../../templates/components/head.html")),
    ("components/link.html", include_str!("../../templates/components/link.html")),
    ("components/number.html", include_str!("../../templates/components/number.html")),
    (
        "components/progress.html",
        include_str!("../../templates/components/progress.html"),
    ),
    ("components/prose.html", include_str!("../../templates/components/prose.html")),
    (
        "components/provenance.html",
        include_str!("../../templates/components/provenance.html"),
    ),
    ("components/source.html", include_str!("../../templates/components/source.html")),
    ("components/table.html", include_str!("../../templates/components/table.html")),
    ("components/tiles.html", include_str!("../../templates/components/tiles.html")),
    ("components/impact.html", include_str!("../../templates/components/impact.html")),
    ("components/sponsor.html", include_str!("../../templates/components/sponsor.html")),
    (
        "impact/restatements.html",
        include_str!("../../templates/impact/restatements.html"),
    ),
    ("impact/concept.html", include_str!("../../templates/impact/concept.html")),
    ("impact/divergences.html", include_str!("../../templates/impact/divergences.html")),
    ("impact/figures.html", include_str!("../../templates/impact/figures.html")),
    ("impact/index.html", include_str!("../../templates/impact/index.html")),
    ("impact/part.html", include_str!("../../templates/impact/part.html")),
    ("impact/indicator.html", include_str!("../../templates/impact/indicator.html")),
    ("impact/indicators.html", include_str!("../../templates/impact/indicators.html")),
    ("impact/method.html", include_str!("../../templates/impact/method.html")),
    ("impact/sources.html", include_str!("../../templates/impact/sources.html")),
    ("impact/surveys.html", include_str!("../../templates/impact/surveys.html")),
    ("impact/targets.html", include_str!("../../templates/impact/targets.html")),
    ("sponsor-report.html", include_str!("../../templates/sponsor-report.html")),
    ("sponsor-badges.html", include_str!("../../templates/sponsor-badges.html")),
    ("sponsor-print.html", include_str!("../../templates/sponsor-print.html")),
    ("sponsor.html", include_str!("../../templates/sponsor.html")),
];

/// Where a project keeps its own.
const FOLDER: &str = "templates/";

/// The templates, and what is wrong with a project's own.
pub(super) fn load(own: &[Source]) -> Diagnosed<Tera> {
    let mut diagnostics = Diagnostics::default();
    let mut tera = Tera::default();
    tera.add_raw_templates(BUILTIN.iter().copied()).expect("our templates are sound");
    let own: Vec<&Source> =
        own.iter().filter(|it| it.path.extension() == "html").collect();
    let all = own.iter().map(|source| (name(source), &*source.text));
    if tera.add_raw_templates(all).is_ok() {
        return Diagnosed { value: tera, diagnostics };
    }
    // Something is wrong with one of them: each is tried alone, again while one that
    // was refused may still find what it needs in another.
    let mut waiting = own;
    loop {
        let before = waiting.len();
        waiting
            .retain(|source| tera.add_raw_template(name(source), &source.text).is_err());
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    for source in waiting {
        if let Err(error) = tera.add_raw_template(name(source), &source.text) {
            diagnostics.push(fault::of(
                &error,
                name(source),
                std::slice::from_ref(source),
            ));
        }
    }
    Diagnosed { value: tera, diagnostics }
}

/// The name of a template: its path in the folder of templates.
pub(super) fn name(source: &Source) -> &str {
    let path = source.path.as_str();
    path.strip_prefix(FOLDER).unwrap_or(path)
}
