//! Mistakes of YAML, of front matter and of tables: `schema.syntax`.

use super::fault::{Telling, tell_as};

/// A YAML or front-matter mistake.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// A tab where spaces indent.
    Tab,
    /// No `---` on the first line.
    NoFrontMatter,
    /// No second `---`.
    OpenFrontMatter,
    /// `key:value` without a space.
    NoSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A colon inside text that is not quoted.
    ColonInText {
        /// The line as it should be.
        meant: String,
    },
    /// A quote that is not closed.
    OpenQuote {
        /// The line as it should be, where the text ends with its line.
        meant: Option<String>,
    },
    /// A quote that closes what no quote opens.
    UnopenedQuote {
        /// The line as it should be.
        meant: String,
    },
    /// Round quotes, as Word makes them, around a value.
    RoundQuotes {
        /// The line as it should be.
        meant: String,
    },
    /// A hard space where YAML needs a simple one.
    HardSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A character without width in a word.
    Invisible {
        /// The word, or the line, as it should be.
        meant: String,
    },
    /// A value that a sign like `#` ends, as a remark.
    Remark {
        /// The line as it should be, when the sign belongs to the text.
        meant: String,
    },
    /// `=` where a colon should be.
    Equals {
        /// The line as it should be.
        meant: String,
    },
    /// A comma in a text without quotes, between braces.
    CommaInText {
        /// The key with its text, as it should be.
        meant: String,
    },
    /// An item of a list without its dash.
    NoDash {
        /// The line as it should be.
        meant: String,
    },
    /// `–` or `•` where the dash of an item should be.
    OtherDash {
        /// The sign.
        mark: String,
        /// The line as it should be.
        meant: String,
    },
    /// Two versions of a text that git could not join.
    Conflict,
    /// Something before the front matter.
    LateFrontMatter,
    /// Other dashes where `---` should be.
    Fence {
        /// As written.
        text: String,
    },
    /// A heading without a space after its signs.
    HeadingSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A link that is none: a space in it, the wrong way round, without its end.
    Link {
        /// The link as it should be.
        meant: String,
    },
    /// A citation with other signs than its own, which readers would see.
    Citation {
        /// The citation as it should be, when that can be known.
        meant: Option<String>,
    },
    /// A link or an image with a space in its address, which readers would see.
    SpaceInAddress {
        /// The link as it should be.
        meant: String,
    },
    /// A mark of another program's Markdown.
    ForeignMark {
        /// The mark.
        mark: String,
    },
    /// A sign of emphasis or of code without its counterpart.
    StrayMark {
        /// The sign.
        mark: String,
        /// The words as they should be, when that can be known.
        meant: Option<String>,
    },
    /// Markdown or HTML in the text of a key, which is shown as it is written.
    Markup {
        /// The line without it, when nothing but its looks is lost.
        meant: Option<String>,
    },
    /// A numbered list right under a text that it cannot leave.
    GluedList,
    /// A text right under a list, which makes a part of its last item of it.
    GluedText,
    /// Keys beside the one that they belong under.
    Beside {
        /// The key above, which has no value.
        key: String,
    },
    /// `---` in the middle of the front matter.
    EarlyFence,
    /// Front matter in the middle of a text.
    SecondFrontMatter,
    /// Dashes right under a text, which make a heading of it.
    Underlined,
    /// A block of code that is not closed.
    OpenFence,
    /// A table without the line of dashes under its head.
    TableHead {
        /// That line.
        meant: String,
    },
    /// A row of a table with more cells than its head.
    RowCells {
        /// Cells in the head.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// A row cut off its table by an empty line.
    CutTable,
    /// A second text of a note.
    NoteTwice {
        /// Its name.
        name: String,
    },
    /// The text of a note that nobody calls.
    UnusedNote {
        /// Its name.
        name: String,
    },
    /// The call of a note that has no text.
    MissingNote {
        /// Its name.
        name: String,
    },
    /// A table without the names of its columns.
    NoHeader,
    /// Line ends of an old Macintosh.
    LineEnds,
    /// A bracket or brace that is not closed.
    OpenBracket,
    /// A bracket or brace that closes nothing.
    ExtraBracket,
    /// Quotes inside a text that stands between the same quotes.
    InnerQuote {
        /// The line as it should be.
        meant: String,
    },
    /// A backslash between double quotes that announces nothing.
    Escape {
        /// The line as it should be.
        meant: String,
    },
    /// A text without quotes that begins with a sign of YAML's own.
    Mark {
        /// The sign.
        mark: String,
        /// The line as it should be.
        meant: String,
    },
    /// A list in one line, with dashes.
    ListInLine {
        /// The line as it should be.
        meant: String,
    },
    /// `-item` without a space.
    DashSpace {
        /// The line as it should be.
        meant: String,
    },
    /// A comma left out between two keys of one line.
    MissingComma {
        /// The word it should stand before.
        before: String,
    },
    /// `;` where a comma should be.
    Semicolon,
    /// `- {…}, {…}`: two items on the line of one.
    SeveralItems,
    /// A character that no text has.
    Control,
    /// A line further in or out than its neighbours.
    Indent,
    /// A key twice in one mapping.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// An anchor, an alias or a tag: content has no use for them.
    Alias,
    /// A second document in one file.
    SecondDocument,
    /// A list file with nothing in it.
    EmptyList,
    /// Too deep, or too long for one value.
    TooDeep,
    /// A text with too many lists or quotations in each other.
    DeepText,
    /// A line that is neither a key nor an item.
    NotAKey,
    /// A CSV row with another number of cells than the header.
    Cells {
        /// Cells in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// A table whose rows all have another number of cells than it has titles.
    HeaderCells {
        /// Titles of columns.
        expected: usize,
        /// Cells in each row.
        found: usize,
    },
    /// The titles of the columns once more, among the rows.
    HeaderAgain,
    /// Anything else.
    Other,
}

impl Syntax {
    pub(super) fn tell(&self) -> Telling {
        let plain = |variant| tell_as("schema.syntax", variant, []);
        let meaning = |variant, meant: &String| {
            tell_as("schema.syntax", variant, [("meant", meant.into())])
        };
        match self {
            Self::Tab => plain("tab"),
            Self::NoFrontMatter => plain("no-front-matter"),
            Self::OpenFrontMatter => plain("open-front-matter"),
            Self::NoSpace { meant } => meaning("no-space", meant),
            Self::ColonInText { meant } => meaning("colon", meant),
            Self::InnerQuote { meant } => meaning("inner-quote", meant),
            Self::Escape { meant } => meaning("escape", meant),
            Self::ListInLine { meant } => meaning("list-in-line", meant),
            Self::DashSpace { meant } => meaning("dash-space", meant),
            Self::Mark { mark, meant } => {
                let facts = [("mark", mark.into()), ("meant", meant.into())];
                tell_as("schema.syntax", "mark", facts)
            }
            Self::MissingComma { before } => {
                tell_as("schema.syntax", "missing-comma", [("before", before.into())])
            }
            Self::Semicolon => plain("semicolon"),
            Self::SeveralItems => plain("several-items"),
            Self::ExtraBracket => plain("extra-bracket"),
            Self::Control => plain("control"),
            Self::OpenQuote { meant } => {
                tell_as("schema.syntax", "open-quote", [("meant", meant.into())])
            }
            Self::UnopenedQuote { meant } => meaning("unopened-quote", meant),
            Self::RoundQuotes { meant } => meaning("round-quotes", meant),
            Self::HardSpace { meant } => meaning("hard-space", meant),
            Self::Invisible { meant } => meaning("invisible", meant),
            Self::Remark { meant } => meaning("remark", meant),
            Self::Equals { meant } => meaning("equals", meant),
            Self::CommaInText { meant } => meaning("comma", meant),
            Self::NoDash { meant } => meaning("no-dash", meant),
            Self::OtherDash { mark, meant } => {
                let facts = [("mark", mark.into()), ("meant", meant.into())];
                tell_as("schema.syntax", "other-dash", facts)
            }
            Self::Conflict => plain("conflict"),
            Self::LateFrontMatter => plain("late-front-matter"),
            Self::Fence { text } => {
                tell_as("schema.syntax", "fence", [("text", text.into())])
            }
            Self::HeadingSpace { meant } => meaning("heading-space", meant),
            Self::Link { meant } => meaning("link", meant),
            Self::Citation { meant } => {
                tell_as("schema.syntax", "citation", [("meant", meant.into())])
            }
            Self::SpaceInAddress { meant } => meaning("space-in-address", meant),
            Self::ForeignMark { mark } => {
                tell_as("schema.syntax", "foreign-mark", [("mark", mark.into())])
            }
            Self::StrayMark { mark, meant } => {
                let facts = [("mark", mark.into()), ("meant", meant.into())];
                tell_as("schema.syntax", "stray-mark", facts)
            }
            Self::Markup { meant } => {
                tell_as("schema.syntax", "markup", [("meant", meant.into())])
            }
            Self::GluedList => plain("glued-list"),
            Self::GluedText => plain("glued-text"),
            Self::EarlyFence => plain("early-fence"),
            Self::SecondFrontMatter => plain("second-front-matter"),
            Self::Underlined => plain("underlined"),
            Self::OpenFence => plain("open-fence"),
            Self::TableHead { meant } => meaning("table-head", meant),
            Self::RowCells { expected, found } => {
                let facts = [("expected", expected.into()), ("found", found.into())];
                tell_as("schema.syntax", "row-cells", facts)
            }
            Self::CutTable => plain("cut-table"),
            Self::NoteTwice { name } => {
                tell_as("schema.syntax", "note-twice", [("name", name.into())])
            }
            Self::UnusedNote { name } => {
                tell_as("schema.syntax", "unused-note", [("name", name.into())])
            }
            Self::MissingNote { name } => {
                tell_as("schema.syntax", "missing-note", [("name", name.into())])
            }
            Self::NoHeader => plain("no-header"),
            Self::LineEnds => plain("line-ends"),
            Self::OpenBracket => plain("open-bracket"),
            Self::Indent => plain("indent"),
            Self::Beside { key } => {
                tell_as("schema.syntax", "beside", [("key", key.into())])
            }
            Self::DuplicateKey { key } => {
                tell_as("schema.syntax", "duplicate-key", [("key", key.into())])
            }
            Self::Alias => plain("alias"),
            Self::SecondDocument => plain("second-document"),
            Self::EmptyList => plain("empty-list"),
            Self::TooDeep => plain("too-deep"),
            Self::DeepText => plain("deep-text"),
            Self::NotAKey => plain("not-a-key"),
            Self::Cells { expected, found } => {
                let facts = [("expected", expected.into()), ("found", found.into())];
                tell_as("schema.syntax", "cells", facts)
            }
            Self::HeaderCells { expected, found } => {
                let facts = [("expected", expected.into()), ("found", found.into())];
                tell_as("schema.syntax", "header-cells", facts)
            }
            Self::HeaderAgain => plain("header-again"),
            Self::Other => plain("other"),
        }
    }
}
