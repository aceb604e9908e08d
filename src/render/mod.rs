//! From a page to the file that it is: templates filled, then the last turn.
//!
//! Invariant: nothing is looked up here; a template sees the view of its page, the
//! words and what all pages share, and nothing else.

mod assets;
mod badge;
mod card;
mod drawing;
mod fault;
mod find;
mod foreign;
mod ics;
mod kit;
mod look;
mod mail;
mod minify;
mod named;
mod qr;
mod said;
mod templates;
mod typeset;

pub use find::{Finding, finding, indexes};
pub use ics::ics;
pub use minify::Finish;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use tera::{Context, Tera, Value};

use crate::artifact::Artifact;
use crate::diag::{Diagnosed, Diagnostics};
use crate::plan::{Look, Page, SiteView, View};
use crate::text::Source;
use assets::Assets;
use card::Cards;
use typeset::Spaces;

/// Templates that can be filled.
pub struct Theme {
    /// The project's own templates that these were made with.
    pub own: Vec<Source>,
    /// What the brand adds to the style.
    pub look: Look,
    /// How pages leave.
    pub finish: Finish,
    /// The files of the pictures that pages show, under names that change with what they
    /// hold.
    pub pictures: Vec<Arc<Artifact>>,
    assets: Assets,
    cards: Cards,
    tera: Tera,
    /// The built-in templates alone: what people see where their own fail.
    builtin: Option<Tera>,
    /// The styles of kits, packed when the first of them asks.
    packed_styles: OnceLock<Vec<u8>>,
    /// The patterns that were drawn: a day has the same one in all kits.
    patterns: qr::Drawn,
    /// What all pages of a language share, made ready once for each build.
    shared: Mutex<BTreeMap<String, Shared>>,
}

/// What all pages share, as templates see it.
#[derive(Clone)]
struct Shared {
    from: Arc<SiteView>,
    site: Value,
    words: Value,
}

impl Theme {
    /// The built-in templates with a project's own in their place, those that can be read.
    pub fn new(own: &[Source], look: &Look, finish: Finish) -> Diagnosed<Self> {
        let (readable, mut diagnostics) = fault::readable(own);
        let assets = Assets::new(&readable, look);
        diagnostics.extend(&assets.diagnostics);
        let loaded = templates::load(&readable);
        diagnostics.extend(&loaded.diagnostics);
        let builtin = (!own.is_empty()).then(|| templates::load(&[]).value);
        let theme = Self {
            own: own.to_vec(),
            look: look.clone(),
            finish,
            pictures: Vec::new(),
            assets: assets.value,
            cards: Cards::new(),
            tera: loaded.value,
            builtin,
            packed_styles: OnceLock::new(),
            patterns: qr::Drawn::default(),
            shared: Mutex::default(),
        };
        Diagnosed { value: theme, diagnostics }
    }

    /// The files that pages need beside them: styles, a typeface, a logo.
    pub fn assets(&self) -> &[Arc<Artifact>] {
        &self.assets.files
    }

    /// The styles that kits have beside their pages, as an archive.
    fn packed_styles(&self) -> &[u8] {
        self.packed_styles.get_or_init(|| kit::styles(self.assets()))
    }

    /// The file that a page is. Where a project's own templates fail, the built-in ones
    /// show the page, and the fault is told.
    pub fn render(&self, page: &Page) -> Diagnosed<Arc<Artifact>> {
        let mut diagnostics = Diagnostics::default();
        let bytes = match (&page.view, page.view.template()) {
            (View::Text(text), _) => text.as_bytes().to_vec(),
            (View::Poster(card), _) => self.cards.card(card),
            (View::Icon(icon), _) => card::icon(icon),
            (View::Feed(feed), _) => ics(feed).into_bytes(),
            (View::Kit(kit), _) => kit::packed(self, kit),
            (View::Badge(it), _) => self.set_apart(&badge::svg(it)),
            (View::Qr(it), _) => self.set_apart(&self.patterns.svg(it)),
            (View::Drawing(it), _) => self.set_apart(&drawing::svg(it)),
            (View::DrawingPicture(it), _) => drawing::png(it, self.cards.face()),
            (View::MailText(mail), _) => mail::text(mail, &page.site).into_bytes(),
            (View::Whatsapp(it), _) => mail::messages(it).into_bytes(),
            (View::Mail(_), Some(template)) => {
                self.letter(template, page, &mut diagnostics).into_bytes()
            }
            (View::MailFile(mail), Some(template)) => {
                let html = self.letter(template, page, &mut diagnostics);
                mail::eml(mail, &page.site, [&mail::text(mail, &page.site), &html])
            }
            (_, None) => Vec::new(),
            (_, Some(template)) => {
                let html = self.filled(template, page, &mut diagnostics);
                let html = match (&page.site.foreign, &page.shell) {
                    (Some(foreign), Some(shell)) => {
                        foreign::marked(&html, &shell.root, foreign)
                    }
                    _ => html,
                };
                let html = typeset::set(&html, self.spaces());
                match self.finish {
                    Finish::Readable => html.into_bytes(),
                    Finish::Minified => minify::minified(&html),
                }
            }
        };
        let artifact = Arc::new(Artifact { path: page.path.clone(), bytes });
        Diagnosed { value: artifact, diagnostics }
    }

    /// A drawing with words, which stands apart from our typefaces.
    fn set_apart(&self, svg: &str) -> Vec<u8> {
        typeset::set(svg, Spaces::Narrow).into_bytes()
    }

    /// A mail as HTML: programs that show mails want tags as they are written, so it is
    /// not minified.
    fn letter(
        &self,
        template: &str,
        page: &Page,
        diagnostics: &mut Diagnostics,
    ) -> String {
        let html = self.filled(template, page, diagnostics);
        let html = match &page.site.foreign {
            Some(foreign) => foreign::marked(&html, &page.site.base_url, foreign),
            None => html,
        };
        typeset::set(&html, Spaces::Narrow)
    }

    /// The spaces that the typeface has.
    fn spaces(&self) -> Spaces {
        if self.look.lacks_narrow_space { Spaces::Wide } else { Spaces::Narrow }
    }

    fn filled(
        &self,
        template: &str,
        page: &Page,
        diagnostics: &mut Diagnostics,
    ) -> String {
        let context = self.context(page);
        let error = match self.tera.render(template, &context) {
            Ok(html) => return html,
            Err(error) => error,
        };
        let Some(builtin) = &self.builtin else {
            panic!("our own templates show every page: {error}");
        };
        diagnostics.push(fault::of(&error, template, &self.own));
        builtin.render(template, &context).unwrap_or_else(|error| {
            panic!("our own templates show every page: {error}");
        })
    }

    fn context(&self, page: &Page) -> Context {
        let shared = self.shared(&page.site);
        let mut context = Context::new();
        context.insert_value("site", shared.site);
        context.insert_value("w", shared.words);
        context.insert_value("assets", self.assets.names.clone());
        context.insert("shell", &page.shell);
        context.insert("page", &page.view);
        let numbers =
            if page.view.says_origins() { &[] } else { page.numbers.as_slice() };
        context.insert("numbers", numbers);
        let drawn: Vec<String> = match &page.view {
            View::SponsorBadges(it) => it.drawn.iter().map(badge::svg).collect(),
            View::Cohort(it) => it.drawn.iter().map(|it| self.patterns.svg(it)).collect(),
            _ => return context,
        };
        let drawn = drawn.iter().map(|it| kit::drawing(&self.set_apart(it)));
        context.insert("drawn", &drawn.collect::<Vec<String>>());
        context
    }

    fn shared(&self, site: &Arc<SiteView>) -> Shared {
        let mut shared = self.shared.lock().expect("no page panics while it is held");
        let known = shared.get(&site.language).filter(|it| Arc::ptr_eq(&it.from, site));
        if let Some(known) = known {
            return known.clone();
        }
        let made = Shared {
            from: site.clone(),
            site: Value::from_serializable(&**site),
            words: Value::from_serializable(&site.words),
        };
        shared.insert(site.language.clone(), made.clone());
        made
    }
}
