//! The ends that are known beforehand against all corners.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Digits, Interval};
use crate::amount::Bound;

/// Zero, short and long numbers, none below zero.
fn number() -> impl Strategy<Value = Decimal> {
    let long = (0..1_i128 << 96, 0..96_u32).prop_map(|(size, less)| size >> less);
    let size = prop_oneof![Just(0_i128), 0..20_i128, long, Just((1_i128 << 96) - 1)];
    (size, 0..=28_u32).prop_map(|(size, scale)| Decimal::from_i128_with_scale(size, scale))
}

fn interval() -> impl Strategy<Value = Interval> {
    (number(), number(), any::<bool>(), 0..3_u8).prop_filter_map("it is empty", |(a, b, open, end)| {
        let (low, high) = (a.min(b), a.max(b));
        let high = match end {
            0 => Bound::Unbounded,
            1 => Bound::Open(high),
            _ => Bound::Closed(high),
        };
        Interval::new(if open { Bound::Open(low) } else { Bound::Closed(low) }, high).ok()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn known_ends_are_the_outermost_corners(a in interval(), b in interval(), below in interval()) {
        let mixed = below.mirrored();
        for digits in [Digits::All, Digits::Twenty] {
            let product = a.corners(&b, &|one, other, toward| one.times(other, toward, digits));
            prop_assert_eq!(a.product(&b, digits), product);
            // One number leaves the ends of any range in their places.
            let (range, one) = (if a.low_open() { mixed } else { mixed.hull(&a) }, b.low().map_or(b, Interval::point));
            let scaled = range.corners(&one, &|one, other, toward| one.times(other, toward, digits));
            prop_assert_eq!(range.product(&one, digits), scaled);
            if let Some(found) = a.over(&b, digits) {
                let quotient = a.corners(&b, &|one, other, toward| one.over(other, false, toward, digits));
                prop_assert_eq!(found, quotient);
            }
        }
    }
}
