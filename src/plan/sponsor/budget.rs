//! What was planned and what it came to, with gaps in euros and in percent, for the
//! report of a grant.

use serde::Serialize;

use crate::parse::{Budget, BudgetLine};
use crate::plan::number::{NumberState, NumberView};
use crate::plan::writer::Writer;
use crate::value::{Amount, Rounding, Slug};

/// A budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BudgetView {
    /// What it costs, and what pays for it.
    pub sides: Vec<BudgetSideView>,
}

/// One side of a budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BudgetSideView {
    /// « Charges », « Produits »
    pub title: String,
    /// Its lines.
    pub rows: Vec<BudgetRowView>,
    /// Their sum.
    pub total: BudgetRowView,
}

/// A line of a budget. The keys are `budget:<sponsor>/<side>/<n>#planned`, `#actual`,
/// `#gap`, `#gap-percent`; the sum has the number `total`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct BudgetRowView {
    /// What for.
    pub item: String,
    /// How much was planned.
    pub planned: NumberView,
    /// How much it came to.
    pub actual: NumberView,
    /// The difference, in euros.
    pub gap: NumberView,
    /// The difference, in percent of what was planned.
    pub percent: NumberView,
}

/// How many decimals a quotient has for machines.
const DECIMALS: u32 = 6;

/// A budget in words.
pub(super) fn budget(writer: &Writer<'_>, id: &Slug, budget: &Budget) -> BudgetView {
    let sides = [
        ("ui-charges", "charges", &budget.charges),
        ("ui-products", "products", &budget.products),
    ];
    let sides = sides.map(|(message, name, lines)| {
        let key = |nth: String| format!("budget:{id}/{name}/{nth}");
        let rows = lines.iter().enumerate();
        let rows = rows.map(|(at, it)| row(writer, it, &key((at + 1).to_string())));
        BudgetSideView {
            title: writer.desk.words.text(message),
            rows: rows.collect(),
            total: row(writer, &total(writer, lines), &key("total".into())),
        }
    });
    BudgetView { sides: sides.into() }
}

/// The sum of some lines; nobody knows what it came to while one line is not known.
fn total(writer: &Writer<'_>, lines: &[BudgetLine]) -> BudgetLine {
    let sum = |one: Amount, other: Amount| one + other;
    let actual: Option<Vec<Amount>> = lines.iter().map(|it| it.actual).collect();
    BudgetLine {
        item: writer.desk.words.text("ui-total"),
        planned: lines.iter().map(|it| it.planned).fold(Amount::ZERO, sum),
        actual: actual.map(|it| it.into_iter().fold(Amount::ZERO, sum)),
    }
}

fn row(writer: &Writer<'_>, line: &BudgetLine, key: &str) -> BudgetRowView {
    let gap = line.actual.map(|it| it - line.planned);
    let item = match line.item.as_str() {
        "" => writer.desk.words.text("ui-not-broken-down"),
        item => item.to_owned(),
    };
    BudgetRowView {
        item,
        planned: euros(writer, Some(line.planned), format!("{key}#planned")),
        actual: euros(writer, line.actual, format!("{key}#actual")),
        gap: euros(writer, gap, format!("{key}#gap")),
        percent: percent(writer, gap, line.planned, format!("{key}#gap-percent")),
    }
}

fn euros(writer: &Writer<'_>, amount: Option<Amount>, key: String) -> NumberView {
    let words = writer.desk.words;
    let euro = Slug::new("euro").expect("it is a slug");
    match amount {
        Some(amount) => {
            let text = words.quantity(amount, &writer.desk.unit(&euro).words());
            value(text, amount.to_string(), key)
        }
        None => without(writer, "ui-unknown-amount", NumberState::Missing, key),
    }
}

fn percent(
    writer: &Writer<'_>,
    gap: Option<Amount>,
    planned: Amount,
    key: String,
) -> NumberView {
    let share =
        |decimals| (gap? * Amount::HUNDRED).divided(planned, decimals, Rounding::Nearest);
    match (share(1), share(DECIMALS)) {
        (Some(shown), Some(exact)) => {
            value(writer.desk.words.percent(shown), exact.to_string(), key)
        }
        _ => without(writer, "ui-unknown-share", NumberState::NotComputable, key),
    }
}

fn value(text: String, value: String, key: String) -> NumberView {
    let state = NumberState::Value;
    NumberView { state, number: text.clone(), text, value, key, ..NumberView::default() }
}

fn without(
    writer: &Writer<'_>,
    message: &str,
    state: NumberState,
    key: String,
) -> NumberView {
    let text = writer.desk.words.text(message);
    NumberView { state, number: text.clone(), text, key, ..NumberView::default() }
}
