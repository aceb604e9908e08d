//! Where the lines of a source begin, found once for all the places in it.

use super::{Position, Source};

/// The first byte of each line of a source.
#[derive(Clone, Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Finds the lines of a source.
    pub fn new(source: &Source) -> Self {
        let ends = source.text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// The line and column of a byte of that source, both from 1.
    pub fn position(&self, source: &Source, offset: usize) -> Position {
        let mut offset = offset.min(source.text.len());
        while !source.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.0.partition_point(|start| *start <= offset);
        let start = self.0[line - 1];
        Position { line, column: source.text[start..offset].chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_the_same_however_it_is_found() {
        let source = Source::new("a.md", "un\nété ici\n\nfin");
        let lines = Lines::new(&source);
        for offset in 0..=source.text.len() + 1 {
            assert_eq!(lines.position(&source, offset), source.position(offset));
        }
    }
}
