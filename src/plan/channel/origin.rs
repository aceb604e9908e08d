//! « D'où viennent ces nombres » at the end of a mail: what `components/provenance.html`
//! says on the web.

use serde::Serialize;

use super::piece::Run;
use crate::plan::number::{NumberView, PartView};
use crate::plan::writer::Writer;

/// From how many numbers on each leads to what proves it and says no more.
const MANY: usize = 40;

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Origin {
    /// The number, what it counts, when it holds, who says so, and how sure it is.
    pub content: Vec<Run>,
}

impl Writer<'_> {
    /// Where the numbers cited so far come from. How far a target has come stands with
    /// it: it is made from the target, and says nothing of its own.
    pub(super) fn origins(&self) -> Vec<Origin> {
        let said = |it: &&NumberView| {
            !it.key.contains("#time") && !it.key.contains("#attainment")
        };
        let numbers = self.numbers.iter().filter(said);
        numbers.map(|it| Origin { content: self.origin(it) }).collect()
    }

    fn origin(&self, number: &NumberView) -> Vec<Run> {
        let mut runs = vec![self.said(number), Run::text(format!(" — {}", number.label))];
        for more in [&number.scope, &number.when] {
            if !more.is_empty() {
                runs.push(Run::text(format!(", {more}")));
            }
        }
        if !number.source.is_empty() {
            runs.push(Run::text(format!("\u{a0}· {}", number.source)));
        }
        let sure = [
            (&number.records, "records"),
            (&number.estimated, "estimated"),
            (&number.verified, "verified"),
        ];
        let doubts = [(&number.complete, "known"), (&number.unverified, "unverified")];
        let few = self.numbers.len() <= MANY;
        let sure = sure.into_iter().filter(|_| few);
        for (part, suffix) in sure.chain(doubts) {
            runs.extend(of_part(number, part, suffix).into_iter().flatten());
        }
        runs
    }
}

/// A number that says something of another, after a comma.
fn of_part(number: &NumberView, part: &PartView, suffix: &str) -> Option<[Run; 2]> {
    let content = vec![Run::text(&part.text)];
    let said = Run::Number {
        content,
        href: String::new(),
        value: part.value.clone(),
        key: format!("{}#{suffix}", number.key),
    };
    (!part.text.is_empty()).then(|| [Run::text(", "), said])
}
