//! French spaces: a narrow one inside « » and before ; ! ? and %, a no-break one before
//! a colon (Imprimerie nationale, *Lexique des règles typographiques*).
//!
//! Invariant: a mark that belongs to something else (12:30, :-), ?!) gets no space.

use super::{Setter, is_space};
use crate::locale::{NARROW, NO_BREAK};

/// What stands behind the last letter.
const END: char = '\0';

/// The space that stands before a mark; none where none does.
fn space_before(mark: char) -> Option<char> {
    match mark {
        ';' | '!' | '?' | '»' | '%' | '‰' => Some(NARROW),
        ':' => Some(NO_BREAK),
        _ => None,
    }
}

impl Setter<'_> {
    /// A space that was typed next to a mark, as the space of that mark.
    pub(super) fn space(&mut self) -> bool {
        if !is_space(self.after(0)) {
            return false;
        }
        let n_spaces = (0..).take_while(|it| is_space(self.after_typed(*it))).count();
        let mark = self.after_typed(n_spaces);
        if self.before() == '«' {
            return self.put(&NARROW.to_string(), n_spaces);
        }
        let Some(space) = space_before(mark) else { return false };
        let percent = matches!(mark, '%' | '‰') && !self.before().is_ascii_digit();
        let face = matches!(mark, ':' | ';' | '!')
            && matches!(
                self.after_typed(n_spaces + 1),
                '-' | ')' | '(' | 'D' | 'P' | '/' | '='
            );
        if self.before() == '\n' || percent || face {
            return false;
        }
        self.put(&space.to_string(), n_spaces)
    }

    /// The space that nobody typed before a mark, or inside quotes.
    pub(super) fn missing_space(&mut self) -> bool {
        let mark = self.after(0);
        let before = self.before();
        if before == '«' && !is_space(mark) {
            return self.put(&format!("{NARROW}{mark}"), 1);
        }
        let Some(space) = space_before(mark) else { return false };
        let ends = |it: char| {
            it == END
                || is_space(it)
                || matches!(it, '»' | ')' | ']' | '”' | ',' | '.' | '!' | '?' | '…')
        };
        let next = self.after_typed(1);
        let follows = match mark {
            '%' | '‰' => before.is_ascii_digit(),
            '»' => !is_space(before),
            _ => {
                (before.is_alphanumeric()
                    || matches!(before, ')' | ']' | '”' | '’' | '%' | '…'))
                    && ends(next)
            }
        };
        let follows = follows && !is_space(before) && before != '\n';
        follows && self.put(&format!("{space}{mark}"), 1)
    }

    /// The letter so many places on, `END` behind the last one.
    fn after_typed(&self, places: usize) -> char {
        self.letters.get(self.at + places).copied().unwrap_or(END)
    }
}
