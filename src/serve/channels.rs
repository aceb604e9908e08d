//! What goes out of one day, side by side: its page, its mail, its message, its sheets.
//!
//! Invariants: only files of the site are shown, each in a frame of its own as it will be
//! sent; what a day does not send has no frame.

use super::Desk;
use super::answer::{TOOLS, file_of};
use super::preview::Show;
use crate::artifact::SitePath;

/// What is shown of a day and a challenge: the file, and the word for it.
const FILES: [(&str, &str); 4] = [
    ("mail.html", "serve-channel-mail"),
    ("whatsapp.txt", "serve-channel-whatsapp"),
    ("appel.html", "serve-channel-call"),
    ("seance.html", "serve-channel-session"),
];

/// The file that says that something goes out to those of a challenge.
const SENT: &str = "mail.html";

/// The folders of a day from which something is sent, one for each challenge, by name.
pub fn sent(files: impl Iterator<Item = SitePath>, day: &SitePath) -> Vec<String> {
    let Some(folder) = day.as_str().strip_suffix("index.html") else { return Vec::new() };
    let inner = files.filter_map(|it| {
        let (challenge, file) = it.as_str().strip_prefix(folder)?.split_once('/')?;
        (file == SENT).then(|| challenge.to_owned())
    });
    inner.collect()
}

/// The address that shows them; the day is told by its file, the challenge by its folder.
pub fn address(day: &SitePath, challenge: &str) -> String {
    let page = day.as_str().trim_end_matches("index.html");
    format!("{TOOLS}canaux?page=/{page}&defi={challenge}")
}

/// The page with a frame for each; none where nothing is sent.
pub(super) fn page(
    desk: &Desk,
    show: &Show,
    (day, challenge): (&str, &str),
) -> Option<String> {
    let index = &file_of(show, day).filter(|_| day.ends_with('/'))?.path;
    let challenges = sent(show.files.keys().cloned(), index);
    let chosen = challenges.iter().find(|it| *it == challenge);
    let chosen = chosen.or(challenges.first())?;
    let word = |id: &str| desk.words.text(id);
    let links = challenges.iter().map(|it| {
        let current = if it == chosen { " aria-current=\"page\"" } else { "" };
        format!(
            "<li><a href=\"{}\"{current}>{}</a></li>\n",
            written(&address(index, it)),
            written(it)
        )
    });
    let files = FILES.iter().map(|(file, id)| (format!("{day}{chosen}/{file}"), *id));
    let shown = files.filter(|(address, _)| file_of(show, address).is_some());
    let web = std::iter::once((day.to_owned(), "serve-channel-web"));
    let frames = web.chain(shown).map(|(address, id)| {
        let (title, address) = (word(id), written(&address));
        format!(
            "<section><h2><a href=\"{address}\">{title}</a></h2>\
            <iframe title=\"{title}\" src=\"{address}?brut\"></iframe></section>\n"
        )
    });
    let (language, title) = (desk.words.language().code(), word("serve-channels-title"));
    Some(format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>{title}</title>\n<link rel=\"stylesheet\" href=\"{TOOLS}channels.css\">\n\
        <header><h1>{title}</h1>\n<p><a href=\"{}\">{}</a></p>\n<nav><ul>\n{}</ul></nav></header>\n\
        <main>\n{}</main>\n<script type=\"module\" src=\"{TOOLS}channels.js\"></script>\n",
        written(day),
        word("serve-channels-back"),
        links.collect::<String>(),
        frames.collect::<String>(),
    ))
}

/// A text as it stands in a page.
fn written(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}
