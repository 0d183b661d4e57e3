//! Worked numbers: what printed totals, growth rates and balances allow.

use bilateral::amount::{Interval, Published, Scale};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn figure(text: &str) -> Interval {
    Published::parse(text).unwrap().interval()
}

#[test]
fn printed_parts_make_the_printed_total() {
    let parts = figure("32.6 billion USD").add(&figure("8.6 billion USD")).unwrap();
    assert!(parts.overlaps(&figure("41.2 billion USD")));
    assert!(!parts.overlaps(&figure("41.4 billion USD")));
}

#[test]
fn a_total_and_its_growth_imply_the_year_before() {
    let factor = figure("+23 %").add(&Interval::point(Decimal::ONE)).unwrap();
    let before = figure("41.2 billion USD").div(&factor).unwrap().in_scale(Scale::Billion);
    assert_eq!(before.shown(2), "33.32–33.67");
    // 41.15 / 1.235 and 41.25 / 1.225: neither end is reached.
    assert!(before.low_open() && before.high_open());
}

#[test]
fn a_rounded_base_survives_its_growth_rate() {
    let growth = Interval::point(Decimal::new(1035, 3));
    assert!(figure("41.4").div(&growth).unwrap().contains(Decimal::from(40)));
}

#[test]
fn balances_off_by_the_last_digit_are_consistent() {
    for (exports, imports, balance) in [("1741.9", "1586.3", "155.5"), ("196.2", "177.6", "18.7")] {
        let naive = Published::parse(exports).unwrap().value() - Published::parse(imports).unwrap().value();
        assert_ne!(naive, Published::parse(balance).unwrap().value());
        assert!(figure(exports).sub(&figure(imports)).unwrap().overlaps(&figure(balance)));
    }
    assert!(!figure("1741.9").sub(&figure("1586.3")).unwrap().overlaps(&figure("155.4")));
}

proptest! {
    #[test]
    fn rounding_a_consistent_triple_never_raises_a_false_alarm(
        exports in 0..1_000_000_000_000_i64,
        imports in 0..1_000_000_000_000_i64,
        decimals in (0..7_u32).prop_filter("three decimals look like thousands", |decimals| *decimals != 3),
        half_even: bool,
    ) {
        let (exports, imports) = (Decimal::new(exports, 6), Decimal::new(imports, 6));
        let (strategy, note) = if half_even {
            (RoundingStrategy::MidpointNearestEven, " (half even)")
        } else {
            (RoundingStrategy::MidpointAwayFromZero, "")
        };
        let printed = |value: Decimal| {
            figure(&format!("{}{note}", value.round_dp_with_strategy(decimals, strategy)))
        };
        let total = printed(exports).add(&printed(imports)).unwrap();
        prop_assert!(total.overlaps(&printed(exports + imports)));
        let balance = printed(exports).sub(&printed(imports)).unwrap();
        prop_assert!(balance.overlaps(&printed(exports - imports)));
    }

    #[test]
    fn an_implied_base_holds_the_true_one(base in 1..1_000_000_000_i64, growth in -900..5_000_i64) {
        let base = Decimal::new(base, 4);
        let after = base * (Decimal::ONE + Decimal::new(growth, 3));
        let near = |value: Decimal, decimals| {
            value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
        };
        let claimed = figure(&near(after, 1).to_string());
        let factor = figure(&format!("{} %", near(Decimal::new(growth, 1), 0)))
            .add(&Interval::point(Decimal::ONE))
            .unwrap();
        prop_assert!(claimed.div(&factor).unwrap().contains(base));
    }
}
