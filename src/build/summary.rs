//! What a build comes to, for the closing lines.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Inputs;
use crate::inspect::{Expected, Origin};
use crate::memo::Known;
use crate::model::{Catalog, Unpublished};
use crate::plan::{Page, Plan, View};
use crate::text::SourcePath;
use crate::value::Day;

/// What a build comes to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Pages of the site.
    pub n_pages: usize,
    /// Mails ready to be sent, one for each day and challenge.
    pub n_mails: usize,
    /// Numbers shown on its pages.
    pub n_numbers: usize,
    /// The date of the build.
    pub date: Day,
    /// What gives no page, in the order of paths.
    pub unpublished: Vec<(SourcePath, Unpublished)>,
}

impl Summary {
    pub(super) fn new(
        inputs: &Inputs,
        (catalog, plan): (&Catalog<'_>, &Plan),
        date: Day,
    ) -> Self {
        let pages = plan.pages.iter().filter(|page| page.shell.is_some());
        let mails =
            plan.pages.iter().filter(|page| matches!(page.view, View::MailFile(_)));
        let shown: BTreeSet<&SourcePath> =
            plan.pictures.iter().map(|it| &it.picture.path).collect();
        let images = inputs.images.iter().map(|it| &it.path);
        let images = images.filter(|it| !shown.contains(it));
        let images = images.map(|it| (it.clone(), Unpublished::Unnamed));
        let mut unpublished = catalog.unpublished();
        unpublished.extend(images);
        unpublished.sort_by(|a, b| a.0.cmp(&b.0));
        Self {
            n_pages: pages.clone().count(),
            n_mails: mails.count(),
            n_numbers: pages.map(|page| page.numbers.len()).sum(),
            date,
            unpublished,
        }
    }
}

/// What the finished files are held against; those of pages stand first, in the order of
/// the plan.
pub(super) fn expected<'a>(
    inputs: &'a Inputs,
    (catalog, plan): (&'a Catalog<'a>, &'a Plan),
    date: Day,
) -> Expected<'a> {
    let origin = |page: &'a Arc<Known<Page>>| Origin {
        source: page.source.as_ref(),
        links: &page.links,
    };
    Expected {
        origins: plan.pages.iter().map(origin).collect(),
        secrets: &catalog.private,
        names: catalog.unagreed(date),
        content: &inputs.content,
        templates: &inputs.templates,
        emails: catalog
            .site
            .contacts
            .iter()
            .filter_map(|it| it.email.as_deref())
            .collect(),
        page_budget_kb: catalog.site.policies.page_budget_kb,
        base_url: &catalog.site.base_url,
    }
}
