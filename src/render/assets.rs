//! What pages need beside them: styles, a typeface, a logo, under names that change with
//! what they hold, so that a browser may keep them for ever.
//!
//! Invariant: a stylesheet names the others as they are named here, `url(display.woff2)`;
//! the names they have in the site are put in last.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tera::Value;

use super::{look, named};
use crate::artifact::{Artifact, SitePath};
use crate::diag::{Diagnosed, Diagnostics};
use crate::plan::Look;
use crate::text::Source;

/// Every built-in asset by its name; a project's own of that name replaces it.
const BUILTIN: [(&str, &[u8]); 6] = [
    ("style.css", include_bytes!("../../templates/assets/style.css")),
    ("display.woff2", include_bytes!("../../templates/assets/display.woff2")),
    ("display.LICENSE.txt", include_bytes!("../../templates/assets/display.LICENSE.txt")),
    ("copy.js", include_bytes!("../../templates/assets/copy.js")),
    ("search.js", include_bytes!("../../templates/assets/search.js")),
    ("minisearch.js", include_bytes!("../../templates/assets/minisearch.js")),
];

/// Where a project keeps its own.
const FOLDER: &str = "templates/assets/";

/// The files, and where pages find them.
pub(super) struct Assets {
    /// The files.
    pub(super) files: Vec<Arc<Artifact>>,
    /// From a name to the path in the site, for templates: `assets["style.css"]`; and
    /// what the brand names, empty when it does not: `assets.logo`, `assets.face`.
    pub(super) names: Value,
}

impl Assets {
    /// The built-in assets with a project's own in their place, in the look of its brand.
    pub(super) fn new(own: &[Source], look: &Look) -> Diagnosed<Self> {
        let mut all: BTreeMap<&str, &[u8]> = BUILTIN.into_iter().collect();
        all.extend(own.iter().filter_map(|it| Some((name(it)?, it.bytes()))));
        let mut diagnostics = Diagnostics::default();
        let face = named::face(look, &all, &mut diagnostics);
        let logo = named::logo(look, &all, &mut diagnostics);
        let (styles, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            all.into_iter().partition(|(name, _)| name.ends_with(".css"));
        let mut files = Vec::new();
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        let mut add = |name, bytes: Vec<u8>, names: &mut BTreeMap<_, _>| {
            let Some(path) = SitePath::new(&path(name, &bytes)) else { return };
            names.insert(name, path.to_string());
            files.push(Arc::new(Artifact { path, bytes }));
        };
        for (name, bytes) in others {
            add(name, bytes.to_vec(), &mut names);
        }
        for (name, bytes) in styles {
            let mut text = String::from_utf8_lossy(bytes).into_owned();
            if name == "style.css" {
                text.push_str(&look::styles(look));
            }
            add(name, dressed(&text, &names).into_bytes(), &mut names);
        }
        let path_of = |name| names.get(name).cloned().unwrap_or_default();
        let (logo, width) = logo.unwrap_or_default();
        let named = [
            ("face", face.map(path_of).unwrap_or_default()),
            ("logo", path_of(logo)),
            ("logo_width", width.to_string()),
        ];
        names.extend(named);
        Diagnosed {
            value: Self { files, names: Value::from_serializable(&names) },
            diagnostics,
        }
    }
}

/// The name of an asset of a project; none for a template.
pub(super) fn name(source: &Source) -> Option<&str> {
    source.path.as_str().strip_prefix(FOLDER)
}

/// A stylesheet with the files it names under the names they have in the site.
fn dressed(style: &str, names: &BTreeMap<&str, String>) -> String {
    let mut parts = style.split("url(");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let named = part.split_once(')').and_then(|(inside, rest)| {
            let path = names.get(inside.trim_matches(['"', '\'']))?;
            Some(format!("{}){rest}", path.strip_prefix("assets/")?))
        });
        text + "url(" + &named.unwrap_or_else(|| part.to_owned())
    })
}

/// `assets/style-1a2b3c4d5e6f.css`
fn path(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digest: String = digest.iter().take(6).map(|it| format!("{it:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}-{digest}.{extension}"),
        None => format!("assets/{name}-{digest}"),
    }
}
