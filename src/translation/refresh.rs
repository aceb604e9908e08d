//! A translation that has been read again: its digests are those of today, the rest
//! stays as it is written.

/// The key that a digest stands under.
const KEY: &str = "translates:";

/// The text of a translation with the digests of today: that of a page under an empty
/// name, those of a list by id.
pub fn refreshed(text: &str, digests: &[(String, String)]) -> String {
    let of =
        |id: &str| digests.iter().find(|(it, _)| it == id).map(|(_, it)| it.as_str());
    match of("") {
        Some(digest) => page(text, digest),
        None => text.split_inclusive('\n').map(|line| item(line, of)).collect(),
    }
}

fn page(text: &str, digest: &str) -> String {
    let front = text.lines().next().is_some_and(|it| it.trim_end() == "---");
    let (head, rest) = match front {
        true => text.split_at(text.find('\n').map_or(text.len(), |it| it + 1)),
        false => ("", text),
    };
    let rest = rest.split_inclusive('\n').filter(|line| !line.starts_with(KEY));
    format!("{head}{KEY} {digest}\n{}", rest.collect::<String>())
}

/// A line of a list: an old digest goes, a new one follows each id.
fn item<'d>(line: &str, of: impl Fn(&str) -> Option<&'d str>) -> String {
    let start = line.len() - line.trim_start_matches([' ', '-']).len();
    let (indent, bare) = line.split_at(start);
    if let Some(inner) = bare.strip_prefix('{') {
        return flow(inner, of).map_or(line.to_owned(), |it| format!("{indent}{{{it}"));
    }
    if bare.starts_with(KEY) {
        return String::new();
    }
    let id = bare.strip_prefix("id:").map(|it| it.trim().trim_matches('"'));
    match id.and_then(of) {
        Some(digest) => format!("{line}{}{KEY} {digest}\n", " ".repeat(start)),
        None => line.to_owned(),
    }
}

/// An item on one line: `id: kit, one: …}`.
fn flow<'d>(inner: &str, of: impl Fn(&str) -> Option<&'d str>) -> Option<String> {
    let inner = match inner.split_once(KEY) {
        Some((before, after)) => {
            let after =
                after.split_once(',').map_or(after, |(_, rest)| rest.trim_start());
            format!("{before}{after}")
        }
        None => inner.to_owned(),
    };
    let (id, rest) = inner.strip_prefix("id:")?.split_once(',')?;
    let digest = of(id.trim().trim_matches('"'))?;
    Some(format!("id:{id}, {KEY} {digest},{rest}"))
}

#[cfg(test)]
mod tests {
    use super::refreshed;

    #[test]
    fn only_digests_change() {
        let page = [(String::new(), "new".to_owned())];
        assert_eq!(
            refreshed("---\ntitle: A\ntranslates: old\n---\nText\n", &page),
            "---\ntranslates: new\ntitle: A\n---\nText\n"
        );
        let list = [("kit".to_owned(), "new".to_owned())];
        assert_eq!(
            refreshed("- id: kit\n  translates: old\n  one: kit\n", &list),
            "- id: kit\n  translates: new\n  one: kit\n"
        );
        let flow = "- {id: kit, translates: new, one: kit}\n";
        for old in [flow, "- {id: kit, one: kit}\n"] {
            assert_eq!(refreshed(old, &list), flow);
        }
    }
}
