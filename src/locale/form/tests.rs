//! The golden cases and rules on forms (content model §6.8).

use super::*;

const FRENCH: Language = Language::French;

fn quantity(value: &str, qualifier: Qualifier) -> Quantity {
    Quantity { value: Amount::new(value).expect("a number"), qualifier }
}

fn wanted(value: &str, qualifier: Qualifier, form: Form) -> Wanted {
    Wanted { form, ..Wanted::new(quantity(value, qualifier)) }
}

fn show(wanted: &Wanted) -> Result<String, Reason> {
    let shown = Words::new(FRENCH).shown(wanted).map_err(|it| it.reason)?;
    Ok(shown.text.replace('\u{202f}', " "))
}

#[test]
fn g4_more_than_is_strictly_below_and_a_multiple_stays_exact() {
    let cases = [
        ("5321", "plus de 5 300"),
        ("5000", "5 000"),
        ("8012", "plus de 8 000"),
        ("1001", "plus de 1 000"),
        ("999", "plus de 990"),
        ("52310", "plus de 52 000"),
        ("104", "plus de 100"),
    ];
    for (value, expected) in cases {
        let shown = show(&wanted(value, Qualifier::Exact, Form::MoreThan));
        assert_eq!(shown.as_deref(), Ok(expected));
    }
}

#[test]
fn g5_close_to_stays_within_five_percent() {
    let cases = [("999", "1 000"), ("96", "100"), ("4960", "5 000")];
    for (value, expected) in cases {
        let shown = show(&wanted(value, Qualifier::Exact, Form::CloseTo));
        assert_eq!(shown, Ok(format!("près de {expected}")));
    }
    let gap = Amount::new("11.3").expect("a number");
    let multiple = Amount::from(6000_u64);
    let shown = show(&wanted("5321", Qualifier::Exact, Form::CloseTo));
    assert_eq!(shown, Err(Reason::TooFar { multiple, gap }));
}

#[test]
fn n33_a_value_keeps_its_own_qualifier_and_a_result_takes_three() {
    let cases = [
        (Qualifier::MoreThan, "plus de 5 000", "plus de 5 000"),
        (Qualifier::AtLeast, "au moins 5 000", "au moins 5 000"),
        (Qualifier::Around, "environ 5 000", "environ 5 000"),
        (Qualifier::UpTo, "jusqu'à 5 000", "au plus 5 000"),
        (Qualifier::LessThan, "moins de 5 000", "moins de 5 000"),
    ];
    for (qualifier, declared, computed) in cases {
        let own = wanted("5000", qualifier, Form::AsIs);
        let result = Wanted { origin: Origin::Computed, ..own };
        assert_eq!(show(&own).as_deref(), Ok(declared));
        assert_eq!(show(&result).as_deref(), Ok(computed));
    }
}

#[test]
fn n34_a_step_may_be_given_and_whole_things_are_not_cut() {
    let with = |value, step, grain| {
        let step = Amount::new(step);
        let wanted = wanted(value, Qualifier::Exact, Form::MoreThan);
        show(&Wanted { step, grain, ..wanted })
    };
    assert_eq!(with("5321", "1000", Grain::Whole).as_deref(), Ok("plus de 5 000"));
    assert_eq!(with("7", "", Grain::Whole).as_deref(), Ok("7"));
    assert_eq!(with("7.25", "", Grain::Divisible).as_deref(), Ok("plus de 7,2"));
    assert_eq!(with("30", "100", Grain::Whole).as_deref(), Ok("30"));
    assert_eq!(with("30", "0", Grain::Whole), Err(Reason::BadStep));
}

#[test]
fn n35_words_stand_for_numbers_within_five_percent() {
    let words = |value| show(&wanted(value, Qualifier::Exact, Form::Words));
    for value in ["95", "100", "105"] {
        assert_eq!(words(value).as_deref(), Ok("une centaine"));
    }
    assert_eq!([words("94"), words("106")], [Err(Reason::NoWord), Err(Reason::NoWord)]);
    assert_eq!(words("12").as_deref(), Ok("une douzaine"));
    assert_eq!(words("980").as_deref(), Ok("un millier"));
    assert_eq!(words("11"), Err(Reason::NoWord));
}

#[test]
fn n35_around_goes_to_the_nearest_half_away_from_zero() {
    let around = |value| show(&wanted(value, Qualifier::Exact, Form::Around));
    assert_eq!(around("5321").as_deref(), Ok("environ 5 300"));
    assert_eq!(around("5350").as_deref(), Ok("environ 5 400"));
}

#[test]
fn n36_a_qualifier_is_never_made_stronger() {
    let refused = |qualifier, form| {
        let words = Words::new(FRENCH);
        let refusal = words.shown(&wanted("100", qualifier, form)).err();
        refusal.map(|it| (it.reason, it.allowed_words()))
    };
    let stronger = |allowed: &str| Some((Reason::Stronger, allowed.to_owned()));
    assert_eq!(refused(Qualifier::AtLeast, Form::Exact), stronger("as-is, more-than"));
    assert_eq!(
        refused(Qualifier::Around, Form::MoreThan),
        stronger("as-is, around, words")
    );
    assert_eq!(refused(Qualifier::UpTo, Form::Around), stronger("as-is"));
    let all = Form::ALL.map(|(form, _)| refused(Qualifier::Exact, form));
    assert_eq!(all, [const { None }; 6]);
    let bound = wanted("5321", Qualifier::AtLeast, Form::MoreThan);
    assert_eq!(show(&bound).as_deref(), Ok("plus de 5 300"));
}

#[test]
fn n36_no_headline_rounds_up() {
    let words = Words::new(FRENCH);
    let headline = |value, form| words.headline(&wanted(value, Qualifier::Exact, form));
    assert!(headline("5321", Form::Around).is_ok());
    let refusal = headline("5360", Form::Around).expect_err("5 400 is above it");
    assert_eq!(refusal.reason, Reason::RoundsUp);
    assert_eq!(refusal.allowed_words(), "as-is, exact, more-than");
}

#[test]
fn numbers_join_their_units() {
    let words = Words::new(FRENCH);
    let kits = UnitWords { one: "kit", many: "kits", symbol: None, elide: false };
    let calls = UnitWords { one: "appel", many: "appels", symbol: None, elide: true };
    let text = |value, form, unit: &UnitWords<'_>| {
        let shown = words.shown(&wanted(value, Qualifier::Exact, form)).expect("allowed");
        words.with_unit(&shown, unit).replace('\u{202f}', " ")
    };
    assert_eq!(text("100", Form::Words, &kits), "une centaine de kits");
    assert_eq!(text("100", Form::Words, &calls), "une centaine d'appels");
    assert_eq!(text("1", Form::AsIs, &calls), "1\u{a0}appel");
    assert_eq!(text("5321", Form::MoreThan, &kits), "plus de 5 300\u{a0}kits");
}
