//! What pages need beside them: styles, under names that change with what they hold, so
//! that a browser may keep them for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tera::Value;

use crate::artifact::{Artifact, SitePath};
use crate::text::Source;

/// Every built-in asset by its name; a project's own of that name replaces it.
const BUILTIN: &[(&str, &str)] = &[
    ("style.css", include_str!("../../templates/assets/style.css")),
    ("search.js", include_str!("../../templates/assets/search.js")),
    ("minisearch.js", include_str!("../../templates/assets/minisearch.js")),
];

/// Where a project keeps its own.
const FOLDER: &str = "templates/assets/";

/// The files, and where pages find them.
pub(super) struct Assets {
    /// The files.
    pub(super) files: Vec<Arc<Artifact>>,
    /// From a name to the path in the site, for templates: `assets["style.css"]`.
    pub(super) names: Value,
}

impl Assets {
    /// The built-in assets with a project's own in their place.
    pub(super) fn new(own: &[Source]) -> Self {
        let mut texts: BTreeMap<&str, &str> = BUILTIN.iter().copied().collect();
        let own = own.iter();
        texts.extend(own.filter_map(|source| {
            Some((source.path.as_str().strip_prefix(FOLDER)?, &*source.text))
        }));
        let mut files = Vec::new();
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (name, text) in texts {
            let Some(path) = SitePath::new(&path(name, text)) else { continue };
            names.insert(name.to_owned(), path.to_string());
            files.push(Arc::new(Artifact { path, bytes: text.as_bytes().to_vec() }));
        }
        Self { files, names: Value::from_serializable(&names) }
    }
}

/// `assets/style-1a2b3c4d5e6f.css`
fn path(name: &str, text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digest: String = digest.iter().take(6).map(|it| format!("{it:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}-{digest}.{extension}"),
        None => format!("assets/{name}-{digest}"),
    }
}
