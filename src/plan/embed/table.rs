//! Numbers in rows, as blocks: an indicator, the answers of a survey, the figures of a
//! concept.

use serde::Serialize;

use crate::aggregate::{Dimension, Published, Question, Row, RowHead, Table, Visible};
use crate::diag::{Fault, Reference as Wrong};
use crate::locale::sort_key;
use crate::model::Publication;
use crate::parse::{Calc, Countable, DefaultForm, Reference, Rule, Scheme};
use crate::plan::desk::Desk;
use crate::plan::number::{Asked, NumberState, NumberView};
use crate::plan::writer::Writer;
use crate::value::Slug;

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
    /// What stands in place of numbers that may not be shown.
    pub legend: Vec<String>,
    /// What to know of it; empty for nothing.
    pub note: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct RowView {
    /// What it is for.
    pub head: String,
    /// Its id on the page, where its number has no other place; empty for none.
    pub id: String,
    /// Its own page; empty for none.
    pub href: String,
    /// Its numbers, one for each column after the first.
    pub numbers: Vec<NumberView>,
    /// More cells, in words.
    pub words: Vec<String>,
}

impl Writer<'_> {
    /// An indicator, row by row.
    pub(super) fn number_table(
        &mut self,
        reference: &Reference,
        title: &str,
        caption: &str,
    ) -> Result<TableView, Option<Fault>> {
        let question = self.question(reference)?;
        let by = self.dimension(reference)?;
        let table = self.desk.impact.table(&question, by);
        let mut view = self.rows(&question, &table);
        if !title.is_empty() {
            view.title = title.into();
        }
        view.caption = caption.into();
        Ok(view)
    }

    /// What a reference breaks its numbers down by; by week when it does not say. A public
    /// page does not name cohorts.
    pub(super) fn dimension(
        &self,
        reference: &Reference,
    ) -> Result<Dimension, Option<Fault>> {
        Ok(match reference.parameter("by") {
            Some("month") => Dimension::Month,
            Some("year") => Dimension::Year,
            Some("challenge") => Dimension::Challenge,
            Some("territory") => Dimension::Territory,
            Some("stage") => Dimension::Stage,
            Some("edition") => Dimension::Edition,
            Some("cohort") if !self.may_show(Publication::Unlisted) => {
                let target = format!("{}?by=cohort", reference.name());
                return Err(Some(Wrong::UnlistedTarget { target }.into()));
            }
            Some("cohort") => Dimension::Cohort,
            _ => Dimension::Week,
        })
    }

    /// A table of an indicator, its rows and its whole.
    pub(in crate::plan) fn rows(
        &mut self,
        question: &Question,
        table: &Table,
    ) -> TableView {
        self.shows_value(Published::Table(question.clone(), table.dimension));
        let words = self.desk.words;
        let rows = self.ordered(table);
        let rows = rows.iter().map(|row| {
            let asked = Asked::row(question, table.dimension, &row.head);
            let number = self.cell(&asked, &row.value);
            let id = match number.href.is_empty() && asked.is_on_indicator(self.desk) {
                true => self.desk.place_of(&asked).anchor().to_owned(),
                false => String::new(),
            };
            let head = self.row_head(table.dimension, &row.head);
            RowView { head, id, numbers: vec![number], ..RowView::default() }
        });
        let rows: Vec<RowView> = rows.collect();
        let total = self.indicator(question);
        let numbers = rows.iter().flat_map(|it| &it.numbers).chain([&total]);
        let legend = self.legend(numbers);
        let note = self.notes(question, table).join(" ");
        let head = match self.desk.catalog.indicators.get(&question.indicator) {
            Some(it) if it.rules.1 == Rule::Distinct && !table.adds_up => {
                "ui-total-distinct"
            }
            _ => "ui-total",
        };
        let title = [total.label.clone(), total.scope.clone(), total.when.clone()];
        let title = title.into_iter().filter(|it| !it.is_empty());
        TableView {
            title: title.collect::<Vec<_>>().join(", "),
            caption: String::new(),
            columns: vec![self.column(table.dimension), words.text("ui-value")],
            rows,
            total: Some(RowView {
                head: words.text(head),
                numbers: vec![total],
                ..RowView::default()
            }),
            legend,
            note,
        }
    }

    /// Why the rows of a table do not add up to its whole, when they do not; and that the
    /// whole is rounded, when it is.
    pub(in crate::plan) fn notes(
        &self,
        question: &Question,
        table: &Table,
    ) -> Vec<String> {
        let Some(it) = self.desk.catalog.indicators.get(&question.indicator) else {
            return Vec::new();
        };
        let refused = table.rows.iter().any(|it| it.value == Visible::NotComputable);
        let reason = match &it.head.calc {
            Calc::Ratio(..) | Calc::Figure(_) | Calc::Survey(..) => "ui-rows-quotients",
            Calc::Sum(..) if refused => "ui-rows-mix-stages",
            Calc::Count(Countable::Partners, _) => "ui-rows-share-partners",
            Calc::Count(Countable::Actions | Countable::Stories, _) => {
                "ui-rows-share-things"
            }
            _ => self.apart(question, table.dimension),
        };
        let is_rounded =
            matches!(it.head.form, Some(DefaultForm::MoreThan | DefaultForm::Around));
        let told = [
            (!table.adds_up, reason),
            (table.is_incomplete, "ui-rows-incomplete"),
            (is_rounded, "ui-rounded-note"),
        ];
        let told = told.into_iter().filter(|(holds, _)| *holds);
        told.map(|(_, id)| self.desk.words.text(id)).collect()
    }

    /// What the marks in place of numbers mean (N49).
    pub(super) fn legend<'n>(
        &self,
        numbers: impl Iterator<Item = &'n NumberView>,
    ) -> Vec<String> {
        let states: Vec<NumberState> = numbers.map(|it| it.state).collect();
        let marks = [
            (NumberState::Masked, "ui-rows-masked"),
            (NumberState::Withheld, "ui-rows-withheld"),
        ];
        let told = marks.iter().filter(|(state, _)| states.contains(state));
        told.map(|(_, id)| self.desk.words.text(id)).collect()
    }

    /// The rows of a table as they are shown.
    pub(in crate::plan) fn ordered<'t>(&self, table: &'t Table) -> Vec<&'t Row> {
        let mut ordered: Vec<&Row> = table.rows.iter().collect();
        if !table.is_listed {
            ordered.sort_by_cached_key(|it| self.row_order(table.dimension, &it.head));
        }
        ordered
    }

    /// Why rows do not add up to their whole, as the rules of the indicator say it.
    fn apart(&self, question: &Question, dimension: Dimension) -> &'static str {
        let indicator = self.desk.catalog.indicators.get(&question.indicator);
        let (time, space) = indicator.map_or((Rule::Sum, Rule::Sum), |it| it.rules);
        match if is_time(dimension) { time } else { space } {
            Rule::Sum => "ui-rows-do-not-add-up",
            Rule::Distinct => "ui-rows-distinct",
            _ => "ui-rows-apart",
        }
    }

    fn column(&self, dimension: Dimension) -> String {
        self.desk.words.text(match dimension {
            Dimension::Week | Dimension::Month | Dimension::Year => "ui-period",
            Dimension::Challenge => "ui-challenge",
            Dimension::Territory => "ui-territory",
            Dimension::Stage => "ui-stage",
            Dimension::Cohort => "ui-cohort",
            Dimension::Edition => "ui-edition",
        })
    }

    /// Challenges as everywhere on the site, places by name; the rest as it comes.
    pub(super) fn row_order(&self, by: Dimension, head: &RowHead) -> (usize, String) {
        match (by, head) {
            (Dimension::Challenge, RowHead::Thing(id)) => {
                let order = self.desk.challenges();
                let at = order.iter().position(|it| it.as_str() == id.as_str());
                (at.unwrap_or(order.len()), String::new())
            }
            (Dimension::Territory, RowHead::Thing(_)) => {
                (0, sort_key(&self.row_head(by, head)).0)
            }
            (_, RowHead::Imprecise | RowHead::Unknown | RowHead::Rest) => {
                (usize::MAX, String::new())
            }
            _ => (0, String::new()),
        }
    }

    /// What a row of a table is for, in words.
    fn row_head(&self, by: Dimension, head: &RowHead) -> String {
        self.desk.row_head(self.publication, by, head)
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
                let head = format!("{} — {}", question.label, answer.label);
                let numbers = vec![number];
                rows.push(RowView { head, numbers, ..RowView::default() });
            }
        }
        let words = self.desk.words;
        let legend = self.legend(rows.iter().flat_map(|it| &it.numbers));
        Ok(TableView {
            legend,
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

impl Desk<'_> {
    /// What a row of a table is for, in words, on pages of that publication.
    pub(in crate::plan) fn row_head(
        &self,
        page: Publication,
        dimension: Dimension,
        head: &RowHead,
    ) -> String {
        let words = self.words;
        match head {
            RowHead::When(date) => words.date(*date),
            RowHead::Imprecise => words.text("ui-imprecise-date"),
            RowHead::Unknown => words.text(match dimension {
                Dimension::Territory => "ui-not-located",
                _ => "ui-unknown-part",
            }),
            RowHead::Rest => words.text("ui-not-broken-down"),
            RowHead::Thing(id) => match dimension {
                Dimension::Stage => words.label("stage", id),
                Dimension::Challenge => self.name_on(page, Scheme::Challenge, id),
                Dimension::Territory => self.name_on(page, Scheme::Territory, id),
                Dimension::Cohort => self.name_on(page, Scheme::Cohort, id),
                Dimension::Edition => self.name_on(page, Scheme::Edition, id),
                _ => id.clone(),
            },
        }
    }
}

fn is_time(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Week | Dimension::Month | Dimension::Year)
}
