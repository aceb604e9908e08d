//! Targets and surveys (content model §4.5 and §4.7).

use super::figure::FigureScope;
use super::shape::{Limit, Shape};
use super::site::TypedRef;
use super::yaml::{Fields, Node, NodeKind, Private, Reader, Value, Word};
use crate::diag::{Form, Structure};
use crate::text::{Span, Spanned, nearest};
use crate::value::{Amount, Date, Duration, Qualifier, Slug};

/// What is aimed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// What it measures.
    pub of: Spanned<TypedRef>,
    /// How much.
    pub value: Amount,
    /// What it speaks of.
    pub scope: FigureScope,
    /// By when.
    pub due: Date,
    /// Who says so.
    pub source: Option<Spanned<Slug>>,
    /// From when.
    pub start: Option<Date>,
    /// When it was set.
    pub set_on: Option<Date>,
    /// What is known of its precision.
    pub qualifier: Qualifier,
    /// In what, when it is not that of what it measures.
    pub unit: Option<Spanned<Slug>>,
    /// Whether it can be reached at all.
    pub kind: TargetKind,
    /// Whether it still holds.
    pub state: TargetState,
    /// The target that took its place.
    pub replaced_by: Option<Spanned<Slug>>,
    /// Where its scope is written.
    pub scope_span: Span,
}

impl TargetHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let (id, of) = (fields.need("id"), fields.need::<Spanned<Aim>>("of"));
        let of = of.map(|it| Spanned { value: it.value.0, span: it.span });
        let (value, scope) = (fields.need("value"), fields.need("scope"));
        let due: Option<Date> = fields.need("due");
        let start: Option<Date> = fields.take("start");
        if let (Some(start), Some(due)) = (start, due)
            && due.last().is_some_and(|last| last < start.first())
        {
            let (text, meant) = (format!("{start}/{due}"), format!("{due}/{start}"));
            fields.tell_at("due", Structure::EndBeforeStart { text, meant });
        }
        fields.take::<Private>("private_note");
        Some(Self {
            source: fields.take("source"),
            start,
            set_on: fields.take("set_on"),
            qualifier: fields.or_default("qualifier"),
            unit: fields.take("unit"),
            kind: fields.take("kind").unwrap_or(TargetKind::Target),
            state: fields.take("state").unwrap_or(TargetState::Active),
            replaced_by: fields.take("replaced_by"),
            scope_span: fields.place("scope"),
            id: id?,
            of: of?,
            value: value?,
            scope: scope?,
            due: due?,
        })
    }
}

/// What a target can measure.
struct Aim(TypedRef);

impl Value for Aim {
    fn shape() -> Shape {
        Shape::Typed(vec!["indicator", "concept"])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        TypedRef::read_as(node, reader, &["indicator", "concept"]).map(Self)
    }
}

/// Whether a target can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// Attainment is computed.
    Target,
    /// It is only a direction.
    Ambition,
}

impl Word for TargetKind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("target", Self::Target), ("ambition", Self::Ambition)];
}

/// Whether a target still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum TargetState {
    Active,
    Revised,
    Abandoned,
}

impl Word for TargetState {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("active", Self::Active),
        ("revised", Self::Revised),
        ("abandoned", Self::Abandoned),
    ];
}

/// A survey, one wave of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyHead {
    /// Its id.
    pub id: Spanned<Slug>,
    /// Its title.
    pub title: String,
    /// Who was asked.
    pub population: String,
    /// What was asked.
    pub questions: Vec<Question>,
    /// How long after.
    pub delay: Option<Duration>,
    /// When it was made.
    pub fieldwork: Option<Date>,
    /// How it was made.
    pub mode: Option<String>,
    /// How many were asked.
    pub asked: Option<Count>,
    /// How many answered.
    pub respondents: Option<Count>,
    /// How answers were weighted.
    pub weighting: Option<String>,
    /// What may be wrong with it.
    pub biases: Option<String>,
    /// Who published it.
    pub source: Option<Spanned<Slug>>,
}

impl SurveyHead {
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        fields.take::<Private>("private_note");
        let (id, title) = (fields.need("id"), fields.need("title"));
        let population = fields.need("population");
        let questions: Option<Vec<Question>> = fields.need_some("questions");
        let asked = questions.iter().flatten();
        fields.reader.each_once(asked.clone().map(|it| &it.id));
        let respondents = fields.take("respondents");
        if let Some(Count::Known(most)) = respondents {
            let counts = asked.flat_map(|it| &it.answers);
            let counts = counts.filter_map(|it| Some((it.count?, it.at)));
            for (count, at) in counts.filter(|(it, _)| *it > most) {
                let form = Form::AtMost(most as usize, "respondents");
                let text = count.to_string();
                fields.reader.tell(Structure::BadValue { text, form }, at);
            }
        }
        Some(Self {
            delay: fields.take("delay"),
            fieldwork: fields.take("fieldwork"),
            mode: fields.take("mode"),
            asked: fields.take("asked"),
            respondents,
            weighting: fields.take("weighting"),
            biases: fields.take("biases"),
            source: fields.take("source"),
            id: id?,
            title: title?,
            population: population?,
            questions: questions?,
        })
    }
}

impl SurveyHead {
    /// The question or answer most like a name: `survey/question/answer`.
    pub fn nearest(&self, name: &str) -> Option<String> {
        let id = &self.id.value;
        let names: Vec<String> = self
            .questions
            .iter()
            .flat_map(|question| {
                let question_name = format!("{id}/{}", question.id.value);
                let answers = question.answers.iter();
                let answers =
                    answers.map(|it| format!("{question_name}/{}", it.id.value));
                answers.chain([question_name.clone()]).collect::<Vec<_>>()
            })
            .filter(|it| it.split('/').count() == name.split('/').count())
            .collect();
        nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
    }
}

/// A count of people, or `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Known(u32),
    /// Nobody knows.
    Unknown,
}

impl Value for Count {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Whole, Shape::Words(vec!["unknown"])])
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Text(text) if text == "unknown" => Some(Self::Unknown),
            _ => u32::read(node, reader).map(Self::Known),
        }
    }
}

/// A question of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: Spanned<Slug>,
    /// The question.
    pub label: String,
    /// Its answers.
    pub answers: Vec<Answer>,
}

impl Value for Question {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (id, label) = (fields.need("id"), fields.need("label"));
            let answers: Vec<Answer> = fields.need_some("answers")?;
            fields.reader.each_once(answers.iter().map(|it| &it.id));
            Some(Self { id: id?, label: label?, answers })
        })
    }
}

/// An answer: how many gave it, or the share that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub id: Spanned<Slug>,
    /// What it says.
    pub label: String,
    /// How many gave it.
    pub count: Option<u32>,
    /// Where that stands.
    pub at: Span,
    /// The share published, in percent.
    pub share: Option<Amount>,
}

impl Value for Answer {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let (id, label) = (fields.need("id"), fields.need("label"));
            let (count, share) = (fields.take("count"), fields.take("share"));
            fields.limit("share", Limit::Range(0, 100));
            if let Some(share) = share.filter(|it: &Amount| *it > Amount::HUNDRED) {
                let (text, form) = (share.to_string(), Form::Percent);
                fields.tell_at("share", Structure::BadValue { text, form });
            }
            if fields.has("count") && fields.has("share") {
                let form = Form::Instead("count");
                fields
                    .tell_at("share", Structure::BadValue { text: "share".into(), form });
            }
            fields.need_any(&["count", "share"]);
            let at = fields.place("count");
            Some(Self { id: id?, label: label?, count, at, share })
        })
    }
}
