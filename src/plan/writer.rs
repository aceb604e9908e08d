//! The hand that writes one page: it makes links, cites numbers and keeps the list of
//! those it cited.

use std::sync::Arc;

use super::Page;
use super::View;
use super::address::Address;
use super::desk::Desk;
use super::number::{Asked, NumberView};
use super::parts::Part;
use super::share::ShareView;
use super::shell::{LinkView, Robots, Shell, Standing};
use crate::aggregate::{Published, Shown};
use crate::diag::Diagnostic;
use crate::diag::{Diagnosed, Diagnostics, Fault, Reference};
use crate::model::Publication;
use crate::parse::{Image, Meta, Scheme, Status};
use crate::text::{Location, SourcePath, Span};
use crate::value::Slug;

/// What a page is about: the object that `this` means in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    /// Nothing of its own.
    None,
    /// A free page, by its path.
    Page(&'a str),
    /// A program.
    Program(&'a Slug),
    /// A day of a program; with the challenge whose variant is written, if one is.
    Day(&'a Slug, &'a Slug, Option<&'a Slug>),
    /// A challenge.
    Challenge(&'a Slug),
    /// An action.
    Action(&'a Slug),
    /// A partner.
    Partner(&'a Slug),
    /// A story.
    Story(&'a Slug),
    /// A co-operation sheet.
    Project(&'a Slug),
    /// A mutual-aid platform.
    Platform(&'a Slug),
    /// A territory.
    Territory(&'a Slug),
    /// A cohort.
    Cohort(&'a Slug),
    /// A sponsor.
    Sponsor(&'a Slug),
}

/// Writes one page.
pub(super) struct Writer<'a> {
    /// What all pages are made from.
    pub(super) desk: &'a Desk<'a>,
    /// The page that is being written.
    pub(super) address: Address,
    /// What it is about.
    pub(super) subject: Subject<'a>,
    /// The content file it comes from.
    pub(super) source: Option<&'a SourcePath>,
    /// Who may come across it.
    pub(super) publication: Publication,
    /// Whether search engines may keep it; an unlisted page they never may.
    pub(super) robots: Robots,
    /// The numbers it has cited so far.
    pub(super) numbers: Vec<NumberView>,
    /// The computed ones, as they were asked for.
    pub(super) asked: Vec<Asked>,
    /// All values and tables it shows, with the place in which they were asked for.
    pub(super) shown: Shown,
    /// The reference that is being written.
    pub(super) at: Option<Span>,
    /// Links that an editor wrote, with their places.
    pub(super) links: Vec<(String, Span)>,
    /// The pictures it shows, with the place that names each.
    pub(super) pictures: Vec<(SourcePath, Option<Location>)>,
    /// The part of a list that it holds; none for all other pages.
    pub(super) part: Option<Part>,
    /// The pages of its long lists.
    pub(super) more: Vec<Diagnosed<Page>>,
    /// How many texts stand on it so far.
    pub(super) n_bodies: usize,
    /// How many maps.
    pub(super) n_maps: usize,
    /// How many charts.
    pub(super) n_charts: usize,
    /// What there is to tell of it.
    pub(super) diagnostics: Diagnostics,
}

/// What a page says of itself, to be put around its content.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    /// Its title.
    pub(super) title: String,
    /// What it is called after the pages above it; its title when it is empty.
    pub(super) here: String,
    /// One sentence about it; the title when it is empty.
    pub(super) description: String,
    /// The pages above it, without the front page.
    pub(super) trail: Vec<(String, Address)>,
    /// The challenge whose colour it has.
    pub(super) hue: String,
    /// Whether it is of the past.
    pub(super) standing: Standing,
    /// When it was first published, in words.
    pub(super) published: String,
    /// When it was last changed, in words.
    pub(super) updated: String,
    /// Its picture.
    pub(super) image: Option<Image>,
}

impl<'a> Desk<'a> {
    /// A hand to write a page that only the program makes.
    pub(super) fn writer(&'a self, address: Address) -> Writer<'a> {
        Writer {
            desk: self,
            address,
            subject: Subject::None,
            source: None,
            publication: Publication::Public,
            robots: Robots::Index,
            numbers: Vec::new(),
            asked: Vec::new(),
            shown: Shown::new(),
            at: None,
            links: Vec::new(),
            pictures: Vec::new(),
            part: None,
            more: Vec::new(),
            n_bodies: 0,
            n_maps: 0,
            n_charts: 0,
            diagnostics: Diagnostics::default(),
        }
    }

    /// A hand to write the page of a thing; `None` when the thing has no page today.
    pub(super) fn writer_of(
        &'a self,
        scheme: Scheme,
        id: &str,
        subject: Subject<'a>,
    ) -> Option<Writer<'a>> {
        let listing = self.register.get(scheme, id)?;
        let address =
            listing.address.clone().filter(|_| listing.publication.is_shown())?;
        let publication = listing.publication;
        let source = listing.source;
        if source.is_some_and(|it| !self.register.languages.has(it)) {
            return None;
        }
        Some(Writer { subject, source, publication, ..self.writer(address) })
    }
}

impl<'a> Writer<'a> {
    /// The link to an address on this page.
    pub(super) fn href(&self, to: &Address) -> String {
        let languages = &self.desk.register.languages;
        languages.place(to).from(&languages.own(&self.address))
    }

    /// The title of the page, as its file says it; empty where no file does.
    pub(super) fn own_title(&self) -> String {
        let day = match self.subject {
            Subject::Day(program, day, _) => {
                Some((Scheme::Day, format!("{program}/{day}")))
            }
            _ => None,
        };
        let thing = match self.subject {
            Subject::Program(id) => Some((Scheme::Program, id)),
            Subject::Challenge(id) => Some((Scheme::Challenge, id)),
            Subject::Action(id) => Some((Scheme::Action, id)),
            Subject::Partner(id) => Some((Scheme::Partner, id)),
            Subject::Story(id) => Some((Scheme::Story, id)),
            Subject::Project(id) => Some((Scheme::Project, id)),
            Subject::Sponsor(id) => Some((Scheme::Sponsor, id)),
            _ => None,
        };
        // A free page, and what introduces a page that the program makes.
        let page = || {
            let path = self.source?.as_str().strip_prefix("content/pages/")?;
            Some((Scheme::Page, path.strip_suffix(".md")?.to_owned()))
        };
        let thing = thing.map(|(scheme, id)| (scheme, id.to_string()));
        let Some((scheme, id)) = day.or(thing).or_else(page) else {
            return String::new();
        };
        let listing = self.desk.register.get(scheme, &id);
        listing.map(|it| it.title.clone()).unwrap_or_default()
    }

    /// Tells of a fault in the file that this page comes from.
    pub(super) fn tell(&mut self, fault: impl Into<Fault>, span: Span) {
        let fault = fault.into();
        let left_out = &self.desk.catalog.left_out;
        let hangs = matches!(&fault, Fault::Reference(Reference::Unresolved { kind, id, .. })
            if left_out.holds(kind, id));
        if hangs {
            return;
        }
        if let Some(path) = self.source {
            let location = Location { path: path.clone(), span };
            self.diagnostics.push(Diagnostic::new(fault, location));
        }
    }

    /// Remembers that a value or a table is shown, and where somebody asked for it.
    pub(super) fn shows_value(&mut self, published: Published) {
        let span = self.at.filter(|it| *it != Span::default());
        let place = span.zip(self.source);
        let place = place.map(|(span, path)| Location { path: path.clone(), span });
        let known = self.shown.entry(published).or_insert(None);
        *known = known.take().or(place);
    }

    /// The finished page.
    pub(super) fn finish(mut self, frame: Frame, view: View) -> Diagnosed<Page> {
        let shell = self.shell(frame, &view);
        let page = Page {
            path: self.desk.register.languages.own(&self.address).path(),
            source: self.source.cloned(),
            site: self.desk.site.clone(),
            shell: Some(shell),
            view,
            numbers: self.numbers,
            asked: self.asked,
            shown: self.shown,
            links: self.links,
            pictures: self.pictures,
        };
        Diagnosed { value: page, diagnostics: self.diagnostics }
    }

    /// The finished file, for what is not HTML.
    pub(super) fn finish_raw(self, text: Arc<str>) -> Diagnosed<Page> {
        self.finish_file(View::Text(text))
    }

    /// The same for a picture.
    pub(super) fn finish_file(self, view: View) -> Diagnosed<Page> {
        let page = Page {
            path: self.desk.register.languages.own(&self.address).path(),
            source: self.source.cloned(),
            site: self.desk.site.clone(),
            shell: None,
            view,
            numbers: Vec::new(),
            asked: Vec::new(),
            shown: self.shown,
            links: Vec::new(),
            pictures: Vec::new(),
        };
        Diagnosed { value: page, diagnostics: self.diagnostics }
    }

    fn shell(&mut self, frame: Frame, view: &View) -> Shell {
        let picture = frame.image.as_ref().and_then(|it| self.picture_of(it));
        let home = LinkView {
            text: self.desk.words.text("ui-home"),
            href: self.href(&Address::home()),
        };
        let trail = frame.trail.iter().map(|(text, address)| LinkView {
            text: text.clone(),
            href: self.href(address),
        });
        let languages = &self.desk.register.languages;
        let own = languages.own(&self.address);
        let section = self.address.from_root();
        let section = section.split_inclusive('/').next().unwrap_or_default();
        let feeds = section.to_owned();
        let section = Address::written(section).unwrap_or_else(Address::home);
        let section = languages.own(&section).from_root();
        let description = match frame.description.as_str() {
            "" => frame.title.clone(),
            text => text.to_owned(),
        };
        let robots = match self.publication {
            Publication::Public => self.robots,
            _ => Robots::Noindex,
        };
        let described = Frame { description: description.clone(), ..frame.clone() };
        let share = match robots {
            Robots::Index => self.share(&described, view, (&section, &feeds)),
            Robots::Noindex => ShareView::default(),
        };
        let on_home = self.address == Address::home();
        Shell {
            breadcrumb: if on_home {
                Vec::new()
            } else {
                std::iter::once(home).chain(trail).collect()
            },
            here: match frame.here.as_str() {
                "" => frame.title.clone(),
                _ => frame.here,
            },
            title: frame.title,
            description,
            canonical: own.absolute(&self.desk.site.base_url),
            alternates: languages.alternates(&self.address, &self.desk.site.base_url),
            switch: languages.switch(&self.address, self.desk.words),
            root: own.root(),
            home: self.href(&Address::home()),
            section,
            hue: frame.hue,
            robots,
            standing: frame.standing,
            published: frame.published,
            updated: frame.updated,
            picture,
            names: self.other_names(),
            parts: self.parts(),
            share,
        }
    }
}

impl Frame {
    /// What a Markdown page says of itself.
    pub(super) fn of(meta: &Meta, desk: &Desk<'_>) -> Self {
        let said = |date: Option<crate::value::Date>| {
            date.map(|it| desk.words.date(it)).unwrap_or_default()
        };
        Self {
            title: meta.title.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
            here: String::new(),
            description: meta.summary.clone().unwrap_or_default(),
            trail: Vec::new(),
            hue: String::new(),
            standing: match meta.status {
                Status::Archived => Standing::Archived,
                _ => Standing::Current,
            },
            published: said(meta.published),
            updated: said(meta.updated),
            image: meta.image.clone(),
        }
    }
}
