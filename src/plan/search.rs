//! The page that searches the site, and what each page is found by.
//!
//! Invariant: without a script the page says so and leads to the map of the site.

use serde::Serialize;

use super::address::Address;
use super::desk::Desk;
use super::introduction::IntroductionView;
use super::register::Listing;
use super::shell::{LinkView, Robots};
use super::writer::{Frame, Subject, Writer};
use super::{Page, View};
use crate::diag::Diagnosed;
use crate::parse::Scheme;

/// The groups of results, in their order, with the words for each.
const KINDS: [(&str, &str); 7] = [
    ("program", "ui-programs"),
    ("challenge", "ui-challenges"),
    ("action", "ui-actions"),
    ("partner", "ui-partners"),
    ("story", "ui-stories"),
    ("number", "ui-found-numbers"),
    ("page", "ui-found-pages"),
];

/// What `search.html` sees.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SearchView {
    /// What stands above the field.
    pub introduction: IntroductionView,
    /// The index, from this page.
    pub index: String,
    /// The groups of results, in their order.
    pub kinds: Vec<KindView>,
    /// A few things to look for, each a link that does.
    pub examples: Vec<LinkView>,
    /// Where to look without a script.
    pub instead: Vec<LinkView>,
}

/// A group of results.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct KindView {
    /// As the index names it.
    pub name: String,
    /// As readers do.
    pub title: String,
}

/// The page.
pub(super) fn pages(desk: &Desk<'_>) -> Vec<Diagnosed<Page>> {
    let mut writer = desk.introduced("search");
    writer.robots = Robots::Noindex;
    let introduction = writer.introduction("search", "ui-search");
    let kinds = KINDS.iter().map(|(name, title)| KindView {
        name: (*name).to_owned(),
        title: desk.words.text(title),
    });
    let view = SearchView {
        index: writer.href(&Address::search_index(&desk.site.language)),
        kinds: kinds.collect(),
        examples: examples(&writer),
        instead: instead(&writer),
        introduction,
    };
    let description = match view.introduction.lede.as_str() {
        "" => desk.words.text("ui-search-hint"),
        lede => lede.to_owned(),
    };
    let frame = Frame { description, ..view.introduction.frame() };
    vec![writer.finish(frame, View::Search(Box::new(view)))]
}

/// How many examples are given.
const FEW: usize = 4;

/// Whom the first challenges help: words that find more than one page.
fn examples(writer: &Writer<'_>) -> Vec<LinkView> {
    let desk = writer.desk;
    let ids = desk.challenges().into_iter();
    let ids = ids.filter(|it| writer.is_public(Scheme::Challenge, it)).take(FEW);
    let known = ids.filter_map(|id| desk.catalog.challenges.get(&id));
    let texts = known.map(|it| it.page.head.helps.clone()).filter(|it| !it.is_empty());
    texts.map(|text| LinkView { href: asking(&text), text }).collect()
}

/// The link of the search page to itself that looks for a text.
fn asking(text: &str) -> String {
    let bytes = text.bytes().map(|it| match it {
        b' ' => "+".to_owned(),
        it if it.is_ascii_alphanumeric() => char::from(it).to_string(),
        it => format!("%{it:02X}"),
    });
    std::iter::once("?q=".to_owned()).chain(bytes).collect()
}

/// The map of the site: what finds a page without a script.
fn instead(writer: &Writer<'_>) -> Vec<LinkView> {
    let desk = writer.desk;
    let text = desk.words.text("ui-search-instead");
    vec![LinkView { text, href: writer.href(&Address::site_map()) }]
}

impl<'a> Writer<'a> {
    /// What is known of the thing that this page is the page of.
    pub(super) fn listing(&self) -> Option<&'a Listing<'a>> {
        let register = &self.desk.register;
        let listing = match self.subject {
            Subject::None => None,
            Subject::Page(path) => register.get(Scheme::Page, path),
            Subject::Program(id) => register.get(Scheme::Program, id.as_str()),
            Subject::Day(program, day, _) => {
                register.get(Scheme::Day, &format!("{program}/{day}"))
            }
            Subject::Challenge(id) => register.get(Scheme::Challenge, id.as_str()),
            Subject::Action(id) => register.get(Scheme::Action, id.as_str()),
            Subject::Partner(id) => register.get(Scheme::Partner, id.as_str()),
            Subject::Story(id) => register.get(Scheme::Story, id.as_str()),
            Subject::Project(id) => register.get(Scheme::Project, id.as_str()),
            Subject::Platform(id) => register.get(Scheme::Platform, id.as_str()),
            Subject::Territory(id) => register.get(Scheme::Territory, id.as_str()),
            Subject::Cohort(id) => register.get(Scheme::Cohort, id.as_str()),
            Subject::Sponsor(id) => register.get(Scheme::Sponsor, id.as_str()),
        };
        listing.filter(|it| it.address.as_ref() == Some(&self.address))
    }

    /// The other names of that thing: a shorter one, other spellings.
    pub(super) fn other_names(&self) -> Vec<String> {
        let Some(listing) = self.listing() else { return Vec::new() };
        let variants = listing.meta.map(|it| it.variants.as_slice()).unwrap_or_default();
        let short = listing.short.map(str::to_owned);
        short.into_iter().chain(variants.iter().cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_fits_into_an_address() {
        assert_eq!(asking("aîné·e"), "?q=a%C3%AEn%C3%A9%C2%B7e");
        assert_eq!(asking("sans abri & co"), "?q=sans+abri+%26+co");
    }
}
