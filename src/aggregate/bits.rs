//! Sets of small numbers, for questions such as: is all of this in that?

/// A set of small numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bits(Vec<u64>);

const WORD: usize = 64;

impl Bits {
    /// Adds a number.
    pub(super) fn insert(&mut self, at: usize) {
        if self.0.len() <= at / WORD {
            self.0.resize(at / WORD + 1, 0);
        }
        self.0[at / WORD] |= 1 << (at % WORD);
    }

    /// Adds all of another set.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one |= other);
    }

    /// Whether all of it is in another set.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let beyond = self.0.get(other.0.len()..).unwrap_or_default();
        self.0.iter().zip(&other.0).all(|(one, other)| one & !other == 0)
            && beyond.iter().all(|it| *it == 0)
    }

    /// Whether anything is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }

    /// What is in it and not in another.
    pub(super) fn without(&self, other: &Self) -> Self {
        let others = other.0.iter().chain(std::iter::repeat(&0));
        Self(self.0.iter().zip(others).map(|(one, other)| one & !other).collect())
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|it| *it == 0)
    }

    /// The numbers in it, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            (0..WORD)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |it| at * WORD + it)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    fn bits(of: &[usize]) -> Bits {
        let mut bits = Bits::default();
        of.iter().for_each(|it| bits.insert(*it));
        bits
    }

    #[test]
    fn sets_of_different_lengths_compare_by_what_is_in_them() {
        assert!(bits(&[1, 70]).is_within(&bits(&[1, 2, 70, 300])));
        assert!(!bits(&[1, 300]).is_within(&bits(&[1, 2])));
        assert!(bits(&[1, 300]).without(&bits(&[300])).is_within(&bits(&[1])));
        assert!(!bits(&[64]).meets(&bits(&[0, 128])));
        assert_eq!(bits(&[5, 64, 200]).iter().collect::<Vec<_>>(), [5, 64, 200]);
    }
}
