//! A kit to the archive that it is: each of its files as the site has it, pages with all
//! that they need in themselves or beside them.

mod whole;

use std::sync::Arc;

use super::Theme;
use crate::artifact::{Artifact, pack};
use crate::plan::{KitFile, KitStyles, KitView};

/// The archive of a kit. What is wrong with a page of it is told where it stands in the
/// site.
pub(super) fn packed(theme: &Theme, kit: &KitView) -> Vec<u8> {
    let rendered = |it: &KitFile| theme.render(&it.page).value;
    let rendered: Vec<Arc<Artifact>> = kit.files.iter().map(rendered).collect();
    let beside: Vec<&Artifact> =
        theme.assets().iter().chain(&rendered).map(|it| &**it).collect();
    let files = kit.files.iter().zip(&rendered).map(|(it, file)| {
        let bytes = match &it.page.shell {
            None => file.bytes.clone(),
            Some(shell) => {
                let (page, base_url) = (&shell.canonical, &it.page.site.base_url);
                let styles = match kit.styles {
                    KitStyles::Inside => None,
                    KitStyles::Beside => Some(it.name.as_str()),
                };
                let place = whole::Place { page, base_url, beside: &beside, styles };
                let html = String::from_utf8_lossy(&file.bytes);
                whole::page(&html, &place).into_bytes()
            }
        };
        Artifact { path: it.name.clone(), bytes }
    });
    let mut files: Vec<Artifact> = files.collect();
    if kit.styles == KitStyles::Beside {
        files.extend(whole::styles(&beside));
    }
    pack(files)
}
