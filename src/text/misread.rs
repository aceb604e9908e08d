//! Letters that were saved in UTF-8 and read as Windows-1252: « Ã© » for « é ».

use super::windows_1252;

/// The places of such letters, in bytes, and how long each is.
pub fn misread(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let begins = |c: char| matches!(c, 'Â' | 'Ã' | 'Å' | 'â');
    text.match_indices(begins).filter_map(|(at, _)| {
        let (_, length) = letter(&text[at..])?;
        Some((at, length))
    })
}

/// The text with the letters that were meant.
pub fn reread(text: &str) -> String {
    let mut meant = String::with_capacity(text.len());
    let mut done = 0;
    for (at, length) in misread(text) {
        if at < done {
            continue;
        }
        meant.push_str(&text[done..at]);
        meant.extend(letter(&text[at..]).map(|(letter, _)| letter));
        done = at + length;
    }
    meant + &text[done..]
}

/// The letter that a text begins with, and how many bytes its wrong form takes.
fn letter(text: &str) -> Option<(char, usize)> {
    let first = byte(text.chars().next()?)?;
    let n_bytes = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let letters: Vec<char> = text.chars().take(n_bytes).collect();
    let bytes: Option<Vec<u8>> = letters.iter().map(|it| byte(*it)).collect();
    let meant = str::from_utf8(&bytes?).ok()?.chars().next()?;
    Some((meant, letters.iter().map(|it| it.len_utf8()).sum()))
}

/// The byte that Windows-1252 has for a letter.
fn byte(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    match code {
        0xa0..=0xff => u8::try_from(code).ok(),
        _ => (0x80..=0x9f).find(|it| windows_1252(*it) == letter),
    }
}

#[cfg(test)]
mod tests {
    use super::{misread, reread};

    #[test]
    fn letters_read_in_a_wrong_encoding_are_found() {
        assert_eq!(reread("dÃ©fi : lâ€™Å“uvre"), "défi : l’œuvre");
        let sound = "Âge, château, Ångström, « oui », naïf, À bientôt";
        assert_eq!(misread(sound).count(), 0);
        assert_eq!(reread(sound), sound);
    }
}
