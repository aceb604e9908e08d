//! Consistency rules: every indicator that they compare exists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{At, Names};
use super::numbers::Rule;
use crate::parse::{Doc, Kind, Part, RuleHead, RuleSide, RuleTerm};
use crate::text::{SourcePath, Spanned};
use crate::value::Slug;

/// Resolves rules by id; one that speaks of an unknown indicator is left out.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> BTreeMap<&'a Slug, Rule<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Rules(items) = &doc.part else { continue };
        let path = &doc.path;
        for head in items.iter() {
            if is_sound(head, path, names) {
                found.insert(&head.id.value, Rule { path, head });
            }
        }
    }
    found
}

fn is_sound(head: &RuleHead, path: &SourcePath, names: &mut Names<'_>) -> bool {
    let mut known = |side: &Spanned<RuleSide>| match &side.value.term {
        RuleTerm::Indicator(id) => names
            .find(Kind::Indicator, id.as_str(), At { path, span: side.span })
            .is_some(),
        _ => true,
    };
    let (left, right) = (known(&head.left), known(&head.right));
    left && right
}
