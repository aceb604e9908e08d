//! Pictures that content names: their file and what they show.

use super::yaml::{Fields, Node, Reader, Value};
use crate::diag::{Fault, Output, Picture};
use crate::text::Spanned;

/// A picture and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its file under `content/images/`.
    pub file: Spanned<String>,
    /// What it shows; empty when it is only decoration.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
}

impl Value for Image {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.record(node, |fields| {
            let file: Option<Spanned<String>> = fields.need("file");
            let alt: Option<String> = fields.take("alt");
            let alt = alt.map(|it| it.trim().to_owned());
            let credit = fields.take("credit");
            let decorative: bool = fields.or_default("decorative");
            let file = file?;
            check(fields, &file.value, alt.as_deref(), decorative);
            Some(Self { file, alt: alt.unwrap_or_default(), credit })
        })
    }
}

fn check(fields: &mut Fields<'_, '_>, file: &str, alt: Option<&str>, decorative: bool) {
    if !fields.has("file") {
        return;
    }
    match alt {
        Some(alt) if decorative && !alt.is_empty() => {
            fields.tell_at("decorative", Picture::SaidAndMute { alt: alt.into() });
        }
        Some(alt) if !decorative => {
            if let Some(fault) = mute(file, alt) {
                fields.tell_at("alt", fault);
            }
        }
        None if !decorative => {
            fields.tell_at("file", Output::Alt { file: file.into() });
        }
        _ => {}
    }
}

/// What keeps a text from standing for its picture: there is none, or it is the name of
/// a file.
pub(super) fn mute(file: &str, alt: &str) -> Option<Fault> {
    match alt {
        "" => Some(Output::Alt { file: file.into() }.into()),
        alt if is_file_name(alt) => Some(Picture::FileName { alt: alt.into() }.into()),
        _ => None,
    }
}

/// Whether a text is the name of a file: `kit.jpg`, or what a camera calls a photo, as
/// in `IMG_1234` or `20200417_101500`.
fn is_file_name(text: &str) -> bool {
    const ENDS: [&str; 7] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".svg"];
    let lower = text.to_lowercase();
    if text.contains(char::is_whitespace) {
        return false;
    }
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let camera = ["img", "dsc", "pxl", "photo", "image", "screenshot", "capture"];
    let named = camera.iter().any(|it| lower.starts_with(it));
    let bare = lower.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-'));
    ENDS.iter().any(|it| lower.ends_with(it)) || digits >= 3 && (named || bare)
}

#[cfg(test)]
mod tests {
    use super::is_file_name;

    #[test]
    fn the_name_of_a_file_says_nothing() {
        let names =
            ["kit.jpg", "IMG_1234", "DSC00012.JPG", "20200417_101500", "photo-001"];
        assert!(names.iter().all(|it| is_file_name(it)));
        let texts = [
            "Trois volontaires trient des savons",
            "Photo de 2020",
            "Marseille",
            "2020?",
        ];
        assert!(!texts.iter().any(|it| is_file_name(it)));
    }
}
