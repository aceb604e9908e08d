//! What a stylesheet makes a browser fetch.

/// The addresses that a stylesheet imports or shows, as written.
pub(super) fn fetched(css: &str) -> Vec<&str> {
    let css_starts = css.match_indices("url(").map(|(at, it)| &css[at + it.len()..]);
    let shown = css_starts.filter_map(|rest| argument(rest, &[')']));
    let imports = css.match_indices("@import").map(|(at, it)| &css[at + it.len()..]);
    let imported = imports.filter_map(|rest| {
        let rest = rest.trim_start();
        rest.starts_with(['"', '\'']).then(|| argument(rest, &[';'])).flatten()
    });
    shown.chain(imported).collect()
}

/// The text up to one of these ends, or the one between quotes.
fn argument<'t>(text: &'t str, ends: &[char]) -> Option<&'t str> {
    let text = text.trim_start();
    let mut letters = text.chars();
    match letters.next() {
        Some(quote @ ('"' | '\'')) => letters.as_str().split(quote).next(),
        _ => text.split(ends).next().map(str::trim),
    }
}

#[cfg(test)]
mod tests {
    use super::fetched;

    #[test]
    fn imports_and_images_are_found_in_every_writing() {
        let css = "@import url( https://a/x.css ); @import 'https://b/y.css' screen;\n\
                   a{background:url(\"//c/z.png\")} b{src:url(../d.woff2) format(x)}";
        let found = fetched(css);
        let all = ["https://a/x.css", "//c/z.png", "../d.woff2", "https://b/y.css"];
        assert_eq!(found, all);
    }
}
