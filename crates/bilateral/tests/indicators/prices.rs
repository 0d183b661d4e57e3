use bilateral::indicator::prices::*;
use bilateral::indicator::{Columns, Matrix, Reason};
use proptest::prelude::*;

use super::{near, two};

fn items() -> impl Strategy<Value = Vec<[f64; 4]>> {
    prop::collection::vec([0.1_f64..50.0, 0.1_f64..50.0, 0.1_f64..50.0, 0.1_f64..50.0], 1..12)
}

fn columns(items: &[[f64; 4]]) -> Columns<4> {
    let column = |n: usize| -> Vec<f64> { items.iter().map(|item| item[n]).collect() };
    Columns::full([&column(0), &column(1), &column(2), &column(3)]).unwrap()
}

fn price(formula: Formula, items: &[[f64; 4]]) -> f64 {
    price_index(formula, &columns(items)).value().unwrap()
}

fn quantity(formula: Formula, items: &[[f64; 4]]) -> f64 {
    quantity_index(formula, &columns(items)).value().unwrap()
}

proptest! {
    #[test]
    fn each_equals_its_formula(items in items()) {
        let value = |p: usize, q: usize| items.iter().map(|item| item[p] * item[q]).sum::<f64>();
        prop_assert!(near(price(Formula::Laspeyres, &items), value(2, 1) / value(0, 1)));
        prop_assert!(near(price(Formula::Paasche, &items), value(2, 3) / value(0, 3)));
        prop_assert!(near(price(Formula::Fisher, &items), (value(2, 1) / value(0, 1) * value(2, 3) / value(0, 3)).sqrt()));
        let product: f64 = items.iter().map(|[p0, q0, p1, q1]| (p1 / p0).powf((p0 * q0 / value(0, 1)).midpoint(p1 * q1 / value(2, 3)))).product();
        prop_assert!(near(price(Formula::Tornqvist, &items), product));
        let weighted = |p: usize| items.iter().map(|item| item[p] * (item[1] * item[3]).sqrt()).sum::<f64>();
        prop_assert!(near(price(Formula::Walsh, &items), weighted(2) / weighted(0)));
    }

    #[test]
    fn tests_of_index_theory(items in items(), factor in 0.1_f64..10.0) {
        let value = items.iter().map(|item| item[2] * item[3]).sum::<f64>() / items.iter().map(|item| item[0] * item[1]).sum::<f64>();
        let back: Vec<[f64; 4]> = items.iter().map(|[p0, q0, p1, q1]| [*p1, *q1, *p0, *q0]).collect();
        // Time reversal.
        for formula in [Formula::Fisher, Formula::Tornqvist, Formula::Walsh, Formula::SatoVartia] {
            prop_assert!(near(price(formula, &items) * price(formula, &back), 1.0), "{formula}");
        }
        // Factor reversal.
        for formula in [Formula::Fisher, Formula::SatoVartia] {
            prop_assert!((price(formula, &items) * quantity(formula, &items) / value - 1.0).abs() < 1e-9, "{formula}");
        }
        prop_assert!(near(price(Formula::Laspeyres, &items) * quantity(Formula::Paasche, &items), value));
        // Bounds.
        let (l, p, f) = (price(Formula::Laspeyres, &items), price(Formula::Paasche, &items), price(Formula::Fisher, &items));
        prop_assert!(f <= l.max(p) + 1e-12 && f >= l.min(p) - 1e-12);
        for formula in Formula::ALL {
            // Identity, proportionality, commensurability.
            let same: Vec<[f64; 4]> = items.iter().map(|[p0, q0, _, q1]| [*p0, *q0, *p0, *q1]).collect();
            prop_assert!(near(price(*formula, &same), 1.0), "{formula}");
            let scaled: Vec<[f64; 4]> = items.iter().map(|[p0, q0, p1, q1]| [*p0, *q0, p1 * factor, *q1]).collect();
            prop_assert!((price(*formula, &scaled) / price(*formula, &items) / factor - 1.0).abs() < 1e-9, "{formula}");
            let units: Vec<[f64; 4]> = items.iter().map(|[p0, q0, p1, q1]| [p0 * factor, q0 / factor, p1 * factor, q1 / factor]).collect();
            prop_assert!(near(price(*formula, &units), price(*formula, &items)), "{formula}");
        }
    }

    #[test]
    fn over_one_step_chain_and_base_agree(items in items()) {
        let count = items.len();
        let matrix = |one: usize, other: usize| {
            let cells = items.iter().map(|item| item[one]).chain(items.iter().map(|item| item[other])).collect();
            Matrix::full(["2022", "2023"], 0..count, cells).unwrap()
        };
        for formula in Formula::ALL {
            let series = |linking| price_series(*formula, linking, &matrix(0, 2), &matrix(1, 3)).unwrap();
            let (chained, fixed) = (series(Linking::Chained), series(Linking::FixedBase));
            let volumes = |linking| quantity_series(*formula, linking, &matrix(0, 2), &matrix(1, 3)).unwrap();
            for linking in [Linking::Chained, Linking::FixedBase] {
                prop_assert!(near(volumes(linking).of("2023").unwrap(), quantity(*formula, &items)));
            }
            prop_assert_eq!(chained.at(0), Some(1.0));
            prop_assert!(near(chained.of("2023").unwrap(), price(*formula, &items)) && near(fixed.of("2023").unwrap(), price(*formula, &items)));
        }
    }
}

#[test]
fn what_has_no_index_says_why() {
    let entered = [[1.0, 1.0, 1.0, 1.0], [2.0, 0.0, 3.0, 1.0]];
    assert_eq!(
        price_index(Formula::SatoVartia, &columns(&entered)).why().unwrap().reason(),
        Reason::NotPositive
    );
    assert!(price_index(Formula::Laspeyres, &columns(&entered)).value().is_some());
    let free = [[0.0, 1.0, 1.0, 1.0]];
    assert_eq!(
        price_index(Formula::Laspeyres, &columns(&free)).why().unwrap().reason(),
        Reason::ZeroDenominator
    );
    assert_eq!(unit_value(&two(&[5.0], &[0.0])).why().unwrap().reason(), Reason::ZeroDenominator);
    assert_eq!(terms_of_trade(&two(&[1.2], &[0.8])).value(), Some(1.2 / 0.8));
    assert!(near(income_terms(&Columns::full([&[1.2], &[0.8], &[2.0]]).unwrap()).value().unwrap(), 3.0));
}
