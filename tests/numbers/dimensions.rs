//! Parts of a whole: what editors say of the ways to break a number down (N37, N44).

use super::with;
use crate::common::{codes, lines, look, table};
use fabrique::aggregate::Dimension;

const LOG: &str = "
-- content/log/2020/2020-04.yaml --
defaults: {program: re-action, date: 2020-04-06}
items:
  - {challenge: homeless, action: collect-kits, quantity: 80, territory: fr-75}
  - {challenge: homeless, action: collect-kits, quantity: 20, territory: lille}
  - {challenge: homeless, action: collect-kits, quantity: 5, territory: fr}
  - {challenge: homeless, action: collect-kits, quantity: 3}
  - {challenge: homeless, action: hand-out-kits, quantity: 40, territory: fr-75}
";

/// The site whose first indicator has dimensions.
fn broken_down(dimensions: &str) -> String {
    let kits = "{id: kits, title: \"Kits\",";
    with(LOG).replace(kits, &format!("{kits} dimensions: [{dimensions}],"))
}

#[test]
fn n44_what_is_in_no_part_that_is_listed_is_the_rest() {
    let text = broken_down("{id: territory, values: [fr-59, fr-75]}");
    look(&text, "2020-05-31", |impact, _| {
        let places = table(impact, "kits", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-59 20", "fr-75 80", "unknown 8", "total 108"]);
        assert!(places.adds_up && !places.is_incomplete, "France may be either");
        let share = table(impact, "kits-share", Dimension::Territory);
        assert_eq!(share.rows.len(), 3, "another indicator has its own rows");
    });
    let text = broken_down("{id: territory, values: [fr-75, lille]}")
        .replace("territory: lille", "territory: fr-59");
    look(&text, "2020-05-31", |impact, _| {
        let places = table(impact, "kits", Dimension::Territory);
        let expected = ["fr-75 80", "lille –", "unknown 28", "total 108"];
        assert_eq!(lines(&places), expected, "the Nord may be Lille");
    });
    let text = broken_down("{id: territory, values: [fr-59]}");
    look(&text, "2020-05-31", |impact, _| {
        let places = table(impact, "kits", Dimension::Territory);
        assert_eq!(lines(&places), ["fr-59 20", "rest 80", "unknown 8", "total 108"]);
        assert!(places.is_incomplete && places.adds_up, "the rest is a part, too");
    });
    let text = broken_down("{id: challenge, values: [elders, carers]}");
    look(&text, "2020-05-31", |impact, _| {
        let challenges = table(impact, "kits", Dimension::Challenge);
        assert_eq!(lines(&challenges), ["elders –", "carers –", "rest 108", "total 108"]);
        assert!(challenges.is_incomplete);
    });
}

#[test]
fn n37_n44_parts_make_a_whole_only_when_they_are_said_to() {
    let adds_up = |dimensions: &str| {
        look(&broken_down(dimensions), "2020-05-31", |impact, _| {
            table(impact, "kits", Dimension::Challenge).adds_up
        })
    };
    assert!(adds_up(""), "challenges are exclusive and exhaustive");
    assert!(adds_up("{id: challenge}"));
    assert!(!adds_up("{id: challenge, exclusive: false}"));
    assert!(!adds_up("{id: challenge, exhaustive: false}"));
}

#[test]
fn n44_parts_of_a_dimension_exist() {
    let told = |dimensions: &str| {
        let codes = codes(&broken_down(dimensions), "2020-05-31").into_iter();
        codes
            .filter(|it| it.starts_with("ref.") || it.starts_with("schema."))
            .collect::<Vec<_>>()
    };
    assert_eq!(told("{id: challenge, values: [homeles]}"), ["ref.unresolved"]);
    assert_eq!(told("{id: stage, values: [assembled, sold]}"), ["schema.bad-value"]);
    assert_eq!(told("{id: gender}"), ["schema.bad-value"]);
    assert_eq!(told("{id: edition, values: [re-action/2020-spring]}"), [""; 0]);
}
