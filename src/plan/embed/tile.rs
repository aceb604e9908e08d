//! One number or several in large type, progress bars, sources, as blocks.

use serde::Serialize;

use crate::aggregate::{Period, Question};
use crate::diag::{Fault, Reference as Wrong};
use crate::parse::{Reference, Scheme, TypedRef};
use crate::plan::number::{Ask, NumberView, TargetShow};
use crate::plan::writer::{Subject, Writer};
use crate::value::Slug;

/// One number or several, large; `components/tiles.html` shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TilesView {
    /// What they show together; empty for one alone.
    pub title: String,
    /// More about them; empty for none.
    pub caption: String,
    /// The numbers.
    pub numbers: Vec<NumberView>,
}

/// How far a target has come; `components/progress.html` shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ProgressView {
    /// What it shows.
    pub title: String,
    /// The target itself.
    pub target: NumberView,
    /// How much of it is reached.
    pub attainment: NumberView,
    /// How much of the time is gone.
    pub time: NumberView,
    /// How long the bar is, 0 to 100; never more, whatever was reached.
    pub percent: u32,
    /// How long the bar of time is, 0 to 100.
    pub time_percent: u32,
}

/// A source in full; `components/source.html` shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SourceView {
    /// Title, publisher, date.
    pub text: String,
    /// Its place on the page of sources.
    pub href: String,
    /// Where it was published; empty when it says nothing.
    pub url: String,
}

impl Writer<'_> {
    /// A figure or an indicator as a tile.
    pub(super) fn tile(
        &mut self,
        reference: &Reference,
        caption: &str,
    ) -> Result<TilesView, Option<Fault>> {
        let ask = Ask::of(reference);
        let number = match reference.scheme {
            Scheme::Figure => {
                let found = self.find(reference)?;
                let id = Slug::new(&found.id).ok_or(None)?;
                self.figure_as(&id, &ask).map_err(Some)?
            }
            _ => {
                let question = self.question(reference)?;
                self.indicator_as(&question, &ask).map_err(Some)?
            }
        };
        let caption = caption.to_owned();
        Ok(TilesView { title: String::new(), caption, numbers: vec![number] })
    }

    /// The headline numbers of the page, or of the site.
    pub(super) fn tiles(
        &mut self,
        reference: &Reference,
        title: &str,
    ) -> Result<TilesView, Option<Fault>> {
        let numbers = match reference.target.as_str() {
            "site" => self.headlines(),
            "this" => self.headlines_of_this().ok_or_else(|| {
                Some(Wrong::NoContext { target: reference.name() }.into())
            })?,
            id => {
                return Err(Some(Fault::from(Wrong::Unresolved {
                    kind: "tiles",
                    id: id.into(),
                    nearest: Some("site".into()),
                })));
            }
        };
        Ok(TilesView { title: title.into(), caption: String::new(), numbers })
    }

    /// The headline numbers of the site.
    pub(in crate::plan) fn headlines(&mut self) -> Vec<NumberView> {
        let site = &self.desk.catalog.site;
        site.headlines.iter().map(|it| self.headline(it)).collect()
    }

    /// The numbers of what this page is about.
    fn headlines_of_this(&mut self) -> Option<Vec<NumberView>> {
        let catalog = self.desk.catalog;
        if let Subject::Page(path) = self.subject {
            let page = catalog.pages.get(path)?;
            return Some(page.headlines.iter().map(|it| self.headline(it)).collect());
        }
        let scope = self.scope_of_this()?;
        let indicators = match self.subject {
            Subject::Sponsor(id) => &catalog.sponsors.get(id)?.indicators,
            _ => &catalog.challenges.get(self.challenge()?)?.indicators,
        };
        let period = Period::To(self.desk.impact.date());
        let numbers = indicators.iter().map(|id| {
            let indicator = (*id).clone();
            self.indicator(&Question { indicator, scope: scope.clone(), period })
        });
        Some(numbers.collect())
    }

    /// A number by its type and id, as of the day of the build.
    pub(in crate::plan) fn headline(&mut self, of: &TypedRef) -> NumberView {
        let period = Period::To(self.desk.impact.date());
        match of {
            TypedRef::Figure(id) => self.figure(id),
            TypedRef::Target(id) => self.target(id, TargetShow::Value),
            TypedRef::Indicator(id) => {
                let (indicator, scope) = (id.clone(), Default::default());
                self.indicator_headline(&Question { indicator, scope, period })
            }
            TypedRef::Concept(id) => match self.desk.preferred(id) {
                Some(figure) => self.figure(figure),
                None => NumberView::default(),
            },
        }
    }

    /// How far a target has come.
    pub(super) fn progress_bar(
        &mut self,
        reference: &Reference,
        title: &str,
    ) -> Result<ProgressView, Option<Fault>> {
        let found = self.find(reference)?;
        let id = Slug::new(&found.id).ok_or(None)?;
        Ok(self.progress_of(&id, title))
    }

    /// How far a target has come; its own name for no title.
    pub(in crate::plan) fn progress_of(
        &mut self,
        id: &Slug,
        title: &str,
    ) -> ProgressView {
        let [target, attainment, time] =
            [TargetShow::Value, TargetShow::Attainment, TargetShow::Time]
                .map(|show| self.target(id, show));
        let [percent, time_percent] = [&attainment, &time].map(|number| {
            let whole = number.value.split('.').next().unwrap_or_default();
            whole.parse::<u32>().unwrap_or_default().min(100)
        });
        let title = if title.is_empty() { target.label.clone() } else { title.into() };
        ProgressView { title, target, attainment, time, percent, time_percent }
    }

    /// A source in full.
    pub(super) fn source(
        &mut self,
        reference: &Reference,
    ) -> Result<SourceView, Option<Fault>> {
        let found = self.find(reference)?;
        let href = self.leads_to(&found, reference)?;
        let source = Slug::new(&found.id);
        let source = source.and_then(|it| self.desk.catalog.sources.get(&it));
        let source = source.ok_or(None)?;
        let url = source.url.as_ref().map(|it| it.0.clone()).unwrap_or_default();
        Ok(SourceView { text: self.desk.source_words(source), href, url })
    }
}
