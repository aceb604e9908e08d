//! The forms of values, as regular expressions that every tool reads alike.

use crate::parse::Kind;

/// An id.
pub(super) const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// The id of an edition, perhaps after that of its program.
const EDITION: &str = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$";

/// A number; `5.000` is five thousand to a French hand and five to a machine.
pub(super) const NUMBER: &str = r"^-?[0-9]+(\.(?!000$)[0-9]+)?$";

/// A whole number.
pub(super) const WHOLE: &str = r"^[0-9]+(\.0{1,2})?$";

/// One day.
pub(super) const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// A date, perhaps imprecise, or an interval.
pub(super) const DATE: &str = "^[0-9]{4}\
    (-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-W(0[1-9]|[1-4][0-9]|5[0-3]))?\
    (/(\\.\\.|[0-9]{4}\
    (-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-W(0[1-9]|[1-4][0-9]|5[0-3]))?))?$";

/// A time of day.
pub(super) const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// A length of time.
pub(super) const DURATION: &str = "^P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?\
    (T(?=[0-9])([0-9]+H)?([0-9]+M)?)?$";

/// A web address.
pub(super) const URL: &str = r#"^https?://[^/\s<>"\\][^\s<>"\\]*$"#;

/// A colour.
pub(super) const COLOUR: &str = "^#?[0-9a-fA-F]{6}$";

/// The name of a thing of a type.
pub(super) fn reference(kind: Kind) -> &'static str {
    match kind {
        Kind::Edition => EDITION,
        _ => ID,
    }
}

/// A reference that says its type.
pub(super) fn typed(types: &[&str]) -> String {
    format!("^({}):[a-z0-9]+(-[a-z0-9]+)*$", types.join("|"))
}
