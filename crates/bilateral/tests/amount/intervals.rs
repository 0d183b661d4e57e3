//! Laws of interval arithmetic, held against exact rationals.

use bilateral::amount::{Bound, Interval};
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Small round numbers as often as coefficients of full length, at any scale.
fn decimal() -> impl Strategy<Value = Decimal> {
    let long = 0..(1_i128 << 96);
    let coefficient = prop_oneof![Just(0_i128), 0..20_i128, long, Just((1_i128 << 96) - 1)];
    (coefficient, 0..=28_u32, any::<bool>()).prop_map(|(size, scale, negative)| {
        Decimal::from_i128_with_scale(if negative { -size } else { size }, scale)
    })
}

fn near_zero() -> impl Strategy<Value = Decimal> {
    (-30..30_i64, 0..2_u32).prop_map(|(size, scale)| Decimal::new(size, scale))
}

/// An interval and a number in it.
fn with_member(numbers: BoxedStrategy<Decimal>) -> impl Strategy<Value = (Interval, Decimal)> {
    (proptest::collection::vec(numbers, 3), 0..3_u8, 0..3_u8).prop_map(|(mut ends, low, high)| {
        ends.sort();
        let bound = |kind, end| match kind {
            0 => Bound::Unbounded,
            1 if end != ends[1] => Bound::Open(end),
            _ => Bound::Closed(end),
        };
        (Interval::new(bound(low, ends[0]), bound(high, ends[2])).unwrap(), ends[1])
    })
}

fn any_member() -> impl Strategy<Value = (Interval, Decimal)> {
    prop_oneof![with_member(decimal().boxed()), with_member(near_zero().boxed())]
}

fn ratio(value: Decimal) -> BigRational {
    let power = 10_u128.pow(value.scale());
    BigRational::new(value.mantissa().into(), power.into())
}

/// Membership decided on the ends the interval shows, without its own `contains`.
fn holds(interval: &Interval, value: &BigRational) -> bool {
    let above = interval.low().is_none_or(|low| {
        let low = ratio(low);
        if interval.low_open() { low < *value } else { low <= *value }
    });
    let below = interval.high().is_none_or(|high| {
        let high = ratio(high);
        if interval.high_open() { *value < high } else { *value <= high }
    });
    above && below
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_point_inside_the_inputs_is_inside_the_result((x, a) in any_member(), (y, b) in any_member()) {
        let (exact_a, exact_b) = (ratio(a), ratio(b));
        prop_assert!(holds(&x.add(&y).unwrap(), &(&exact_a + &exact_b)));
        prop_assert!(holds(&x.sub(&y).unwrap(), &(&exact_a - &exact_b)));
        prop_assert!(holds(&x.mul(&y).unwrap(), &(&exact_a * &exact_b)));
        prop_assert!(holds(&x.neg().unwrap(), &-&exact_a));
        if y.contains(Decimal::ZERO) {
            prop_assert_eq!(x.div(&y).unwrap_err().code(), "interval.division-by-zero");
        } else {
            prop_assert!(holds(&x.div(&y).unwrap(), &(&exact_a / &exact_b)));
            prop_assert!(holds(&y.recip().unwrap(), &exact_b.recip()));
        }
    }

    #[test]
    fn widening_an_input_never_narrows_the_result(
        (x, _) in any_member(), (more, _) in any_member(), (y, _) in any_member(),
    ) {
        let wide = x.hull(&more);
        prop_assert!(wide.encloses(&x) && wide.encloses(&more));
        prop_assert!(wide.add(&y).unwrap().encloses(&x.add(&y).unwrap()));
        prop_assert!(wide.sub(&y).unwrap().encloses(&x.sub(&y).unwrap()));
        prop_assert!(wide.mul(&y).unwrap().encloses(&x.mul(&y).unwrap()));
        if let Ok(quotient) = y.div(&wide) {
            prop_assert!(quotient.encloses(&y.div(&x).unwrap()));
        }
        if let Ok(quotient) = x.div(&y) {
            prop_assert!(wide.div(&y).unwrap().encloses(&quotient));
        }
    }

    #[test]
    fn an_end_is_never_further_out_than_it_must_be(a in decimal(), b in decimal()) {
        let check = |result: Interval, truth: BigRational| {
            if let (Some(low), Some(high)) = (result.low(), result.high()) {
                let exact = low == high;
                prop_assert!(exact || result.low_open() && result.high_open(), "{}", result);
                let places = BigRational::new(1.into(), 10_u128.pow(28).into());
                let relative = &truth * BigRational::new(2.into(), 10_u128.pow(27).into());
                let allowed = places + if relative < BigRational::from_integer(0.into()) { -relative } else { relative };
                prop_assert!(ratio(high) - ratio(low) <= allowed, "{}", result);
            }
            Ok(())
        };
        let (x, y) = (Interval::point(a), Interval::point(b));
        check(x.add(&y).unwrap(), ratio(a) + ratio(b))?;
        check(x.mul(&y).unwrap(), ratio(a) * ratio(b))?;
        if !b.is_zero() {
            check(x.div(&y).unwrap(), ratio(a) / ratio(b))?;
        }
    }

    #[test]
    fn intersection_and_hull_agree_with_membership(
        (x, _) in any_member(), (y, b) in any_member(), probe in near_zero(),
    ) {
        for value in [probe, b] {
            let both = x.contains(value) && y.contains(value);
            prop_assert_eq!(x.intersect(&y).is_some_and(|common| common.contains(value)), both);
            prop_assert!(!both || x.overlaps(&y));
            prop_assert!(x.hull(&y).contains(value) || !(x.contains(value) || y.contains(value)));
            prop_assert_eq!(holds(&x, &ratio(value)), x.contains(value));
        }
        prop_assert_eq!(x.overlaps(&y), y.overlaps(&x));
        prop_assert_eq!(x.hull(&y), y.hull(&x));
    }

    #[test]
    fn the_wire_gives_back_what_was_sent((x, _) in any_member()) {
        let json = serde_json::to_string(&x).unwrap();
        prop_assert_eq!(serde_json::from_str::<Interval>(&json).unwrap(), x, "{}", json);
    }

    #[test]
    fn what_is_read_could_have_been_built(
        low in near_zero(), high in near_zero(), low_open: bool, high_open: bool,
    ) {
        let json = serde_json::json!({
            "low": low.to_string(), "lowOpen": low_open, "high": high.to_string(), "highOpen": high_open,
        });
        let bound = |open, end| if open { Bound::Open(end) } else { Bound::Closed(end) };
        let built = Interval::new(bound(low_open, low), bound(high_open, high));
        prop_assert_eq!(serde_json::from_value::<Interval>(json).ok(), built.ok());
    }
}

fn interval(low: Bound, high: Bound) -> Interval {
    Interval::new(low, high).unwrap()
}

#[test]
fn openness_follows_what_can_be_reached() {
    let (zero, one, two, three) = (Decimal::ZERO, Decimal::ONE, Decimal::from(2), Decimal::from(3));
    let unit = interval(Bound::Closed(zero), Bound::Closed(one));
    let inner = interval(Bound::Open(two), Bound::Open(three));
    assert_eq!(unit.add(&inner).unwrap().to_string(), "(2, 4)");
    // Zero itself is in `unit`, so the product reaches zero although `inner` is open.
    assert_eq!(unit.mul(&inner).unwrap().to_string(), "[0, 3)");
    assert_eq!(unit.mul(&Interval::ALL).unwrap(), Interval::ALL);

    let positive = interval(Bound::Open(zero), Bound::Unbounded);
    assert_eq!(positive.recip().unwrap(), positive);
    assert_eq!(positive.mul(&positive).unwrap(), positive);
    assert_eq!(positive.div(&positive).unwrap(), positive);
    assert_eq!(positive.sub(&positive).unwrap(), Interval::ALL);
    let negative = positive.neg().unwrap();
    assert_eq!(unit.div(&negative).unwrap().to_string(), "(-∞, 0]");
}

#[test]
fn what_cannot_be_written_is_left_open_on_both_sides() {
    let third = Interval::point(Decimal::ONE).div(&Interval::point(Decimal::from(3))).unwrap();
    assert_eq!(third.to_string(), "(0.3333333333333333333333333333, 0.3333333333333333333333333334)");
}

#[test]
fn a_full_coefficient_steps_outward_by_giving_up_a_digit() {
    let full = Decimal::from_i128_with_scale((1 << 96) - 1, 10);
    let sum = Interval::point(full).add(&Interval::point(Decimal::new(1, 28))).unwrap();
    assert_eq!(sum.to_string(), "(7922816251426433759.3543950335, 7922816251426433759.354395034)");
}

#[test]
fn overflow_opens_the_interval_and_never_panics() {
    let largest = Interval::point(Decimal::MAX);
    let above = largest.add(&Interval::point(Decimal::ONE)).unwrap();
    assert_eq!(above.to_string(), "(79228162514264337593543950335, ∞)");
    assert_eq!(largest.mul(&largest).unwrap(), above);
    assert_eq!(
        largest.neg().unwrap().mul(&largest).unwrap().to_string(),
        "(-∞, -79228162514264337593543950335)"
    );
    let tiniest = Interval::point(Decimal::new(1, 28));
    assert_eq!(largest.div(&tiniest).unwrap(), above);
    assert_eq!(tiniest.mul(&tiniest).unwrap().to_string(), "(0, 0.0000000000000000000000000001)");
    assert_eq!(interval(Bound::Closed(Decimal::MIN), Bound::Closed(Decimal::MAX)).width(), None);
}

#[test]
fn readers_see_ends_rounded_as_they_asked() {
    let narrow = interval(Bound::Open(Decimal::new(41_249, 3)), Bound::Unbounded);
    assert_eq!(narrow.shown(2), "> 41.25");
    assert_eq!(narrow.shown_outward(2), "> 41.24");
    assert_eq!(narrow.neg().unwrap().shown(1), "< -41.2");
    let around = interval(Bound::Closed(Decimal::new(-26, 1)), Bound::Open(Decimal::new(4, 1)));
    assert_eq!(around.shown(0), "-3 to 0");
    assert_eq!(around.shown_outward(0), "-3 to 1");
    assert_eq!(Interval::ALL.shown(1), "any value");
    assert_eq!(Interval::point(Decimal::from(5)).shown(2), "5.00");
}

/// The middle of the text is the number, what follows is zeros, at every length of both.
#[test]
fn there_is_room_for_every_place_asked_for() {
    for scale in 0..=28 {
        for size in [1, 412, (1_i128 << 96) - 1, -(1_i128 << 96) + 1] {
            let value = Decimal::from_i128_with_scale(size, scale);
            for places in scale..=28 {
                let text = Interval::point(value).shown(places);
                let zeros = usize::try_from(places - scale).unwrap();
                let plain = if scale == 0 && zeros > 0 { format!("{value}.") } else { value.to_string() };
                assert_eq!(text, plain + &"0".repeat(zeros));
            }
        }
    }
}

#[test]
fn malformed_intervals_are_refused_at_the_door() {
    let read = |json| serde_json::from_str::<Interval>(json).map_err(|refused| refused.to_string());
    assert!(read(r#"{"low": "5", "high": "3"}"#).unwrap_err().contains("interval.empty"));
    assert!(read(r#"{"low": "1e3"}"#).unwrap_err().contains("amount.invalid"));
    assert!(read(r#"{"low": 5}"#).is_err());
    assert!(read(r#"{"lo": "5"}"#).unwrap_err().contains("unknown field"));
    assert_eq!(read("{}").unwrap(), Interval::ALL);
}
