//! What is wrong in a template of the project's own: `template.error`.

use super::fault::{Telling, tell, tell_as};

/// A fault in a template of the project's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Template {
    /// A name that leads to nothing.
    Unknown {
        /// What it should be: `variable`, `field`, `filter`, `function`, `test`,
        /// `component`, `file` or `block`.
        what: &'static str,
        /// The name as written.
        name: String,
        /// The nearest one there is.
        nearest: Option<String>,
    },
    /// A sign where another should stand.
    Unexpected {
        /// The sign as written; empty for none that can be shown.
        found: String,
        /// The sign that should stand there; empty when there are several.
        wanted: String,
    },
    /// The end of the file inside a block, a tag, a text or a remark.
    Unclosed,
    /// A tag that does not exist.
    UnknownTag,
    /// A value that cannot be used in this way.
    BadValue,
    /// Anything else.
    Other,
}

impl Template {
    pub(super) fn tell(&self) -> Telling {
        const CODE: &str = "template.error";
        match self {
            Self::Unknown { what, name, nearest } => {
                tell_as(CODE, what, [("name", name.into()), ("nearest", nearest.into())])
            }
            Self::Unexpected { found, wanted } => tell_as(
                CODE,
                "unexpected",
                [("found", found.into()), ("wanted", wanted.into())],
            ),
            Self::Unclosed => tell_as(CODE, "unclosed", []),
            Self::UnknownTag => tell_as(CODE, "tag", []),
            Self::BadValue => tell_as(CODE, "value", []),
            Self::Other => tell(CODE, []),
        }
    }
}
