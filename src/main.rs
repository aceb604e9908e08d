//! Hands the arguments to `cli`; nothing else.

fn main() {}
