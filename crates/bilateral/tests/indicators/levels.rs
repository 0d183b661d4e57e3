use bilateral::indicator::levels::*;
use bilateral::indicator::openness::*;
use bilateral::indicator::{Columns, Matrix, Reason};
use proptest::prelude::*;

use super::{near, one, sum, two, two_baskets};

proptest! {
    #[test]
    fn contributions_add_up_to_growth((before, after) in two_baskets()) {
        prop_assume!(sum(&before) > 0.0);
        let whole = growth(&two(&[sum(&before)], &[sum(&after)])).value().unwrap();
        let parts: f64 = contribution(&two(&before, &after)).values().flatten().sum();
        prop_assert!(near(parts, whole));
        // Each is the share times the growth of the part.
        let shares = share(&one(&before));
        let rates = growth(&two(&before, &after));
        for (k, own) in contribution(&two(&before, &after)).values().enumerate() {
            if let Some(rate) = rates.at(k) {
                prop_assert!(near(own.unwrap(), shares.at(k).unwrap() * rate));
            }
        }
        prop_assert!(near(shares.values().flatten().sum(), 1.0));
    }

    #[test]
    fn a_year_is_what_is_there_and_what_is_to_come(before in prop::collection::vec(1.0_f64..100.0, 12), after in prop::collection::vec(1.0_f64..100.0, 12), known in 1_usize..12) {
        let rate = |from: usize, to: usize| growth_year_to_date(&two(&before[from..to], &after[from..to])).value().unwrap();
        let w = sum(&before[..known]) / sum(&before);
        prop_assert!(near(rate(0, 12), w * rate(0, known) + (1.0 - w) * rate(known, 12)));
        // The rest of the year has to grow as it did for the year to end as it did.
        let needed = remaining_growth(&Columns::full([&[sum(&after)], &[sum(&after[..known])], &[sum(&before[known..])]]).unwrap());
        prop_assert!((needed.value().unwrap() - rate(known, 12)).abs() < 1e-9);
        // In December the last twelve months are the year.
        let months: Vec<f64> = before.iter().chain(&after).copied().collect();
        prop_assert!(near(growth_rolling(&one(&months)).value().unwrap(), rate(0, 12)));
    }

    #[test]
    fn shares_move_against_each_other((before, after) in two_baskets()) {
        prop_assume!(sum(&before) > 0.0 && sum(&after) > 0.0);
        let answer = share_change(&two(&before, &after));
        prop_assert!(answer.values().flatten().sum::<f64>().abs() < 1e-9);
        let g = sum(&after) / sum(&before) - 1.0;
        for (k, own) in answer.values().enumerate().filter(|(k, _)| before[*k] > 0.0) {
            let rate = after[k] / before[k] - 1.0;
            let expected = before[k] / sum(&before) * (rate - g) / (1.0 + g);
            prop_assert!((own.unwrap() - expected).abs() < 1e-9);
        }
    }

    #[test]
    fn a_chained_total_leaves_a_residual((before, after) in two_baskets(), totals in (1.0_f64..1000.0, 0.0_f64..1000.0)) {
        let answer = chained_contribution(&two(&before, &after), [totals.0, totals.1]);
        let whole = totals.1 / totals.0 - 1.0;
        let most = 1.0 + (sum(&before) + sum(&after)) / totals.0;
        prop_assert!((answer.values().flatten().sum::<f64>() - whole).abs() < 1e-12 * most);
        prop_assert!(near(answer.at(0).unwrap(), (after[0] - before[0]) / totals.0));
    }

    #[test]
    fn the_base_that_is_implied_holds_the_true_one(base in 1.0_f64..1000.0, g in -0.9_f64..2.0, wide in (0.0_f64..0.5, 0.0_f64..0.5, 0.0_f64..0.05, 0.0_f64..0.05)) {
        let value = base * (1.0 + g);
        let (low, high) = (value * (1.0 - wide.0), value * (1.0 + wide.1));
        let answer = implied_base(&two(&[low], &[high]), [g - wide.2, g + wide.3]);
        let (least, most) = (answer.cell(0, 0).unwrap(), answer.cell(0, 1).unwrap());
        prop_assert!(least <= base * (1.0 + 1e-12) && most >= base * (1.0 - 1e-12));
        prop_assert!(near(least, low / (1.0 + g + wide.3)));
    }

    #[test]
    fn growth_chains(x in prop::collection::vec(0.5_f64..1000.0, 3)) {
        let rate = |a: f64, b: f64| growth(&two(&[a], &[b])).value().unwrap();
        prop_assert!(near((1.0 + rate(x[0], x[1])) * (1.0 + rate(x[1], x[2])), 1.0 + rate(x[0], x[2])));
        let log = |a: f64, b: f64| growth_logarithmic(&two(&[a], &[b])).value().unwrap();
        prop_assert!(near(log(x[0], x[1]) + log(x[1], x[2]), log(x[0], x[2])));
        prop_assert!(near(log(x[0], x[1]).exp() - 1.0, rate(x[0], x[1])));
        let middle = |a: f64, b: f64| growth_midpoint(&two(&[a], &[b])).value().unwrap();
        prop_assert!(near(middle(x[0], x[1]), -middle(x[1], x[0])) && middle(x[0], x[1]).abs() <= 2.0);
        prop_assert!(near(growth_compound(&two(&[x[0]], &[x[1]]), 1.0).value().unwrap(), rate(x[0], x[1])));
    }

    #[test]
    fn of_an_exponential_least_squares_is_the_compound_rate(start in 1.0_f64..100.0, rate in -0.5_f64..1.0, years in 2_i32..20) {
        let series: Vec<f64> = (0..=years).map(|t| start * (1.0 + rate).powi(t)).collect();
        prop_assert!((growth_least_squares(&one(&series)).value().unwrap() - rate).abs() < 1e-9);
        prop_assert!((growth_slope(&one(&series)).value().unwrap() - (1.0 + rate).ln()).abs() < 1e-9);
        let ends = growth_compound(&two(&[series[0]], &[series[series.len() - 1]]), f64::from(years));
        prop_assert!((ends.value().unwrap() - rate).abs() < 1e-9);
    }

    #[test]
    fn balances(x in 0.0_f64..100.0, m in 0.5_f64..100.0) {
        let trade = two(&[x], &[m]);
        let cover = coverage_ratio(&trade).value().unwrap();
        prop_assert!(near(normalised_balance(&trade).value().unwrap(), (cover - 1.0) / (cover + 1.0)));
        prop_assert!(near(turnover(&trade).value().unwrap() + balance(&trade).value().unwrap(), 2.0 * x));
        let of_gdp = Columns::full([&[x], &[m], &[200.0]]).unwrap();
        prop_assert!(near(openness_sum(&of_gdp).value().unwrap(), 2.0 * openness_mean(&of_gdp).value().unwrap()));
        prop_assert!(near(openness_sum(&of_gdp).value().unwrap(), (x + m) / 200.0));
        prop_assert!(near(import_penetration(&of_gdp).value().unwrap(), m / (200.0 - x + m)));
    }
}

#[test]
fn what_has_no_rate_says_why() {
    let from_zero = two(&[0.0, 5.0], &[5.0, 0.0]);
    assert_eq!(growth(&from_zero).why().unwrap().reason(), Reason::ZeroDenominator);
    assert_eq!(growth_logarithmic(&from_zero).why_at(1).unwrap().reason(), Reason::NotPositive);
    assert_eq!(growth_midpoint(&from_zero).values().collect::<Vec<_>>(), [Some(2.0), Some(-2.0)]);
    let months: Vec<Option<f64>> = (0..24).map(|month| Some(if month < 12 { 1.0 } else { 1.5 })).collect();
    assert_eq!(growth_rolling(&Columns::new([&months]).unwrap()).value(), Some(0.5));
    let mut gap = months.clone();
    gap[3] = None;
    assert_eq!(growth_rolling(&Columns::new([&gap]).unwrap()).why().unwrap().reason(), Reason::Missing);
    let late = Columns::new([&[Some(1.0), Some(2.0)], &[Some(2.0), None]]).unwrap();
    assert_eq!(growth_year_to_date(&late).why().unwrap().reason(), Reason::Missing);
    // 305 days against 304: a little of the growth is the leap day.
    let days = Columns::full([&[305.0], &[304.0], &[305.0], &[304.0]]).unwrap();
    assert!(near(growth_per_day(&days).value().unwrap(), 0.0));
    let passed = Columns::full([&[10.0], &[11.0], &[5.0]]).unwrap();
    assert_eq!(remaining_growth(&passed).why().unwrap().reason(), Reason::OutOfRange);
    assert_eq!(
        implied_base(&two(&[1.0], &[2.0]), [-1.0, 0.5]).why_at(1).unwrap().reason(),
        Reason::OutOfRange
    );
    let entrepot = Columns::full([&[30.0], &[5.0], &[10.0]]).unwrap();
    assert_eq!(import_penetration(&entrepot).why().unwrap().reason(), Reason::OutOfRange);
    assert_eq!(dependence_exports(&two(&[2.0], &[1.0])).why().unwrap().reason(), Reason::OutOfRange);
    let still = Columns::full([&[1.0], &[2.0], &[10.0], &[10.0]]).unwrap();
    assert_eq!(marginal_propensity(&still).why().unwrap().reason(), Reason::ZeroDenominator);
}

#[test]
fn dependency_needs_all_three() {
    let outside = Matrix::full(["CHN", "KAZ"], ["a", "b", "c"], vec![9.0, 9.0, 5.0, 1.0, 1.0, 5.0]).unwrap();
    assert!(near(concentration(&outside).at(0).unwrap(), 0.82));
    assert_eq!(concentration(&outside).at(2), Some(0.5));
    let totals = Columns::full([&[15.0, 15.0, 40.0], &[5.0, 50.0, 5.0]]).unwrap();
    let verdict = dependent(&outside, &totals, [0.4, 0.5, 1.0]).unwrap();
    assert_eq!(verdict.values().collect::<Vec<_>>(), [Some(1.0), Some(0.0), Some(0.0)]);
}
