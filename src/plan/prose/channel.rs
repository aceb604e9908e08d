//! Which blocks of a body go to a channel (content model §3.2): a section without a
//! class goes to all, a class on a nested heading narrows its parent's.

use crate::parse::{Block, Body, Channel};

/// The blocks of a body that go to a channel, in order.
pub(in crate::plan) fn for_channel(body: &Body, channel: Channel) -> Vec<&Block> {
    let mut kept = Vec::new();
    // The level of the section that is being left out, if one is.
    let mut hidden: Option<u8> = None;
    for block in &body.blocks {
        if let Block::Heading(heading) = block {
            if hidden.is_some_and(|level| heading.level <= level) {
                hidden = None;
            }
            let goes = heading.channels.is_empty() || heading.channels.contains(&channel);
            if hidden.is_none() && !goes {
                hidden = Some(heading.level);
            }
        }
        if hidden.is_none() {
            kept.push(block);
        }
    }
    kept
}
