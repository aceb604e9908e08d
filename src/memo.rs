//! Results of pure steps, kept from one build to the next.
//!
//! Invariant: the key is the whole input, so a result can never be stale. What a build
//! did not ask for is forgotten at its end.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Deref;
use std::sync::Mutex;

/// A value that knows its hash, so that a large one is not read through each time it is
/// looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<T> {
    hash: u64,
    value: T,
}

impl<T: Hash> Known<T> {
    /// The value, read through once.
    pub fn new(value: T) -> Self {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        Self { hash: hasher.finish(), value }
    }
}

impl<T> Hash for Known<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

impl<T> Deref for Known<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// What a pure function gave for each input so far, asked for from any thread. It is not
/// held while a value is made: two threads may make the same one, and neither waits.
#[derive(Debug)]
pub struct Answers<K, V>(Mutex<BTreeMap<K, V>>);

impl<K, V> Default for Answers<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Clone + Ord, V: Clone> Answers<K, V> {
    /// The value of an input, made when it is first asked for.
    pub fn of(&self, input: &K, make: impl FnOnce() -> V) -> V {
        if let Some(known) = self.known(input) {
            return known;
        }
        let value = make();
        let mut known = self.0.lock().expect("nothing panics while it is held");
        known.insert(input.clone(), value.clone());
        value
    }

    /// Its value, where it was made.
    pub fn known(&self, input: &K) -> Option<V> {
        let known = self.0.lock().expect("nothing panics while it is held");
        known.get(input).cloned()
    }
}

/// What a pure function gave for each input of the last build.
#[derive(Debug)]
pub struct Memo<K, V> {
    kept: HashMap<K, (V, bool)>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { kept: HashMap::new() }
    }
}

impl<K: Clone + Eq + Hash + Sync, V: Clone + Send> Memo<K, V> {
    /// The value of each input, in order. `make` is called once for the inputs that
    /// are new, all of them in one slice, and gives their values in the same order.
    pub fn all(&mut self, inputs: &[K], make: impl FnOnce(&[&K]) -> Vec<V>) -> Vec<V> {
        let new: Vec<&K> =
            inputs.iter().filter(|it| !self.kept.contains_key(it)).collect();
        let made = make(&new);
        for (input, value) in new.into_iter().zip(made) {
            self.kept.insert(input.clone(), (value, true));
        }
        inputs
            .iter()
            .map(|input| {
                let (value, used) =
                    self.kept.get_mut(input).expect("it was kept or made");
                *used = true;
                value.clone()
            })
            .collect()
    }

    /// Forgets what this build did not ask for.
    pub fn end_build(&mut self) {
        self.kept.retain(|_, (_, used)| std::mem::replace(used, false));
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn what_a_build_does_not_ask_for_is_forgotten() {
        let mut memo = Memo::<u8, u8>::default();
        let double = |new: &[&u8]| new.iter().map(|it| **it * 2).collect::<Vec<_>>();
        assert_eq!(memo.all(&[1, 2, 1], double), [2, 4, 2]);
        memo.end_build();
        assert_eq!(
            memo.all(&[2], |new| {
                assert!(new.is_empty());
                vec![]
            }),
            [4]
        );
        memo.end_build();
        assert_eq!(memo.all(&[1], double), [2]);
    }
}
