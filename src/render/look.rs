//! From the look of a site to styles: what its brand adds at the end of the stylesheet.

use std::fmt::Write;

use crate::plan::{HueLook, Look, Shades};

/// The styles; empty for the built-in look.
pub(super) fn styles(look: &Look) -> String {
    let mut text = String::new();
    match look.face.as_ref().map(|(file, _)| file.as_str()) {
        None => {}
        Some("system") => text.push_str(
            "\n@layer base { :root { --display: system-ui, \"Segoe UI\", sans-serif } }\n",
        ),
        Some(file) => {
            let _ = write!(
                text,
                "\n@font-face {{ font-family: Brand; src: url({file}) format(\"woff2\"); \
                 font-weight: 100 900; font-display: swap }}\n\
                 @layer base {{ :root {{ --display: Brand, \"Display stand-in\", \
                 system-ui, sans-serif }} }}\n"
            );
        }
    }
    if !look.hues.is_empty() {
        let light = rules(look, |it| &it.light);
        let dark = rules(look, |it| &it.dark);
        let print = rules(look, |it| &it.print);
        let _ = write!(
            text,
            "\n@layer base {{\n{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n}}\n\
             @layer print {{ @media print {{\n{print}}} }}\n"
        );
    }
    text
}

fn rules(look: &Look, shades: fn(&HueLook) -> &Shades) -> String {
    let mut text = String::new();
    for hue in &look.hues {
        let (selector, house) = match hue.class.as_str() {
            "" => {
                let house = format!("--house: {}; ", hue.night);
                (":root:not([class*=\"hue-\"])".to_owned(), house)
            }
            class => (format!(".{class}"), String::new()),
        };
        let Shades { accent, fill, cover, on, deep, pale } = shades(hue);
        let _ = writeln!(
            text,
            "{selector} {{ {house}--accent: {accent}; --fill: {fill}; --cover: {cover}; \
             --on: {on}; --deep: {deep}; --pale: {pale} }}"
        );
    }
    text
}
