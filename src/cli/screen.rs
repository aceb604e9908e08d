//! Where words go: the two streams, colours, characters that do no harm.

use std::io::{self, ErrorKind, IsTerminal, Write};

/// One of the two streams of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// What was asked for.
    Output,
    /// What there is to say besides.
    Notes,
}

impl Stream {
    /// Writes text. A reader who has gone away, as `head` does, is no fault.
    pub(super) fn write(self, text: &str) -> io::Result<()> {
        let written = match self {
            Self::Output => {
                let mut stream = io::stdout().lock();
                stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
            }
            Self::Notes => io::stderr().lock().write_all(text.as_bytes()),
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    }

    /// Whether somebody is looking on.
    pub(super) fn is_terminal(self) -> bool {
        match self {
            Self::Output => io::stdout().is_terminal(),
            Self::Notes => io::stderr().is_terminal(),
        }
    }
}

/// What text is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Colour,
    Plain,
}

/// What a piece of text is, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Error,
    Warning,
    Note,
    Good,
    Frame,
}

impl Ink {
    /// Colours on a terminal, unless people do not want them (no-color.org).
    pub(super) fn of(stream: Stream) -> Self {
        let set = |name| std::env::var_os(name).filter(|it| !it.is_empty());
        let unwanted =
            set("NO_COLOR").is_some() || set("TERM").is_some_and(|it| it == "dumb");
        if stream.is_terminal() && !unwanted { Self::Colour } else { Self::Plain }
    }

    /// The text in the colour of what it is.
    pub(super) fn paint(self, style: Style, text: &str) -> String {
        let code = match (self, style) {
            (Self::Plain, _) => return text.to_owned(),
            (Self::Colour, Style::Error) => "1;31",
            (Self::Colour, Style::Warning) => "1;33",
            (Self::Colour, Style::Note) => "1;36",
            (Self::Colour, Style::Good) => "32",
            (Self::Colour, Style::Frame) => "2",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// Text from a file, so that nothing in it can steer a terminal; line ends too.
pub(super) fn harmless(text: &str) -> String {
    text.chars().map(|c| if steers(c) { stand_in(c) } else { c }).collect()
}

/// Whether a character does something to a terminal instead of being shown by it.
pub(super) fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

/// What is shown in place of a character that steers.
pub(super) fn stand_in(c: char) -> char {
    match c {
        '\t' => ' ',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        _ => '\u{fffd}',
    }
}
