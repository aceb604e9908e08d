//! `fabrique schema`: what may be written, for the tools that people write with.

use std::sync::Arc;

use super::End;
use super::args::{SchemaOptions, Tool};
use super::halt::Halt;
use super::project::{Project, Wish};
use super::screen::Stream;
use crate::diag::Fact;
use crate::disk;
use crate::locale::Words;
use crate::model::Reach;
use crate::parse::{Doc, parse};
use crate::schema::{Ids, editor, ids, schemas, settings};
use crate::text::Source;

/// Where schemas are written when nobody says.
pub(super) const FOLDER: &str = ".vscode/schemas";

/// Where the configuration of a web editor is written when nobody says.
const WEB: &str = "admin";

/// Writes the schemas, or the configuration of a web editor.
pub(super) fn schema(
    project: &Project,
    options: &SchemaOptions,
    words: &Words,
) -> Result<End, Halt> {
    let content = content(project)?;
    let ids = named(&content);
    let folder = options.folder.as_deref();
    let text = match options.tool {
        Tool::Code => {
            let folder = folder.unwrap_or(FOLDER).trim_end_matches('/');
            let n_files = install(project, folder, &ids, words)?;
            let facts = [("files", Fact::Count(n_files)), ("folder", folder.into())];
            words.with("cli-schema", &facts)
        }
        Tool::Web => {
            let folder = folder.unwrap_or(WEB).trim_end_matches('/');
            let path = format!("{folder}/config.yml");
            disk::write_source(&project.root, &path, &editor(&content, &ids, words))?;
            words.with("cli-schema-web", &[("path", Fact::Text(path))])
        }
    };
    Stream::Output.write(&format!("{text}\n"))?;
    Ok(End::Fine)
}

/// The names in a project.
pub(super) fn names(project: &Project) -> Result<Ids, Halt> {
    Ok(named(&content(project)?))
}

fn content(project: &Project) -> Result<Vec<Source>, Halt> {
    let wish = Wish { date: None, base_url: None, reach: Reach::Drafts };
    Ok(project.inputs(wish)?.content)
}

fn named(content: &[Source]) -> Ids {
    let docs: Vec<Arc<Doc>> =
        content.iter().map(|it| Arc::new(parse(it).value)).collect();
    ids(&docs)
}

/// Writes every schema into a folder, and the settings of the editor that uses them
/// unless there are some; says how many schemas.
pub(super) fn install(
    project: &Project,
    folder: &str,
    ids: &Ids,
    words: &Words,
) -> Result<usize, Halt> {
    let schemas = schemas(ids, words);
    for schema in &schemas {
        let name = format!("{folder}/{}", schema.name);
        disk::write_source(&project.root, &name, &schema.text)?;
    }
    let settings = settings(folder, &schemas);
    disk::create(&project.root, ".vscode/settings.json", &settings)?;
    Ok(schemas.len())
}
