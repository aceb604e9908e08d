//! Faults in how a file is written, one of each kind.

use super::text;
use crate::diag::{Form, Structure, Syntax, Template};

pub(super) fn structures() -> Vec<Structure> {
    use Structure as S;
    let mut faults = vec![
        S::UnknownKey { key: text(), nearest: None },
        S::NotTranslated { key: text(), texts: text() },
        S::UnknownKey { key: text(), nearest: Some(text()) },
        S::MissingKey { key: "title".into() },
        S::MissingAny { keys: text() },
        S::Encoding { guess: "windows-1252" },
        S::Encoding { guess: "utf-16" },
        S::Encoding { guess: "unknown" },
        S::Encoding { guess: "twice" },
        S::Encoding { guess: "lost" },
        S::Encoding { guess: "apart" },
        S::RawHtml { tag: "<div>".into() },
        S::Template(Template::Unexpected { found: "}".into(), wanted: "}}".into() }),
        S::Template(Template::Unexpected { found: String::new(), wanted: String::new() }),
        S::Template(Template::Unclosed),
        S::Template(Template::UnknownTag),
        S::Template(Template::BadValue),
        S::Template(Template::Other),
        S::BelowZero { text: text() },
        S::BadDate { text: "13/04/2020".into(), meant: Some("2020-04-13".into()) },
        S::BadDate { text: text(), meant: None },
        S::NotADay { text: text() },
        S::EndBeforeStart { text: text(), meant: text() },
        S::OpenInterval { text: text() },
        S::BadNumber { text: "5 000".into(), meant: Some("5000".into()) },
        S::BadNumber { text: text(), meant: None },
        S::LongNumber { text: text() },
        S::NotWhole { text: text() },
        S::OutOfRange { text: text(), least: "0".into(), greatest: "4".into() },
        S::DuplicateId { id: text(), first: text() },
        S::StillTaken { id: text() },
        S::NoSite,
        S::NoDate,
        S::DuplicateUrl { url: text(), first: text() },
    ];
    let unknown =
        ["variable", "field", "filter", "function", "test", "component", "file"];
    faults.extend(unknown.into_iter().chain(["block"]).flat_map(|what| {
        let told =
            |nearest| S::Template(Template::Unknown { what, name: text(), nearest });
        [told(None), told(Some(text()))]
    }));
    faults.extend(forms().into_iter().map(|form| S::BadValue { text: text(), form }));
    faults.extend(syntaxes().into_iter().map(S::Syntax));
    faults
}

fn forms() -> Vec<Form> {
    vec![
        Form::Text,
        Form::Single,
        Form::Plain,
        Form::Ordered("[1, 3]".into()),
        Form::OtherType(text()),
        Form::List,
        Form::Mapping,
        Form::Bool(None),
        Form::Bool(Some("true".into())),
        Form::OneOf(text(), None),
        Form::OneOf(text(), Some(text())),
        Form::Id(None),
        Form::Id(Some(text())),
        Form::Duration(None),
        Form::Duration(Some("PT30M".into())),
        Form::Bare("[a, b]".into()),
        Form::Key(None),
        Form::Key(Some(text())),
        Form::Time(None),
        Form::Time(Some("08:30".into())),
        Form::Url(None),
        Form::Url(Some(text())),
        Form::Short(1),
        Form::Short(1200),
        Form::Items(3, 8),
        Form::NotEmpty,
        Form::Filled,
        Form::Bounds(text()),
        Form::UnitOnce,
        Form::Colour,
        Form::Asset(None),
        Form::Asset(Some(text())),
        Form::Logo,
        Form::Face,
        Form::YearStart,
        Form::SdgTarget,
        Form::Percent,
        Form::Private("c:"),
        Form::TypedReference(text()),
        Form::With("wording"),
        Form::KnownPlace,
        Form::Email,
        Form::Siren,
        Form::Rna,
        Form::RuleSide,
        Form::Formula,
    ]
}

fn syntaxes() -> Vec<Syntax> {
    vec![
        Syntax::Tab,
        Syntax::NoFrontMatter,
        Syntax::OpenFrontMatter,
        Syntax::NoSpace { meant: "a: b".into() },
        Syntax::ColonInText { meant: "a: \"b : c\"".into() },
        Syntax::OpenQuote { meant: None },
        Syntax::OpenQuote { meant: Some("a: \"b\"".into()) },
        Syntax::UnopenedQuote { meant: "a: \"b\"".into() },
        Syntax::RoundQuotes { meant: "a: \"b\"".into() },
        Syntax::HardSpace { meant: "a: b".into() },
        Syntax::Invisible { meant: "a: b".into() },
        Syntax::Remark { meant: "a: \"#b\"".into() },
        Syntax::Equals { meant: "a: b".into() },
        Syntax::CommaInText { meant: "a: \"b, c\"".into() },
        Syntax::NoDash { meant: "- a: b".into() },
        Syntax::OtherDash { mark: "–".into(), meant: "- a".into() },
        Syntax::Conflict,
        Syntax::LateFrontMatter,
        Syntax::Fence { text: "--".into() },
        Syntax::LineEnds,
        Syntax::OpenBracket,
        Syntax::ExtraBracket,
        Syntax::InnerQuote { meant: "a: 'b \"c\"'".into() },
        Syntax::Escape { meant: "a: 'C:\\x'".into() },
        Syntax::Mark { mark: "@".into(), meant: "a: \"@b\"".into() },
        Syntax::DashSpace { meant: "- a".into() },
        Syntax::MissingComma { before: "kind".into() },
        Syntax::Semicolon,
        Syntax::SeveralItems,
        Syntax::Control,
        Syntax::Indent,
        Syntax::DuplicateKey { key: text() },
        Syntax::Alias,
        Syntax::SecondDocument,
        Syntax::EmptyList,
        Syntax::TooDeep,
        Syntax::DeepText,
        Syntax::NotAKey,
        Syntax::Cells { expected: 5, found: 4 },
        Syntax::Cells { expected: 5, found: 1 },
        Syntax::Other,
    ]
}
