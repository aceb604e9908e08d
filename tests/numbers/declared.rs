//! Declared numbers: figures, targets, surveys (N5, N16, N28 to N32, N40).

use super::{KITS, amount, with};
use crate::common::{answer, ask, codes, look, measure, question, short, slug};
use fabrique::aggregate::Visible;
use fabrique::value::Qualifier;

#[test]
fn n16_figures_are_chosen_never_added() {
    let figures = |second: &str| {
        with(&format!(
            "
-- content/impact/figures.yaml --
- {{id: whole, concept: kits, value: 1000, qualifier: more-than, scope: {{program: re-action}}, source: deck}}
- {{id: part, concept: kits, value: 150, scope: {{program: re-action, challenge: homeless}}, source: deck, relations: [{{kind: part-of, to: whole}}]}}
{second}
"
        ))
    };
    look(&figures(""), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "declared-kits program:re-action"), "1000");
        assert_eq!(
            answer(impact, "declared-kits program:re-action challenge:homeless"),
            "150"
        );
        assert_eq!(answer(impact, "declared-kits challenge:carers"), "–");
        let Visible::Value(kits) = measure(impact, "declared-kits program:re-action")
        else {
            panic!("a number")
        };
        assert_eq!(kits.qualifier, Qualifier::MoreThan);
        assert_eq!(kits.proof.declared, Some(slug("whole")));
    });
    let other = "- {id: other, concept: kits, value: 1200, scope: {program: re-action}, source: deck}";
    assert_eq!(
        ask(&figures(other), "2020-05-31", "declared-kits program:re-action"),
        "?"
    );
    let chosen =
        other.replace("source: deck", "source: deck, preferred: \"la plus récente\"");
    assert_eq!(
        ask(&figures(&chosen), "2020-05-31", "declared-kits program:re-action"),
        "1200"
    );
}

#[test]
fn n40_a_share_without_a_base_stays_a_share() {
    look(&with(""), "2020-05-31", |impact, _| {
        assert_eq!(answer(impact, "still-active"), "60 %");
        assert_eq!(answer(impact, "still-active challenge:homeless"), "?");
    });
    let known = with("")
        .replace("respondents: unknown", "respondents: 25")
        .replace("share: 60", "count: 11");
    assert_eq!(ask(&known, "2020-05-31", "still-active"), "11/25");
    let few = known.replace("count: 11", "count: 4");
    assert_eq!(ask(&few, "2020-05-31", "still-active"), "< 5");
}

#[test]
fn n32_a_target_and_its_actual_have_one_scope() {
    let text = |scope: &str| {
        with(&format!(
            "
-- content/impact/figures.yaml --
- {{id: f, concept: kits, value: 10, scope: {{program: re-action}}, source: deck}}
-- content/impact/targets.yaml --
- {{id: t, of: \"concept:kits\", value: 15, scope: {scope}, due: 2020-06}}
"
        ))
    };
    assert!(
        !codes(&text("{program: re-action}"), "2020-05-31").contains(&"target.scope")
    );
    let other = text("{challenge: homeless}");
    assert!(codes(&other, "2020-05-31").contains(&"target.scope"));
    look(&other, "2020-05-31", |impact, _| {
        assert_eq!(impact.progress(&slug("t")).expect("it").attainment, Visible::Missing);
    });
}

#[test]
fn n53_a_share_is_never_applied_to_people() {
    let text = with(KITS);
    let share = |of: &str, share: &str| {
        look(&text, "2020-05-31", |impact, _| {
            let quota = impact.quota(&question(of, impact.date()), amount(share));
            quota.map(|it| {
                let qualifier = it.value().map(|it| it.qualifier);
                (short(&it), qualifier.expect("a number"))
            })
        })
    };
    assert_eq!(share("kits sponsor:x", "0.4"), Some(("52".into(), Qualifier::Exact)));
    let cut = share("kits sponsor:x", "0.33");
    assert_eq!(cut, Some(("43".into(), Qualifier::Around)), "42,9 is no number of kits");
    assert_eq!(share("participations", "0.4"), None);
    assert_eq!(share("still-active", "0.4"), None);
}

#[test]
fn n43_shares_are_made_of_counts_when_they_are_known() {
    let survey = |more: &str| {
        with("").replace(
            "-- content/impact/surveys.yaml --\n",
            &format!(
                "-- content/impact/surveys.yaml --\n- {{id: counted, title: \"C\", population: \"p\", {more}questions: [{{id: q, label: \"Q\", answers: [{{id: yes, label: \"oui\", count: 307}}, {{id: no, label: \"non\", count: 193}}]}}]}}\n"
            ),
        )
        .replace("survey: after, question: q, answer: yes", "survey: counted, question: q, answer: yes")
    };
    let known = survey("asked: 1000, respondents: 512, ");
    assert_eq!(ask(&known, "2020-05-31", "still-active"), "307/512", "12 said nothing");
    assert_eq!(ask(&survey(""), "2020-05-31", "still-active"), "307/500");
}
