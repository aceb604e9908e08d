//! Text that is safe inside HTML, and numbers as HTML.

use super::number::{NumberState, NumberView};
use super::picture::PictureView;

/// Text between tags or between double quotes.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}

/// A link with text that already is HTML; only the text where there is no page.
pub(super) fn link(href: &str, html: &str) -> String {
    match href {
        "" => html.to_owned(),
        href => format!("<a href=\"{}\">{html}</a>", escape(href)),
    }
}

/// A number with its value for machines, as a link to where it is explained: what
/// `components/number.html` makes of it, around words that already are HTML.
pub(super) fn number(number: &NumberView, html: &str) -> String {
    let data = match number.state {
        NumberState::Value => format!(
            "<data value=\"{}\" data-key=\"{}\">{html}</data>",
            escape(&number.value),
            escape(&number.key)
        ),
        NumberState::Worded => html.to_owned(),
        NumberState::Masked | NumberState::Withheld => {
            format!("<span class=\"masked\">{html}</span>")
        }
        _ => format!("<span class=\"unknown\">{html}</span>"),
    };
    match number.href.as_str() {
        "" => data,
        href => format!("<a class=\"num\" href=\"{}\">{data}</a>", escape(href)),
    }
}

/// How wide a picture in a text is: `components/picture.html` says the same.
const SIZES: &str = "(min-width: 48rem) 40rem, 92vw";

/// A picture that is fetched when its reader comes near: what `components/picture.html`
/// makes of it.
pub(super) fn picture(picture: &PictureView) -> String {
    let PictureView { src, srcset, width, height, alt, .. } = picture;
    let (src, srcset, alt) = (escape(src), escape(srcset), escape(alt));
    format!(
        "<picture><source type=\"image/webp\" srcset=\"{srcset}\" sizes=\"{SIZES}\">\
         <img src=\"{src}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" decoding=\"async\"></picture>"
    )
}

/// JSON that stands inside an element of HTML: no sign of it can be taken for a tag.
pub(super) fn inside_html(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escape, inside_html};

    #[test]
    fn nothing_that_is_escaped_can_open_a_tag_or_leave_an_attribute() {
        let safe = escape("<a href=\"x\" onclick='y'>&</a>");
        assert!(!safe.contains(['<', '>', '"', '\'']));
        assert_eq!(escape("l'été"), "l&#39;été");
    }

    #[test]
    fn no_sign_of_the_data_ends_the_element_that_holds_them() {
        let safe = inside_html(r#"{"a": "</script><!-- & é"}"#);
        assert_eq!(safe, r#"{"a": "\u003c/script\u003e\u003c!-- \u0026 é"}"#);
        let read: serde_json::Value = serde_json::from_str(&safe).expect("it is JSON");
        assert_eq!(read["a"], "</script><!-- & é");
    }
}
