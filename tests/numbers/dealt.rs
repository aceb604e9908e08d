//! Logs made at random, always the same ones for a number.

use super::with;

pub(crate) const GROUPS: &str = "
-- content/cohorts/2020.yaml --
defaults: {program: re-action, enrolled: 15, coordinator: \"c:1\"}
items:
  - {id: paris, challenge: homeless, start: 2020-04-06, territory: fr-75, present: 9, active: 7}
  - {id: nowhere, challenge: homeless, start: 2020-04-13, present: 8}
  - {id: lille, challenge: elders, start: 2021-03-22, territory: lille, present: 7, active: 5}
";

/// Throws that follow each other without a pattern, the same for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let state = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        self.0 = state.wrapping_add(0x9e37_79b9);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, of: &mut [T]) {
        for at in (1..of.len()).rev() {
            of.swap(at, self.below(at + 1));
        }
    }
}

/// Who did what, and its unit.
pub(crate) const DEEDS: [(&str, &str, &str); 7] = [
    ("cohort: paris", "collect-kits", "kit"),
    ("cohort: nowhere", "hand-out-kits", "kit"),
    ("cohort: nowhere", "collect-kits", "hour"),
    ("cohort: lille", "call-elders", "call"),
    ("program: re-action, challenge: homeless", "collect-kits", "kit"),
    ("program: re-action, challenge: carers", "supply-hospitals", "visor"),
    ("program: re-action, challenge: elders", "call-elders", "call"),
];
pub(crate) const DATES: [&str; 9] = [
    "2020-03-25",
    "2020-04-06",
    "2020-04-30",
    "2020-12-31",
    "2021-03-23",
    "2020-W18",
    "2020-04",
    "2020",
    "2020-04-28/2020-05-03",
];
pub(crate) const WORDS: [&str; 8] =
    ["exact", "exact", "exact", "more-than", "at-least", "around", "up-to", "less-than"];

/// One thing that happened, with a name of its own.
#[derive(Clone)]
pub(crate) struct Deed {
    pub(crate) name: String,
    pub(crate) head: String,
    pub(crate) rest: String,
}

impl Deed {
    pub(crate) fn new(dice: &mut Dice, at: usize) -> Self {
        let (who, action, unit) = dice.pick(&DEEDS);
        let when = dice.pick(&DATES);
        let head = format!("date: {when}, {who}, action: {action}, distinct: true");
        Self { name: format!("e{at}"), head, rest: said(dice, unit) }
    }

    pub(crate) fn line(&self) -> String {
        let Self { name, head, rest } = self;
        format!(
            "- {{id: {name}, {head}, recorded: 2021-06-{:02}, {rest}}}\n",
            1 + name.len()
        )
    }
}

/// How much, where and how surely.
pub(crate) fn said(dice: &mut Dice, unit: &str) -> String {
    let (value, word) = (dice.below(90), dice.pick(&WORDS));
    let tenth = if unit == "hour" { [".1", ".25", ""][dice.below(3)] } else { "" };
    let place = dice.pick(&["fr", "fr-75", "fr-idf", "lille", "fr-59"]);
    let basis = dice.pick(&["declared", "measured"]);
    let grade = dice.below(5);
    format!(
        "quantities: {{{unit}: {{value: {value}{tenth}, qualifier: {word}}}}}, territory: {place}, basis: {basis}, evidence: [{{kind: photo, level: {grade}}}]"
    )
}

pub(crate) fn deeds(dice: &mut Dice) -> Vec<Deed> {
    let many = 3 + dice.below(20);
    (0..many).map(|at| Deed::new(dice, at)).collect()
}

/// A site with these lines of a log, dealt out to so many files.
pub(crate) fn dealt(lines: &[String], files: usize) -> String {
    let mut text = GROUPS.to_owned();
    for file in 0..files.min(lines.len()) {
        text.push_str(&format!("-- content/log/2021/2021-06-{file}.yaml --\n"));
        text.extend(lines.iter().skip(file).step_by(files).map(String::as_str));
    }
    with(&text)
}
