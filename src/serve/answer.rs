//! From a request to its answer, out of what is shown at the moment.
//!
//! Invariant: a path is looked up among the files of the site and is never the path of a
//! file on the disk.

use std::sync::Arc;
use std::time::Duration;

use super::channels;
use super::guard::{self, Refusal};
use super::head::{Method, decoded};
use super::kind::kind;
use super::look::{look, version};
use super::preview::Show;
use super::{Desk, Request};
use crate::artifact::{Artifact, SitePath};

/// Where our own files stand, apart from those of the site.
pub(super) const TOOLS: &str = "/_fabrique/";

/// What a page is allowed, as a site of ours must bear it.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// How long somebody who asks for the latest state waits for it.
const PATIENCE: Duration = Duration::from_secs(120);

/// The most files a page may ask about.
const ASSETS: usize = 100;

/// What is sent back.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) fields: Vec<(&'static str, String)>,
    pub(super) body: Body,
}

/// What an answer holds.
pub(super) enum Body {
    Text(String),
    /// A file of the site, and what follows it.
    File(Arc<Artifact>, String),
    /// All there will be to tell, one thing after the other.
    Events,
}

impl Body {
    /// How many bytes it holds.
    pub(super) fn len(&self) -> usize {
        self.parts().iter().map(|it| it.len()).sum()
    }

    /// Its bytes, in order.
    pub(super) fn parts(&self) -> [&[u8]; 2] {
        match self {
            Self::Text(text) => [text.as_bytes(), b""],
            Self::File(file, tail) => [&file.bytes, tail.as_bytes()],
            Self::Events => [b"", b""],
        }
    }
}

impl Answer {
    /// A sentence.
    pub(super) fn plain(status: u16, text: String) -> Self {
        Self::text(status, "text/plain; charset=utf-8", text + "\n")
    }

    fn text(status: u16, kind: &'static str, text: String) -> Self {
        Self { status, fields: fields(kind), body: Body::Text(text) }
    }

    /// Allows something more after a rule that stands.
    fn allow(&mut self, rule: &str, more: &str) {
        let policy =
            self.fields.iter_mut().find(|(it, _)| *it == "Content-Security-Policy");
        if let Some((_, policy)) = policy {
            *policy = policy.replace(rule, &format!("{rule}{more}"));
        }
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.fields.push((name, value));
        self
    }
}

/// What every answer says of itself.
fn fields(kind: &'static str) -> Vec<(&'static str, String)> {
    [
        ("Content-Type", kind),
        ("Cache-Control", "no-cache"),
        ("Content-Security-Policy", POLICY),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

/// The answer to a request.
pub(super) fn answer(desk: &Desk, request: Request<'_>) -> Answer {
    if let Err(refusal) = guard::check(request, desk.port) {
        let id = match refusal {
            Refusal::Host => "serve-other-host",
            Refusal::Origin => "serve-other-origin",
        };
        return Answer::plain(403, desk.words.text(id));
    }
    if request.method == Method::Other {
        let answer = Answer::plain(405, desk.words.text("serve-read-only"));
        return answer.with("Allow", "GET, HEAD".into());
    }
    match request.path().strip_prefix(TOOLS) {
        Some(tool) => tools(desk, request, tool),
        None => page(desk, request),
    }
}

/// Our own files, and what our script asks.
fn tools(desk: &Desk, request: Request<'_>, tool: &str) -> Answer {
    match tool {
        "preview.js" => {
            let text = include_str!("preview.js").to_owned();
            Answer::text(200, kind("a.js"), text)
        }
        "preview.css" => {
            let text = include_str!("preview.css").to_owned();
            Answer::text(200, kind("a.css"), text)
        }
        "channels.css" => {
            let text = include_str!("channels.css").to_owned();
            Answer::text(200, kind("a.css"), text)
        }
        "channels.js" => {
            let text = include_str!("channels.js").to_owned();
            Answer::text(200, kind("a.js"), text)
        }
        "canaux" => sent(desk, request),
        "events" => Answer { status: 200, fields: Vec::new(), body: Body::Events },
        "state" => state(desk, request),
        _ => Answer::plain(404, desk.words.text("serve-not-found")),
    }
}

/// How things are; with `settle`, once the disk has been looked at.
fn state(desk: &Desk, request: Request<'_>) -> Answer {
    let query: Vec<(String, String)> = request.query().collect();
    let of = |name: &'static str| query.iter().filter(move |(it, _)| it == name);
    if of("settle").next().is_some() {
        desk.preview.settle(PATIENCE);
    }
    let page = of("page").next().map_or("/", |(_, it)| it);
    let assets: Vec<String> =
        of("asset").take(ASSETS).map(|(_, it)| it.clone()).collect();
    Answer::text(200, kind("a.json"), look(desk, page, &assets))
}

/// What goes out of a day, side by side.
fn sent(desk: &Desk, request: Request<'_>) -> Answer {
    if desk.preview.now().0 == 0 {
        desk.preview.settle(PATIENCE);
    }
    let query: Vec<(String, String)> = request.query().collect();
    let of = |name: &str| query.iter().find(|(it, _)| it == name);
    let of = |name: &str| of(name).map_or("", |(_, it)| it.as_str());
    let (_, show) = desk.preview.now();
    match channels::page(desk, &show, (of("page"), of("defi"))) {
        Some(html) => {
            let mut answer = Answer::text(200, kind("a.html"), html);
            answer.allow("default-src 'none'", "; frame-src 'self'");
            answer
        }
        None => Answer::plain(404, desk.words.text("serve-not-found")),
    }
}

/// A file of the site.
fn page(desk: &Desk, request: Request<'_>) -> Answer {
    if desk.preview.now().0 == 0 {
        // The first build is worth waiting for.
        desk.preview.settle(PATIENCE);
    }
    let (build, show) = desk.preview.now();
    let Some(address) = decoded(request.path()) else {
        return Answer::plain(400, desk.words.text("serve-bad-request"));
    };
    let is_raw = request.query().any(|(name, _)| name == "brut");
    let (status, file) = match file_of(&show, &address) {
        Some(file) => (200, file.clone()),
        None => {
            if let Some(folder) = folder_of(&show, &address) {
                let answer = Answer::plain(307, desk.words.text("serve-moved"));
                return answer.with("Location", location(&folder));
            }
            match page_of(&show, &address) {
                Some(file) => (404, file.clone()),
                None => return nothing(desk, &show),
            }
        }
    };
    let is_page = file.path.as_str().ends_with(".html");
    let version = version(&file);
    let tail = if is_page && !is_raw { block(&version) } else { String::new() };
    let tag = format!("\"{version}{}\"", if tail.is_empty() { "" } else { "-b" });
    let known = request.field("if-none-match").is_some_and(|it| it == tag);
    let is_mail = file.path.as_str().ends_with("/mail.html");
    let mut answer = Answer {
        status: if status == 200 && known { 304 } else { status },
        fields: fields(kind(file.path.as_str())),
        body: Body::File(file, tail),
    };
    if is_mail {
        // A mail brings its styles with it: no stylesheet reaches its readers.
        answer.allow("style-src 'self'", " 'unsafe-inline'");
    }
    answer.with("ETag", tag).with("X-Fabrique-Build", build.to_string())
}

/// What follows a page: the script that shows the bar, and what it is the bar of.
fn block(version: &str) -> String {
    format!(
        "\n<script type=\"module\" src=\"{TOOLS}preview.js\" data-fabrique=\"{version}\"></script>\n"
    )
}

/// A page of ours where the site has none.
fn nothing(desk: &Desk, show: &Show) -> Answer {
    let (status, id) = match show.files.is_empty() {
        true => (503, "serve-no-site"),
        false => (404, "serve-not-found"),
    };
    let (language, text) = (desk.words.language().code(), desk.words.text(id));
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta name=\"color-scheme\" content=\"light dark\">\n<title>{text}</title>\n\
        <main><h1>{text}</h1></main>{}",
        block("")
    );
    Answer::text(status, kind("a.html"), html)
}

/// The file of the site at an address.
pub(super) fn file_of<'s>(show: &'s Show, address: &str) -> Option<&'s Arc<Artifact>> {
    let path = address.strip_prefix('/')?;
    match path.is_empty() || path.ends_with('/') {
        true => show.files.get(&SitePath::new(&format!("{path}index.html"))?),
        false => show.files.get(&SitePath::new(path)?),
    }
}

/// The page that says that there is none, in the language of the address.
pub(super) fn page_of<'s>(show: &'s Show, address: &str) -> Option<&'s Arc<Artifact>> {
    let first = address.split('/').nth(1).unwrap_or_default();
    let inner = file_of(show, &format!("/{first}/404.html"));
    inner.or_else(|| file_of(show, "/404.html"))
}

/// The folder that was meant without its last `/`.
fn folder_of(show: &Show, address: &str) -> Option<SitePath> {
    let path = SitePath::new(address.strip_prefix('/')?)?;
    let page = SitePath::new(&format!("{path}/index.html"))?;
    show.files.contains_key(&page).then_some(path)
}

/// The address of a folder of the site.
fn location(folder: &SitePath) -> String {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"-._~/".contains(&it);
    let mut text = String::from("/");
    for byte in folder.as_str().bytes() {
        match plain(byte) {
            true => text.push(char::from(byte)),
            false => text += &format!("%{byte:02X}"),
        }
    }
    text + "/"
}
