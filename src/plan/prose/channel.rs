//! Which blocks of a body go to a channel (content model §3.2): a section without a
//! class goes to all, a class on a nested heading narrows its parent's.

use crate::parse::{Block, Body, Channel};
use crate::value::Slug;

/// The blocks of a body that go to a channel, in order. What is for some challenges only
/// is in their variants; where there is one text for all of them, it is there too.
pub(in crate::plan) fn for_channel<'b>(
    body: &'b Body,
    channel: Channel,
    variant: Option<&Slug>,
) -> Vec<&'b Block> {
    let mut kept = Vec::new();
    // The level of the section that is being left out, if one is.
    let mut hidden: Option<u8> = None;
    for block in &body.blocks {
        if let Block::Heading(heading) = block {
            if hidden.is_some_and(|level| heading.level <= level) {
                hidden = None;
            }
            let meant = |it: &Slug| {
                let mut named = heading.challenges.iter();
                heading.challenges.is_empty() || named.any(|named| named.value == *it)
            };
            let goes = heading.channels.is_empty() || heading.channels.contains(&channel);
            let goes = goes && variant.is_none_or(meant);
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
