//! The word that somebody may have meant.

/// The word most like another: at most half of the longer one's letters differ, whatever
/// the case. Among equals the first in alphabetical order.
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase();
    let n_letters = word.chars().count();
    let mut best: Option<(usize, usize, &str)> = None;
    for it in known {
        let n_its = it.chars().count();
        let most = n_letters.max(n_its);
        if n_letters.abs_diff(n_its) * 2 > most {
            continue;
        }
        let apart = strsim::damerau_levenshtein(&word, &it.to_lowercase());
        // Letters apart by letters in all, compared without a fraction.
        let nearer = best.is_none_or(|(apart_best, most_best, best)| {
            let (this, that) = (apart * most_best, apart_best * most);
            this < that || (this == that && it < best)
        });
        if apart * 2 <= most && nearer {
            best = Some((apart, most, it));
        }
    }
    best.map(|(.., it)| it)
}

/// How many letters two words are apart, whatever the case.
pub fn apart(one: &str, other: &str) -> usize {
    strsim::damerau_levenshtein(&one.to_lowercase(), &other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_word_that_was_meant_is_found() {
        let known = ["la-cloche", "orange", "ap-hp"];
        assert_eq!(nearest("la-clohce", known.into_iter()), Some("la-cloche"));
        assert_eq!(nearest("AP-HP", known.into_iter()), Some("ap-hp"));
        assert_eq!(nearest("zzzzz", known.into_iter()), None);
    }
}
