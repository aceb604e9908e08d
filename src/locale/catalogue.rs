//! From the name of a message and its facts to a sentence.
//!
//! The catalogues are in `fr/` and `en/`; both hold the same messages, and a test
//! says so. Besides what Fluent offers, a message may use three functions:
//! `GIVEN($it)` is `yes` or `no`, `QUOTE($it)` quotes a name and leaves what follows
//! in brackets outside, `OF($it)` puts *de* or *d'* before a French word.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, number, typography};
use crate::diag::{Fact, Fault};
use crate::value::{Amount, Date, Moment};

const FRENCH: [&str; 26] = [
    include_str!("fr/faults/structure.ftl"),
    include_str!("fr/faults/syntax.ftl"),
    include_str!("fr/faults/reference.ftl"),
    include_str!("fr/faults/program.ftl"),
    include_str!("fr/faults/figure.ftl"),
    include_str!("fr/faults/log.ftl"),
    include_str!("fr/faults/notice.ftl"),
    include_str!("fr/faults/picture.ftl"),
    include_str!("fr/faults/publication.ftl"),
    include_str!("fr/faults/output.ftl"),
    include_str!("fr/faults/translation.ftl"),
    include_str!("fr/explain.ftl"),
    include_str!("fr/labels.ftl"),
    include_str!("fr/forms.ftl"),
    include_str!("fr/interface.ftl"),
    include_str!("fr/pages.ftl"),
    include_str!("fr/impact.ftl"),
    include_str!("fr/data.ftl"),
    include_str!("fr/places.ftl"),
    include_str!("fr/share.ftl"),
    include_str!("fr/channels.ftl"),
    include_str!("fr/kits.ftl"),
    include_str!("fr/keys.ftl"),
    include_str!("fr/cli.ftl"),
    include_str!("fr/log.ftl"),
    include_str!("fr/serve.ftl"),
];

const ENGLISH: [&str; 26] = [
    include_str!("en/faults/structure.ftl"),
    include_str!("en/faults/syntax.ftl"),
    include_str!("en/faults/reference.ftl"),
    include_str!("en/faults/program.ftl"),
    include_str!("en/faults/figure.ftl"),
    include_str!("en/faults/log.ftl"),
    include_str!("en/faults/notice.ftl"),
    include_str!("en/faults/picture.ftl"),
    include_str!("en/faults/publication.ftl"),
    include_str!("en/faults/output.ftl"),
    include_str!("en/faults/translation.ftl"),
    include_str!("en/explain.ftl"),
    include_str!("en/labels.ftl"),
    include_str!("en/forms.ftl"),
    include_str!("en/interface.ftl"),
    include_str!("en/pages.ftl"),
    include_str!("en/impact.ftl"),
    include_str!("en/data.ftl"),
    include_str!("en/places.ftl"),
    include_str!("en/share.ftl"),
    include_str!("en/channels.ftl"),
    include_str!("en/kits.ftl"),
    include_str!("en/keys.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/log.ftl"),
    include_str!("en/serve.ftl"),
];

/// Facts of faults that are dates; a start is told with its day of the week.
const DATES: [&str; 7] =
    ["as_of", "date", "expires", "month", "period", "recorded", "start"];

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the catalogues of a language; dear enough to be done once.
    pub fn new(language: Language) -> Self {
        let name: LanguageIdentifier =
            language.code().parse().expect("our codes are names of languages");
        let mut bundle = FluentBundle::new_concurrent(vec![name]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::French => |value, _| count(Language::French, value),
            Language::English => |value, _| count(Language::English, value),
        }));
        add_functions(&mut bundle, language);
        for text in sources(language) {
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|(_, errors)| errors)
                .expect("our catalogues are well-formed");
            bundle.add_resource(resource).expect("a message stands in one catalogue");
        }
        Self { language, bundle }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message that takes no facts.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its facts.
    pub fn with(&self, id: &str, facts: &[(&str, Fact)]) -> String {
        self.told(id, None, facts)
            .unwrap_or_else(|| panic!("there is a message for `{id}`"))
    }

    /// A message that takes no facts, when there is one.
    pub fn find(&self, id: &str) -> Option<String> {
        self.told(id, None, &[])
    }

    /// An attribute of a message that takes no facts, when there is one.
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        self.told(id, Some(name), &[])
    }

    /// The label of a value of content: `stage`, `handed-out` is « remis »; a value
    /// without one is its own label (content model §10).
    pub fn label(&self, kind: &str, value: &str) -> String {
        let id = format!("label-{kind}-{value}");
        self.told(&id, None, &[]).unwrap_or_else(|| value.to_owned())
    }

    /// What is wrong and what to do.
    pub fn fault(&self, fault: &Fault) -> Told {
        let telling = fault.tell();
        let mut id = telling.code.replace('.', "-");
        if !telling.variant.is_empty() {
            id = format!("{id}-{}", telling.variant);
        }
        let facts: Vec<(&str, Fact)> =
            telling.facts.into_iter().map(|fact| self.readable(fact)).collect();
        self.tell(&id, &facts)
    }

    /// A message with its facts, and what to do about it.
    pub fn tell(&self, id: &str, facts: &[(&str, Fact)]) -> Told {
        let hint = self.told(id, Some("hint"), facts);
        Told { message: self.with(id, facts), hint: hint.filter(|it| !it.is_empty()) }
    }

    /// Why a check is there, for `fabrique explain`.
    pub fn explain(&self, code: &str) -> Option<String> {
        self.told(&format!("explain-{}", code.replace('.', "-")), None, &[])
    }

    /// What to do about it, for `fabrique explain`.
    pub fn remedy(&self, code: &str) -> Option<String> {
        self.told(&format!("explain-{}", code.replace('.', "-")), Some("do"), &[])
    }

    /// Every word of pages that takes no facts, for templates: `ui-skip-link` is
    /// found under `skip_link`.
    pub fn interface(&self) -> BTreeMap<String, String> {
        let ids = sources(self.language).iter().flat_map(|text| ids(text));
        ids.filter_map(|id| {
            let name = id.strip_prefix("ui-")?.replace('-', "_");
            let pattern = self.bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut errors);
            errors.is_empty().then(|| (name, text.into_owned()))
        })
        .collect()
    }

    /// A fact of a fault, where dates are in words.
    fn readable<'a>(&self, (name, fact): (&'a str, Fact)) -> (&'a str, Fact) {
        let Fact::Text(text) = &fact else { return (name, fact) };
        match Date::new(text) {
            Some(Date::On(Moment::Day(day))) if name == "start" => {
                (name, Fact::Text(self.weekday(day)))
            }
            Some(date) if DATES.contains(&name) => (name, Fact::Text(self.date(date))),
            _ => (name, fact),
        }
    }

    /// A message, or one of its attributes, when there is one.
    pub(super) fn told(
        &self,
        id: &str,
        attribute: Option<&str>,
        facts: &[(&str, Fact)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let facts: FluentArgs<'_> = facts.iter().map(argument).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&facts), &mut errors);
        assert!(errors.is_empty(), "the message `{id}` has all its facts: {errors:?}");
        Some(text.into_owned())
    }
}

/// The catalogues of a language, as written.
pub(super) fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

/// The names of the messages of a catalogue: they alone begin a line with a letter.
pub(super) fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()))
}

fn argument<'a>((name, fact): &'a (&str, Fact)) -> (&'a str, FluentValue<'a>) {
    let value = match fact {
        Fact::Text(text) => FluentValue::from(text.as_str()),
        Fact::Count(count) => FluentValue::from(*count),
    };
    (*name, value)
}

/// A count as people read it; Fluent keeps the number itself for plurals.
fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Amount::new(&number.as_string()).map(|it| number::digits(language, it))
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>, language: Language) {
    let mut add = |name: &str, change: fn(Language, &str) -> String| {
        let added = bundle.add_function(name, move |values, _| match values.first() {
            Some(FluentValue::String(text)) => change(language, text).into(),
            _ => FluentValue::Error,
        });
        added.expect("each function is added once");
    };
    add("GIVEN", |_, text| if text.is_empty() { "no" } else { "yes" }.to_owned());
    add("QUOTE", typography::quoted);
    add("OF", |_, text| typography::of(text));
}
