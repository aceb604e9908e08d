//! `fabrique log template`: a spreadsheet to fill in, which an import knows.

use super::super::End;
use super::super::args::TemplateOptions;
use super::super::halt::{Halt, shown};
use super::super::misuse::Misuse;
use super::super::project::Project;
use super::super::screen::Stream;
use super::report::line;
use crate::aggregate::Unknown;
use crate::disk;
use crate::import::{Labels, NoLabel, TemplateForm, template as made};
use crate::locale::Words;
use crate::model::resolve;
use crate::parse::Kind;
use crate::value::Slug;

/// Writes a new file, and touches none that is there.
pub(super) fn template(
    project: &Project,
    options: &TemplateOptions,
    words: &Words,
) -> Result<End, Halt> {
    let (_, docs) = super::ground(project)?;
    let catalog = resolve(&docs).value;
    let labels = Labels::new(&catalog);
    let challenge = match &options.challenge {
        None => None,
        Some(name) => Some(labels.find("challenge", name).map_err(|it| {
            let nearest = match it {
                NoLabel::Unknown(nearest) => nearest,
                NoLabel::Several(_) => None,
            };
            let (kind, id) = (Kind::Challenge.word(), name.clone());
            Halt::Misuse(Misuse::Unknown(Unknown { kind, id, nearest }))
        })?),
    };
    let challenge = challenge.as_deref().and_then(Slug::new);
    let bytes = made(&catalog, challenge.as_ref(), options.form, words);
    let stem = challenge.map_or_else(|| "journal".into(), |it| format!("journal-{it}"));
    let ending = match options.form {
        TemplateForm::Csv => "csv",
        TemplateForm::Xlsx => "xlsx",
    };
    let wanted = options.out.clone().unwrap_or_else(|| format!("{stem}.{ending}").into());
    let name = wanted.file_name().map(|it| it.to_string_lossy().into_owned());
    let path = disk::write_beside(&wanted, name.into_iter(), &bytes)?;
    Stream::Output.write(&line(words, "cli-log-template", &[("path", shown(&path))]))?;
    Ok(End::Fine)
}
