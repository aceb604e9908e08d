//! The last turn before bytes: spaces that no reader sees are left out.

/// How a page is finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Finish {
    /// As the templates made it.
    #[default]
    Readable,
    /// Without what only weighs.
    Minified,
}

/// The page without the spaces that no reader sees.
#[cfg(feature = "minify")]
pub(super) fn minified(html: &str) -> Vec<u8> {
    let settings = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::default()
    };
    minify_html::minify(html.as_bytes(), &settings)
}

/// The page as it is: this program was built without the minifier.
#[cfg(not(feature = "minify"))]
pub(super) fn minified(html: &str) -> Vec<u8> {
    html.as_bytes().to_vec()
}
