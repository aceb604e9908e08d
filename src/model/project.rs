//! Co-operation sheets: the names in them looked up.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalog::Project;
use super::names::Names;
use crate::parse::{Doc, Kind, Part};
use crate::value::Slug;

/// Resolves co-operation sheets.
pub(super) fn resolve<'a>(
    docs: &'a [Arc<Doc>],
    names: &mut Names<'a>,
) -> BTreeMap<&'a Slug, Project<'a>> {
    let mut found = BTreeMap::new();
    for doc in docs {
        let Part::Project(page) = &doc.part else { continue };
        let (path, head) = (&doc.path, &page.head);
        names.each(Kind::Source, &page.meta.sources, path);
        for stakeholder in &head.stakeholders {
            names.maybe(Kind::Partner, stakeholder.partner.as_ref(), path);
        }
        for result in &head.results {
            names.maybe(Kind::Partner, result.with.as_ref(), path);
        }
        let territories = names.each(Kind::Territory, &head.territories, path);
        found.insert(&page.id, Project { path, page, territories });
    }
    found
}
