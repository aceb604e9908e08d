//! What is sent of a day, but for the HTML of its mail: the mail as plain text, and as
//! the file that mail programs open; the messages of its group.

mod eml;
mod text;

use crate::plan::WhatsappView;

/// Stands between two messages that are sent one after the other.
const NEXT: &str = "\n\n==========\n\n";

pub(super) use eml::eml;
pub(super) use text::text;

/// The messages of a group, one after the other.
pub(super) fn messages(view: &WhatsappView) -> String {
    let messages = view.messages.iter().map(|it| it.text.as_str());
    let mut text = messages.collect::<Vec<_>>().join(NEXT);
    text.push('\n');
    text
}
