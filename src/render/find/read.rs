//! A finished page to what a reader can read in the middle of it.
//!
//! Invariant: what is drawn, what is hidden for being too small, and what is said for
//! machines is not in it.

/// The most numbers that are shown of a page among the results.
const N_NUMBERS: usize = 12;

/// Elements that stand inside a word.
const INLINE: [&str; 14] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "mark", "small", "span",
    "strong", "time",
];

/// What is read of a page.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Its words.
    pub(super) text: String,
    /// The numbers of at least two digits in it, as they are written, each once.
    pub(super) numbers: Vec<String>,
}

/// Reads what stands in `main`, or else in all of the page.
pub(super) fn main(html: &str) -> Read {
    let start = html.find("<main").unwrap_or_default();
    let end = html.rfind("</main>").unwrap_or(html.len());
    let mut rest = html.get(start..end).unwrap_or(html);
    let mut read = Read::default();
    // Where the text of a number begins.
    let mut number = None;
    while let Some(at) = rest.find('<') {
        read.say(&rest[..at]);
        let inside = &rest[at + 1..];
        let length = inside.find('>').unwrap_or(inside.len());
        let (tag, after) =
            (&inside[..length], inside.get(length + 1..).unwrap_or_default());
        let name = tag.split([' ', '\n', '/']).find(|it| !it.is_empty());
        let name = name.unwrap_or_default();
        let is_end = tag.starts_with('/');
        if !INLINE.contains(&name) {
            read.text.push(' ');
        }
        let hidden = name == "span" && tag.contains("masked");
        rest = match name {
            _ if is_end => after,
            "svg" | "script" | "template" => beyond(after, &format!("</{name}>")),
            "span" if hidden => beyond(after, "</span>"),
            _ => after,
        };
        match (name, is_end) {
            ("data", false) => number = Some(read.text.len()),
            ("data", true) => read.number(number.take()),
            _ => {}
        }
    }
    read.say(rest);
    read
}

fn beyond<'a>(html: &'a str, end: &str) -> &'a str {
    html.find(end).map_or("", |at| &html[at + end.len()..])
}

impl Read {
    /// Adds text, its signs as they are read.
    fn say(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = rest.find('&') {
            self.text.push_str(&rest[..at]);
            let name = rest[at + 1..].split(';').next().unwrap_or_default();
            let sign = match name {
                "amp" => '&',
                "nbsp" => '\u{a0}',
                "#39" | "#x27" | "apos" => '\'',
                "lt" | "gt" | "quot" | "#x2F" => ' ',
                _ => {
                    self.text.push('&');
                    rest = &rest[at + 1..];
                    continue;
                }
            };
            self.text.push(sign);
            rest = rest.get(at + name.len() + 2..).unwrap_or_default();
        }
        self.text.push_str(rest);
    }

    /// Notes the number that was just read.
    fn number(&mut self, start: Option<usize>) {
        let text = start.and_then(|it| self.text.get(it..)).unwrap_or_default();
        let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let n_digits = text.chars().filter(char::is_ascii_digit).count();
        let is_new = !self.numbers.contains(&text) && self.numbers.len() < N_NUMBERS;
        if n_digits > 1 && is_new {
            self.numbers.push(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::main;

    #[test]
    fn only_what_a_reader_sees_is_read() {
        let read = main(
            "<nav>menu</nav><main id=main><h1>L&#39;eau</h1><p><data value=\"15000\">15\u{202f}000 \
             kits</data> et <span class=\"masked\">&lt; 5</span><svg><text>dessin</text></svg>\
             caf<em>é</em></main><footer>pied</footer>",
        );
        let words: Vec<&str> = read.text.split_ascii_whitespace().collect();
        assert_eq!(words, ["L'eau", "15\u{202f}000", "kits", "et", "café"]);
        assert_eq!(read.numbers, ["15\u{202f}000 kits"]);
    }
}
