//! The kit of a sponsor: its page and its print edition, each in one file; its numbers,
//! its charts, its badges.

use super::readme::Readme;
use super::{Basket, DrawingView, numbered};
use crate::diag::Fact;
use crate::plan::badge::BadgeLinkView;
use crate::plan::data;
use crate::plan::desk::Desk;
use crate::plan::embed::{ChartView, Embed};
use crate::plan::prose::ProsePart;
use crate::plan::share::ground;
use crate::plan::sponsor::SponsorView;
use crate::plan::{Page, View};

/// The kit of a sponsor, made of its finished page, its print edition and its badges.
pub(in crate::plan) fn of_sponsor(
    desk: &Desk<'_>,
    view: &SponsorView,
    (web, paper): (&Page, &Page),
    badges: &[(BadgeLinkView, Page)],
) -> View {
    let mut kit = Basket::new(desk);
    // What is handed over does not offer itself.
    let alone = SponsorView { kit: String::new(), badges: String::new(), ..view.clone() };
    let alone = Page { view: View::Sponsor(Box::new(alone)), ..web.clone() };
    kit.copy("page.html", &alone, "ui-kit-page");
    kit.copy("imprimer.html", paper, "ui-kit-print");
    for (name, table, word) in data::of_page(desk, web) {
        kit.text(&format!("donnees/{name}"), table, word);
    }
    for (at, chart) in charts(view).enumerate() {
        let name = format!("graphiques/{}", numbered(at + 1, &chart.title));
        let drawing = drawing(desk, chart);
        let picture = View::DrawingPicture(Box::new(drawing.clone()));
        let drawing = View::Drawing(Box::new(drawing));
        kit.file(&format!("{name}.svg"), drawing, "ui-kit-chart");
        kit.file(&format!("{name}.png"), picture, "ui-kit-chart-picture");
    }
    for (_, badge) in badges {
        let name = badge.path.as_str().rsplit('/').next().unwrap_or_default();
        kit.copy(&format!("badges/{name}"), badge, "ui-kit-badge");
    }
    if !view.digest.is_empty() {
        let digest = format!("sha256:{}\n", view.digest.concat());
        kit.text("empreinte.txt", digest, "ui-kit-digest");
    }
    kit.packed(readme(desk, view))
}

/// The charts in the text of a sponsor.
fn charts(view: &SponsorView) -> impl Iterator<Item = &ChartView> {
    view.body.0.iter().filter_map(|part| match part {
        ProsePart::Embed { embed } => match &**embed {
            Embed::Chart(chart) => Some(&**chart),
            _ => None,
        },
        ProsePart::Html { .. } => None,
    })
}

fn drawing(desk: &Desk<'_>, chart: &ChartView) -> DrawingView {
    let day = Fact::Text(desk.words.day(desk.date));
    let state = desk.words.with("ui-state-of", &[("date", day)]);
    DrawingView {
        chart: chart.clone(),
        break_word: desk.words.text("ui-series-break"),
        source: format!("{}. {state}", desk.site.title),
        language: desk.site.language.clone(),
        plane: ground("", &desk.look).plane.to_string(),
    }
}

fn readme<'d>(desk: &'d Desk<'_>, view: &SponsorView) -> Readme<'d> {
    let words = desk.words;
    let title = words.with("ui-kit-of", &[("name", (&view.title).into())]);
    let about = words.with("ui-kit-of-sponsor", &[("url", (&view.url).into())]);
    let mut readme = Readme::new(desk, &title, &about);
    readme.paragraph(&view.about);
    readme.paragraph(&view.supported);
    readme.paragraph(&words.text("ui-kit-hidden"));
    readme
}
