//! What a draft says where nobody said anything: values that go with what the project
//! has already, so that the draft passes `check`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::parse::{ContentType, DayKind, Doc, EditionHead, FileForm, Part, Shape, Word};
use crate::schema::{Ids, quoted};
use crate::text::Spanned;
use crate::value::Slug;

/// The values of a draft by key, as YAML: those given, and those that follow.
pub(super) fn values(
    of: &ContentType,
    id: &str,
    (docs, ids): (&[Arc<Doc>], &Ids),
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Full> {
    let mut values = BTreeMap::new();
    for (key, text) in given {
        let field = of.record.field(key);
        let Some(field) = field else { continue };
        values.insert(key.clone(), written(&field.shape, text));
    }
    let title = id.replace('-', " ");
    let mut first = title.chars();
    let title: String =
        first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
    let mut seed = |key: &str, value: String| {
        values.entry(key.to_owned()).or_insert(value);
    };
    if of.record.field("title").is_some_and(|it| it.need) {
        seed("title", quoted(&title));
    }
    if of.form == FileForm::Page {
        seed("status", "draft".into());
    }
    match of.word {
        "day" => day(docs, given.get("program"), &mut seed)?,
        "cohort" => cohort(docs, given, &mut seed),
        "figure" => {
            seed("value", "unquantified".into());
            seed("wording", quoted("à compléter"));
            seed("as_of", "unknown".into());
            seed("bounds", "2020/..".into());
            seed("scope", scope(ids));
        }
        "target" => seed("scope", scope(ids)),
        "rule" => {
            let first = ids.of("indicator").first();
            let left = first.map_or("0".into(), |it| format!("indicator:{}", it.id));
            seed("left", quoted(&left));
            seed("right", quoted("0"));
        }
        "indicator" => seed("calc", calc(ids)),
        "program" => seed("editions", editions(docs)),
        "territory" => seed("kind", "department".into()),
        "sponsor" => {
            match ids.of("tier").first() {
                None => seed("nature", "sponsorship".into()),
                Some(tier) => seed("tier", tier.id.clone()),
            }
            if let Some(program) = ids.of("program").first() {
                seed("scope", format!("\n  programs: [{}]", program.id));
            }
        }
        "story" => seed("people", PEOPLE.into()),
        _ => {}
    }
    Ok(values)
}

/// A program whose edition has all its days.
pub(super) struct Full(pub(super) Slug);

const PEOPLE: &str =
    "\n  - alias: \"une volontaire\"\n    consent:\n      state: unknown";

/// A value as YAML writes it: a list for several, quotes for a text.
fn written(shape: &Shape, text: &str) -> String {
    match shape {
        Shape::List(item) => {
            let parts = text.split(',').map(|it| written(item, it.trim()));
            format!("[{}]", parts.collect::<Vec<_>>().join(", "))
        }
        Shape::Text | Shape::Private | Shape::Time | Shape::Colour | Shape::Url => {
            quoted(text)
        }
        // What is no plain word is quoted, so that it stands in the file as it was said.
        _ => {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-./:".contains(c);
            let sound = !text.is_empty() && text.chars().all(plain);
            if sound { text.to_owned() } else { quoted(text) }
        }
    }
}

fn scope(ids: &Ids) -> String {
    match ids.of("program").first() {
        Some(program) => format!("\n  program: {}", program.id),
        None => "\n  group: \"à compléter\"".into(),
    }
}

fn calc(ids: &Ids) -> String {
    match ids.of("unit").first() {
        Some(unit) => format!("\n  type: sum\n  unit: {}", unit.id),
        None => "\n  type: count\n  of: entries".into(),
    }
}

/// An edition with all the challenges that there are.
fn editions(docs: &[Arc<Doc>]) -> String {
    let challenges = docs.iter().filter_map(|doc| match &doc.part {
        Part::Challenge(it) => Some(it.id.to_string()),
        _ => None,
    });
    let challenges: Vec<String> = challenges.collect();
    let challenges = challenges.join(", ");
    format!(
        "\n  - id: premiere\n    period: 2020\n    length: 5\n    challenges: [{challenges}]"
    )
}

type Seed<'s> = &'s mut dyn FnMut(&str, String);

/// The first number that is free, with what a day of that number needs.
fn day(docs: &[Arc<Doc>], named: Option<&String>, seed: Seed<'_>) -> Result<(), Full> {
    let Some((program, edition)) = edition(docs, named) else { return Ok(()) };
    let taken: Vec<u32> = docs
        .iter()
        .filter_map(|doc| match &doc.part {
            Part::Day { program: its, day } if *its == program => {
                Some(day.head.number.value)
            }
            _ => None,
        })
        .collect();
    let number = (1..=edition.length).find(|it| !taken.contains(it));
    let number = number.ok_or(Full(program))?;
    let kind = match number {
        it if it > edition.facilitated => DayKind::Autonomous,
        1 => DayKind::Launch,
        it if it == edition.facilitated => DayKind::Closing,
        _ => DayKind::Regular,
    };
    seed("number", number.to_string());
    seed("kind", kind.word().into());
    if kind == DayKind::Autonomous {
        return Ok(());
    }
    seed("mail", format!("\n  subject: {}", quoted(&format!("Jour {number}"))));
    let actions = edition.challenges.iter().filter_map(|challenge| {
        let action = docs.iter().find_map(|doc| match &doc.part {
            Part::Action(it) if has(&it.head.challenges, &challenge.value) => {
                Some(it.id.to_string())
            }
            _ => None,
        })?;
        Some(format!("\n  {}: [{action}]", challenge.value))
    });
    let actions: String = actions.collect();
    if !actions.is_empty() {
        seed("actions", actions);
    }
    seed("editions", format!("[{}]", edition.id.value));
    Ok(())
}

fn has(list: &[Spanned<Slug>], id: &Slug) -> bool {
    list.iter().any(|it| it.value == *id)
}

/// A cohort of the newest edition, planned for its first day.
fn cohort(docs: &[Arc<Doc>], given: &BTreeMap<String, String>, seed: Seed<'_>) {
    let Some((program, edition)) = edition(docs, given.get("program")) else { return };
    seed("program", program.to_string());
    if let Some(challenge) = edition.challenges.first() {
        seed("challenge", challenge.value.to_string());
    }
    seed("start", edition.period.first().to_string());
    seed("edition", edition.id.value.to_string());
    let enrolled = edition.size.target.or(edition.size.min).unwrap_or(15);
    seed("enrolled", enrolled.to_string());
    seed("coordinator", quoted("c:a-completer"));
}

/// The edition of a program that is named, or of the first.
fn edition<'d>(
    docs: &'d [Arc<Doc>],
    named: Option<&String>,
) -> Option<(Slug, &'d EditionHead)> {
    let programs = docs.iter().filter_map(|doc| match &doc.part {
        Part::Program(it) => Some(it),
        _ => None,
    });
    let wanted = |id: &Slug| named.is_none_or(|it| it.as_str() == id.as_str());
    let program = programs.into_iter().find(|it| wanted(&it.id))?;
    Some((program.id.clone(), program.head.editions.first()?))
}
