//! The templates: built-in ones, a project's own in their place.

use std::sync::{Arc, Mutex};

use tera::{Context, Tera, Value};

use super::minify::{Finish, minified};
use crate::artifact::Artifact;
use crate::diag::{Diagnosed, Diagnostic, Diagnostics, Structure};
use crate::plan::{Page, SiteView};
use crate::text::{Location, Source, SourcePath, Span};

/// Every built-in template by its name; a project's own of that name replaces it.
const BUILTIN: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("page.html", include_str!("../../templates/page.html")),
    ("components/link.html", include_str!("../../templates/components/link.html")),
    ("components/number.html", include_str!("../../templates/components/number.html")),
    (
        "components/breadcrumb.html",
        include_str!("../../templates/components/breadcrumb.html"),
    ),
];

/// Templates that can be filled.
pub struct Theme {
    /// The project's own templates that these were made with.
    pub own: Vec<Source>,
    /// How pages leave.
    pub finish: Finish,
    tera: Tera,
    /// What all pages share, made ready once for each build.
    shared: Mutex<Option<(Arc<SiteView>, Value, Value)>>,
}

impl Theme {
    /// The built-in templates with a project's own in their place.
    pub fn new(own: &[Source], finish: Finish) -> Diagnosed<Self> {
        let mut diagnostics = Diagnostics::default();
        let tera = match load(own) {
            Ok(tera) => tera,
            Err(diagnostic) => {
                diagnostics.push(*diagnostic);
                load(&[]).map_err(|it| it.fault).expect("our own templates are sound")
            }
        };
        let theme = Self { own: own.to_vec(), finish, tera, shared: Mutex::default() };
        Diagnosed { value: theme, diagnostics }
    }

    /// The file that a page is.
    pub fn render(&self, page: &Page) -> Diagnosed<Arc<Artifact>> {
        let mut diagnostics = Diagnostics::default();
        let bytes = match page.view.template() {
            None => text(page),
            Some(template) => {
                let html = self.tera.render(template, &self.context(page));
                let html = html.map_err(|error| fault(&error, &self.own));
                match diagnostics.keep(html.map_err(|it| *it)) {
                    None => Vec::new(),
                    Some(html) => match self.finish {
                        Finish::Readable => html.into_bytes(),
                        Finish::Minified => minified(&html),
                    },
                }
            }
        };
        let artifact = Arc::new(Artifact { path: page.path.clone(), bytes });
        Diagnosed { value: artifact, diagnostics }
    }

    fn context(&self, page: &Page) -> Context {
        let (site, words) = self.shared(&page.site);
        let mut context = Context::new();
        context.insert_value("site", site);
        context.insert_value("w", words);
        context.insert("shell", &page.shell);
        context.insert("page", &page.view);
        context.insert("numbers", &page.numbers);
        context
    }

    /// What all pages share, as templates see it.
    fn shared(&self, site: &Arc<SiteView>) -> (Value, Value) {
        let mut shared = self.shared.lock().expect("no page panics while it is held");
        match shared.as_ref().filter(|(known, ..)| Arc::ptr_eq(known, site)) {
            Some((_, view, words)) => (view.clone(), words.clone()),
            None => {
                let view = Value::from_serializable(&**site);
                let words = Value::from_serializable(&site.words);
                *shared = Some((site.clone(), view.clone(), words.clone()));
                (view, words)
            }
        }
    }
}

fn load(own: &[Source]) -> Result<Tera, Box<Diagnostic>> {
    let mut tera = Tera::default();
    let own_name = |source: &Source| {
        let path = source.path.as_str();
        path.strip_prefix("templates/").unwrap_or(path).to_owned()
    };
    let own: Vec<(String, &Source)> = own.iter().map(|it| (own_name(it), it)).collect();
    let builtin = BUILTIN.iter().map(|(name, text)| ((*name).to_owned(), *text));
    let builtin = builtin.filter(|(name, _)| own.iter().all(|(it, _)| it != name));
    let own_texts = own.iter().map(|(name, it)| (name.clone(), &*it.text));
    let all: Vec<(String, &str)> = builtin.chain(own_texts).collect();
    let sources: Vec<Source> = own.iter().map(|(_, it)| (*it).clone()).collect();
    tera.add_raw_templates(all).map_err(|error| fault(&error, &sources))?;
    Ok(tera)
}

fn fault(error: &tera::Error, own: &[Source]) -> Box<Diagnostic> {
    let detail = error.to_string();
    let path = own.first().map_or(SourcePath::new("templates"), |it| it.path.clone());
    let location = Location { path, span: Span::default() };
    Box::new(Diagnostic::new(Structure::Template { detail }, location))
}

fn text(page: &Page) -> Vec<u8> {
    match &page.view {
        crate::plan::View::Text(text) => text.as_bytes().to_vec(),
        _ => Vec::new(),
    }
}
