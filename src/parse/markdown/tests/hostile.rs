//! Text made to break a reader: nothing may panic, hang or overflow the stack.

use super::{day, told};

const FRAGMENTS: [&str; 40] = [
    ">",
    "- ",
    "1. ",
    "\t",
    "    ",
    "\r\n",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "~",
    "`",
    "```",
    "[",
    "](",
    "]",
    ")",
    "![",
    "[^a]",
    "[^a]: ",
    "<",
    ">x",
    "<!--",
    "<a:",
    "<partner:x>",
    "partner:",
    "chart:k?by=",
    "&#x0;",
    "&amp;",
    "|",
    "|-|",
    "# ",
    "## é {.",
    "}",
    "5 000",
    "18 h 30 %",
    "\u{feff}",
    "\u{202f}😀",
    "\\",
];

#[test]
fn deep_nesting_is_told_once_and_left_out() {
    for fragment in [">", "- ", "> - ", "*a **b ", "[![", "1. > "] {
        let text = format!("{}fin\n\nAprès.\n", fragment.repeat(10_000));
        let (body, _) = day(&text);
        assert!(!body.blocks.is_empty(), "{fragment}");
    }
    let told = told(&format!("{}fin\n", ">".repeat(10_000)));
    assert_eq!(told, ["schema.syntax \">\""]);
}

#[test]
fn repeated_fragments_are_read() {
    for fragment in FRAGMENTS {
        day(&fragment.repeat(2_000));
        for other in FRAGMENTS {
            day(&format!("{fragment}{other}").repeat(20));
        }
    }
}

#[test]
fn mixed_fragments_are_read() {
    // A plain congruential generator: the same texts on every run.
    let mut state = 1_u64;
    let mut roll = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap_or(0) % n
    };
    for _ in 0..3_000 {
        let n_parts = roll(60);
        let parts: Vec<&str> =
            (0..n_parts).map(|_| FRAGMENTS[roll(FRAGMENTS.len())]).collect();
        day(&parts.concat());
    }
}
