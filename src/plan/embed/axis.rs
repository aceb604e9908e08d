//! The scale beside a chart: from its largest value to round steps that end near it.

use crate::value::Amount;

/// A step of 1, 2, 2.5 or 5 times a power of ten, and how many of them reach a value
/// with the least left over: three to five, or fewer where it is very small.
pub(super) fn steps(most: Amount) -> (Amount, u32) {
    let magnitude = most.magnitude().clamp(0, 24);
    let mut best = (Amount::ONE, 1);
    let reach = |(step, n_steps): (Amount, u32)| step * Amount::from(u64::from(n_steps));
    for exponent in magnitude - 1..=magnitude + 1 {
        for tenths in [10_u64, 20, 25, 50] {
            let step = Amount::power_of_ten(exponent - 1) * Amount::from(tenths);
            let least = if step == Amount::ONE { 1 } else { 3 };
            for n_steps in (least..=5).filter(|_| step.floor() == step) {
                let found = (step, n_steps);
                let closer = reach(best) < most || reach(found) < reach(best);
                if reach(found) >= most && closer {
                    best = found;
                }
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_near_the_largest_value() {
        let axis = |most: &str| {
            let most = Amount::new(most).expect("an amount");
            let (step, n_steps) = steps(most);
            (step.to_string(), n_steps)
        };
        assert_eq!(axis("0"), ("1".into(), 1));
        assert_eq!(axis("1"), ("1".into(), 1));
        assert_eq!(axis("2"), ("1".into(), 2));
        assert_eq!(axis("7"), ("2".into(), 4));
        assert_eq!(axis("51"), ("20".into(), 3));
        assert_eq!(axis("317"), ("100".into(), 4));
        assert_eq!(axis("372"), ("100".into(), 4));
        assert_eq!(axis("1802"), ("500".into(), 4));
        for most in 1..12_000_u64 {
            let (step, n_steps) = steps(Amount::from(most));
            let top = step * Amount::from(u64::from(n_steps));
            let (most, least) = (Amount::from(most), Amount::from(65_u64));
            assert!(top >= most, "{most} is above {top}");
            assert!(most * Amount::HUNDRED >= top * least, "{most} of {top}");
        }
    }
}
