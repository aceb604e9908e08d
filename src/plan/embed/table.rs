//! Numbers in rows, tiles and progress bars, as blocks.

use serde::Serialize;

use crate::aggregate::{Dimension, Period, Question, RowHead, Table};
use crate::diag::{Fault, Reference as Wrong};
use crate::parse::{Reference, Scheme, TypedRef};
use crate::plan::number::{Ask, NumberView, TargetShow};
use crate::plan::writer::{Subject, Writer};
use crate::value::{Date, Slug};

/// Numbers in rows; `components/table.html` shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct TableView {
    /// What it shows: its caption.
    pub title: String,
    /// More about it; empty for none.
    pub caption: String,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<RowView>,
    /// The whole, when it has one.
    pub total: Option<RowView>,
    /// What to know of it; empty for nothing.
    pub note: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RowView {
    /// What it is for.
    pub head: String,
    /// Its own page; empty for none.
    pub href: String,
    /// Its numbers, one for each column after the first.
    pub numbers: Vec<NumberView>,
    /// More cells, in words.
    pub words: Vec<String>,
}

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
                self.indicator(&Question { indicator, scope, period })
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

    /// An indicator, row by row.
    pub(super) fn number_table(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<TableView, Option<Fault>> {
        let question = self.question(reference)?;
        let by = dimension(reference);
        let table = self.desk.impact.table(&question, by);
        let mut view = self.rows(&question, &table);
        if !title.is_empty() {
            view.title = title.into();
        }
        view.caption = caption.into();
        Ok(view)
    }

    /// A table of an indicator, its rows and its whole.
    pub(in crate::plan) fn rows(
        &mut self,
        question: &Question,
        table: &Table,
    ) -> TableView {
        let words = self.desk.words;
        let rows = table.rows.iter().map(|row| {
            let (asked, suffix) = narrowed(question, table.dimension, &row.head);
            RowView {
                head: self.row_head(table.dimension, &row.head),
                numbers: vec![self.cell(&asked, &row.value, &suffix)],
                ..RowView::default()
            }
        });
        let rows = rows.collect();
        let total = self.indicator(question);
        let note = match table.adds_up {
            true => String::new(),
            false => words.text("ui-rounded-note"),
        };
        let title = [total.label.clone(), total.scope.clone(), total.when.clone()];
        let title = title.into_iter().filter(|it| !it.is_empty());
        TableView {
            title: title.collect::<Vec<_>>().join(", "),
            caption: String::new(),
            columns: vec![self.column(table.dimension), words.text("ui-value")],
            rows,
            total: Some(RowView {
                head: words.text("ui-total"),
                numbers: vec![total],
                ..RowView::default()
            }),
            note,
        }
    }

    fn column(&self, dimension: Dimension) -> String {
        self.desk.words.text(match dimension {
            Dimension::Week | Dimension::Month | Dimension::Year => "ui-period",
            Dimension::Challenge => "ui-challenge",
            Dimension::Territory => "ui-territories",
            Dimension::Stage => "ui-stage",
            Dimension::Cohort => "ui-cohort",
            Dimension::Edition => "ui-edition",
        })
    }

    fn row_head(&self, dimension: Dimension, head: &RowHead) -> String {
        let words = self.desk.words;
        match head {
            RowHead::When(date) => words.date(*date),
            RowHead::Imprecise => words.text("ui-imprecise-date"),
            RowHead::Unknown => words.text("ui-not-located"),
            RowHead::Thing(id) => match dimension {
                Dimension::Stage => words.label("stage", id),
                Dimension::Challenge => self.desk.name(Scheme::Challenge, id),
                Dimension::Territory => self.desk.name(Scheme::Territory, id),
                Dimension::Cohort => self.desk.name(Scheme::Cohort, id),
                Dimension::Edition => self.desk.name(Scheme::Edition, id),
                _ => id.clone(),
            },
        }
    }

    /// The answers of a survey, question by question.
    pub(super) fn survey_table(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<TableView, Option<Fault>> {
        let id = reference.target.split('/').next().unwrap_or_default();
        let one = Reference { target: id.into(), ..reference.clone() };
        let found = self.find(&one)?;
        let survey = Slug::new(&found.id);
        let survey = survey.and_then(|it| self.desk.catalog.surveys.get(&it).copied());
        let survey = survey.ok_or(None)?;
        let asked = reference.target.split('/').nth(1);
        let questions = survey.questions.iter();
        let questions =
            questions.filter(|it| asked.is_none_or(|id| it.id.value.as_str() == id));
        let mut rows = Vec::new();
        for question in questions {
            for answer in &question.answers {
                let number = self.answer(survey, &question.id.value, answer);
                let facts = [
                    ("label", (&question.label).into()),
                    ("value", (&answer.label).into()),
                ];
                let head = self.desk.words.with("ui-labelled", &facts);
                let numbers = vec![number];
                rows.push(RowView { head, numbers, ..RowView::default() });
            }
        }
        let words = self.desk.words;
        Ok(TableView {
            title: if title.is_empty() { survey.title.clone() } else { title.into() },
            caption: caption.into(),
            columns: vec![words.text("ui-answer"), words.text("ui-value")],
            rows,
            ..TableView::default()
        })
    }

    /// The figures of a concept, whatever they say.
    pub(super) fn concept_table(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<TableView, Option<Fault>> {
        let found = self.find(reference)?;
        let id = Slug::new(&found.id).ok_or(None)?;
        let concept = self.desk.catalog.concepts.get(&id).ok_or(None)?;
        let rows = concept.figures.iter().map(|id| {
            let number = self.figure(id);
            RowView {
                head: number.source.clone(),
                words: vec![number.when.clone()],
                numbers: vec![number],
                ..RowView::default()
            }
        });
        let rows = rows.collect();
        let words = self.desk.words;
        let columns = ["ui-source", "ui-value", "ui-period"].map(|it| words.text(it));
        Ok(TableView {
            title: if title.is_empty() { found.listing.title } else { title.into() },
            caption: caption.into(),
            columns: columns.into(),
            rows,
            ..TableView::default()
        })
    }
}

/// What a reference breaks its numbers down by; by week when it does not say.
pub(super) fn dimension(reference: &Reference) -> Dimension {
    match reference.parameter("by") {
        Some("month") => Dimension::Month,
        Some("year") => Dimension::Year,
        Some("challenge") => Dimension::Challenge,
        Some("territory") => Dimension::Territory,
        Some("stage") => Dimension::Stage,
        Some("cohort") => Dimension::Cohort,
        Some("edition") => Dimension::Edition,
        _ => Dimension::Week,
    }
}

/// The question that a row answers, and what of it a question cannot say.
fn narrowed(question: &Question, by: Dimension, head: &RowHead) -> (Question, String) {
    let mut asked = question.clone();
    let id = match head {
        RowHead::When(date) => {
            asked.period = Period::In(within(*date, question.period));
            return (asked, String::new());
        }
        RowHead::Imprecise => return (asked, "#imprecise".into()),
        RowHead::Unknown => return (asked, "#unknown".into()),
        RowHead::Thing(id) => id,
    };
    let slug = |text: &str| Slug::new(text).expect("rows are named by slugs");
    let scope = &mut asked.scope;
    match by {
        Dimension::Challenge => scope.challenges = vec![slug(id)],
        Dimension::Territory => scope.territories = vec![slug(id)],
        Dimension::Cohort => scope.cohorts = vec![slug(id)],
        Dimension::Edition => {
            let parts = id.split_once('/');
            scope.editions = parts.map(|(a, b)| (slug(a), slug(b))).into_iter().collect();
        }
        _ => return (asked, format!("#{}:{id}", word(by))),
    }
    (asked, String::new())
}

/// A row of a cumulative question is what fell inside its week, month or year.
fn within(date: Date, _period: Period) -> Date {
    date
}

fn word(by: Dimension) -> &'static str {
    match by {
        Dimension::Stage => "stage",
        _ => "by",
    }
}
