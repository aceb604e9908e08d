//! From the words of the template engine to a fault of ours; none of its words go on.

use crate::diag::Template;
use crate::text::nearest;

/// How the engine begins to say that a name leads to nothing, and what the name is of.
const UNKNOWN: [(&str, &str); 9] = [
    ("Variable `", "variable"),
    ("Field `", "field"),
    ("Unknown filter `", "filter"),
    ("Filter `", "filter"),
    ("Unknown function `", "function"),
    ("Unknown test `", "test"),
    ("Unknown component `", "component"),
    ("Unknown template `", "file"),
    ("Block `", "block"),
];

/// How it begins to say that the file ends too early.
const UNCLOSED: [&str; 5] = [
    "Unexpected end of",
    "unexpected end of",
    "Closing comment tag",
    "Unclosed",
    "Closing tag",
];

/// How it begins to say that a value cannot be used so.
const VALUES: [&str; 6] = [
    "Cannot",
    "Iteration not possible",
    "Unable to perform",
    "Invalid type",
    "Missing keyword",
    "Tried to",
];

/// The fault that the engine speaks of.
pub(super) fn template(message: &str) -> Template {
    let begins = |it: &&str| message.starts_with(*it);
    if let Some((what, rest)) = UNKNOWN
        .iter()
        .find_map(|(start, what)| Some((*what, message.strip_prefix(start)?)))
    {
        let (name, after) = rest.split_once('`').unwrap_or((rest, ""));
        let known = after.split_once(": ").map_or("", |(_, known)| known);
        let known = known.split(", ").filter(|it| !it.is_empty());
        let nearest = nearest(name, known).map(str::to_owned);
        return Template::Unknown { what, name: name.to_owned(), nearest };
    }
    if let Some(rest) = message.strip_prefix("Found ") {
        let (found, wanted) = rest.split_once(" but ").unwrap_or((rest, ""));
        let wanted = wanted.trim_end_matches('.');
        let wanted = wanted.rsplit("expected ").next().unwrap_or_default();
        return Template::Unexpected { found: sign(found), wanted: sign(wanted) };
    }
    if message.starts_with("Unexpected character") {
        return Template::Unexpected { found: String::new(), wanted: String::new() };
    }
    if message.starts_with("Unknown tag") {
        return Template::UnknownTag;
    }
    match (UNCLOSED.iter().any(begins), VALUES.iter().any(begins)) {
        (true, _) => Template::Unclosed,
        (_, true) => Template::BadValue,
        _ => Template::Other,
    }
}

/// A sign of the template language; empty for what the engine says in words.
fn sign(text: &str) -> String {
    let text = text.trim();
    let bare = text.trim_matches('`');
    let words = bare.contains(' ') || bare.chars().count() > 4;
    let is_sign = !words && bare.chars().all(|c| c.is_ascii_punctuation());
    if is_sign { bare.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_understood_and_not_repeated() {
        let unknown = |what, name: &str, nearest: Option<&str>| Template::Unknown {
            what,
            name: name.into(),
            nearest: nearest.map(str::to_owned),
        };
        let said =
            template("Field `titre` is not defined. Available fields: text, title");
        assert_eq!(said, unknown("field", "titre", Some("title")));
        let said = template("Unknown filter `uper`");
        assert_eq!(said, unknown("filter", "uper", None));
        let said = template("Found `}` but expected }}.");
        let wanted = Template::Unexpected { found: "}".into(), wanted: "}}".into() };
        assert_eq!(said, wanted);
        let said =
            template("Found identifier but was expecting `elif`, `else` or `endif`.");
        let wanted = Template::Unexpected { found: String::new(), wanted: String::new() };
        assert_eq!(said, wanted);
        assert_eq!(template("Unexpected end of input"), Template::Unclosed);
        assert_eq!(template("Something nobody foresaw"), Template::Other);
    }
}
