//! A kit to the archive that it is: each of its files as the site has it, pages with all
//! that they need in themselves or beside them.

mod whole;

pub(super) use whole::drawing;

use std::sync::Arc;

use super::Theme;
use crate::artifact::{Artifact, pack, pack_with};
use crate::plan::{KitFile, KitStyles, KitView};

/// The archive of a kit. What is wrong with a page of it is told where it stands in the
/// site.
pub(super) fn packed(theme: &Theme, kit: &KitView) -> Vec<u8> {
    let rendered = |it: &KitFile| theme.render(&it.page).value;
    let rendered: Vec<Arc<Artifact>> = kit.files.iter().map(rendered).collect();
    let beside = theme.assets().iter().chain(&theme.pictures).chain(&rendered);
    let beside: Vec<&Artifact> = beside.map(|it| &**it).collect();
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
    match kit.styles {
        KitStyles::Inside => pack(files.collect()),
        KitStyles::Beside => pack_with(files.collect(), theme.packed_styles()),
    }
}

/// The styles that kits have beside their pages, packed once for all of them.
pub(super) fn styles(assets: &[Arc<Artifact>]) -> Vec<u8> {
    let assets: Vec<&Artifact> = assets.iter().map(|it| &**it).collect();
    pack(whole::styles(&assets))
}
