//! What changes between two texts, line by line.

/// A line of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stays.
    Same(String),
    /// It goes.
    Old(String),
    /// It comes.
    New(String),
}

/// Lines that change, with those around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The number of its first line, before and after.
    pub lines: (usize, usize),
    /// Its lines.
    pub changes: Vec<Change>,
}

/// How many lines are shown around a change.
const AROUND: usize = 1;

/// How far ahead the texts may meet again.
const AHEAD: usize = 60;

/// The changes between two texts, those near each other together.
pub fn hunks(before: &str, after: &str) -> Vec<Hunk> {
    let changes =
        changes(&before.lines().collect::<Vec<_>>(), &after.lines().collect::<Vec<_>>());
    let touched: Vec<usize> = (0..changes.len())
        .filter(|at| !matches!(changes[*at], Change::Same(_)))
        .collect();
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for at in touched {
        let (start, end) =
            (at.saturating_sub(AROUND), (at + AROUND + 1).min(changes.len()));
        match ranges.last_mut() {
            Some(last) if start <= last.1 => last.1 = end,
            _ => ranges.push((start, end)),
        }
    }
    let place = |end: usize| {
        let count = |is: fn(&Change) -> bool| {
            changes[..end].iter().filter(|it| is(it)).count() + 1
        };
        let old = count(|it| !matches!(it, Change::New(_)));
        (old, count(|it| !matches!(it, Change::Old(_))))
    };
    let hunk = |(start, end): &(usize, usize)| Hunk {
        lines: place(*start),
        changes: changes[*start..*end].to_vec(),
    };
    ranges.iter().map(hunk).collect()
}

fn changes(before: &[&str], after: &[&str]) -> Vec<Change> {
    let (mut one, mut other) = (0, 0);
    let mut found = Vec::new();
    while one < before.len() || other < after.len() {
        if before.get(one) == after.get(other) {
            found.push(Change::Same(before[one].to_owned()));
            (one, other) = (one + 1, other + 1);
            continue;
        }
        let (gone, come) = meeting(&before[one..], &after[other..]);
        found.extend(
            before[one..one + gone].iter().map(|it| Change::Old((*it).to_owned())),
        );
        found.extend(
            after[other..other + come].iter().map(|it| Change::New((*it).to_owned())),
        );
        (one, other) = (one + gone, other + come);
    }
    found
}

/// How many lines go and come until the texts are the same again.
fn meeting(before: &[&str], after: &[&str]) -> (usize, usize) {
    for sum in 1..=AHEAD {
        // As many as come for as many as go is the likeliest.
        let mut splits: Vec<usize> = (0..=sum).collect();
        splits.sort_by_key(|it| it.abs_diff(sum - it));
        for gone in splits {
            let come = sum - gone;
            let meet = before.get(gone).is_some() && before.get(gone) == after.get(come);
            let end = gone == before.len() && come == after.len();
            if gone <= before.len() && come <= after.len() && (meet || end) {
                return (gone, come);
            }
        }
    }
    (before.len(), after.len())
}

#[cfg(test)]
mod tests {
    use super::{Change, hunks};

    #[test]
    fn a_change_is_shown_with_the_lines_around_it() {
        let found = hunks("un\ndeux\ntrois\nquatre\n", "un\ndeux\nTROIS\nquatre\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].lines, (2, 2));
        let line = |it: &str| it.to_owned();
        let wanted = [
            Change::Same(line("deux")),
            Change::Old(line("trois")),
            Change::New(line("TROIS")),
            Change::Same(line("quatre")),
        ];
        assert_eq!(found[0].changes, wanted);
        assert_eq!(
            hunks("\n---\na\n", "---\na\n")[0].changes[0],
            Change::Old(String::new())
        );
    }
}
