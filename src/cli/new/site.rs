//! A site to begin with: a small program that builds without a warning, and what helps
//! to write in it.

use crate::cli::End;
use crate::cli::args::NewOptions;
use crate::cli::halt::Halt;
use crate::cli::misuse::Misuse;
use crate::cli::project::Project;
use crate::cli::schema::{FOLDER, install, names};
use crate::cli::screen::Stream;
use crate::diag::Fact;
use crate::disk;
use crate::locale::Words;

/// The files of a new site.
const FILES: [(&str, &str); 21] = [
    ("content/site.yaml", include_str!("site/site.yaml")),
    ("content/programs/bonjour-voisins/index.md", include_str!("site/program.md")),
    ("content/programs/bonjour-voisins/days/jour-1.md", include_str!("site/day-1.md")),
    ("content/programs/bonjour-voisins/days/jour-2.md", include_str!("site/day-2.md")),
    ("content/programs/bonjour-voisins/days/jour-3.md", include_str!("site/day-3.md")),
    ("content/challenges/voisins.md", include_str!("site/challenge.md")),
    ("content/actions/appeler-un-voisin.md", include_str!("site/action.md")),
    ("content/partners/association-exemple.md", include_str!("site/partner.md")),
    ("content/stories/le-premier-appel.md", include_str!("site/story.md")),
    ("content/pages/memo.md", include_str!("site/memo.md")),
    ("content/cohorts/promotions.yaml", include_str!("site/cohorts.yaml")),
    ("content/impact/units.yaml", include_str!("site/units.yaml")),
    ("content/impact/sources.yaml", include_str!("site/sources.yaml")),
    ("content/impact/concepts.yaml", include_str!("site/concepts.yaml")),
    ("content/impact/figures.yaml", include_str!("site/figures.yaml")),
    ("content/impact/indicators.yaml", include_str!("site/indicators.yaml")),
    ("content/log/2026/2026-01.yaml", include_str!("site/log.yaml")),
    ("README.md", include_str!("site/README.md")),
    (".gitignore", include_str!("site/gitignore")),
    (".editorconfig", include_str!("site/editorconfig")),
    (".vscode/extensions.json", include_str!("site/extensions.json")),
];

/// Begins a site in a folder that is empty or is not there.
pub(super) fn site(
    project: &Project,
    options: &NewOptions,
    words: &Words,
) -> Result<End, Halt> {
    let Some(folder) = &options.id else {
        return Err(Halt::Misuse(Misuse::NewWithoutId { what: "site".into() }));
    };
    let root = project.root.join(folder);
    if !disk::is_vacant(&root)? {
        return Err(Halt::Misuse(Misuse::NewExists { path: folder.clone() }));
    }
    for (name, text) in FILES {
        disk::create(&root, name, text)?;
    }
    let begun = Project::new(root, Some(words.language()));
    let ids = names(&begun)?;
    install(&begun, FOLDER, &ids, words)?;
    let facts = [("folder", Fact::Text(folder.clone()))];
    Stream::Output.write(&format!("{}\n", words.with("cli-new-site", &facts)))?;
    Ok(End::Fine)
}
