//! The names that a project gives, to tell whether a misspelt one can mean only one.

use std::collections::BTreeSet;

use crate::text::{Source, apart};
use crate::value::Slug;

/// Every name that a file or an item of a list has.
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// The names in these sources.
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut names = BTreeSet::new();
        for source in sources {
            names.insert(source.path.stem().to_owned());
            for part in source.text.split("id:").skip(1) {
                let end = |c: char| matches!(c, ',' | '}' | '\n');
                let name = part.split(end).next().unwrap_or_default().trim();
                let name = name.trim_matches(['"', '\'']);
                names.extend(Slug::new(name).map(|it| it.to_string()));
            }
        }
        Self(names)
    }

    /// Whether a misspelt name is near to one and to no other.
    pub(super) fn is_only(&self, written: &str, nearest: &str) -> bool {
        let distance = apart(written, nearest);
        let near = distance <= 2 && distance * 3 < nearest.chars().count();
        let last = |it: &str| it.rsplit('/').next().unwrap_or(it).to_owned();
        let (written, nearest) = (last(written), last(nearest));
        let mut others = self.0.iter().filter(|it| **it != nearest);
        near && !others.any(|it| apart(&written, it) <= distance)
    }
}
