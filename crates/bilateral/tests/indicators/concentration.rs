use bilateral::indicator::concentration::*;
use bilateral::indicator::{Answer, Columns, Reason};
use proptest::prelude::*;

use super::{basket, near, one, sum, two, two_baskets};

const EVERY: [fn(&Columns<1>) -> Answer; 14] = [
    hhi,
    hhi_points,
    hhi_normalised,
    hhi_normalised_active,
    hirschman,
    unctad_concentration,
    equivalent_number,
    entropy,
    entropy_bits,
    theil,
    theil_between,
    theil_within,
    gini,
    gini_corrected,
];

proptest! {
    #[test]
    fn each_equals_its_formula(x in basket()) {
        let total = sum(&x);
        prop_assume!(total > 0.0 && x.len() > 1);
        let n = x.len() as f64;
        let columns = one(&x);
        let h: f64 = x.iter().map(|value| (value / total).powi(2)).sum();
        let e: f64 = -x.iter().filter(|value| **value > 0.0).map(|value| value / total * (value / total).ln()).sum::<f64>();
        let a = x.iter().filter(|value| **value > 0.0).count() as f64;
        // Mean absolute difference over twice the mean.
        let apart: f64 = x.iter().flat_map(|one| x.iter().map(move |other| (one - other).abs())).sum();
        let g = apart / (2.0 * n * total);
        let value = |answer: Answer| answer.value().unwrap();
        prop_assert!(near(value(hhi(&columns)), h));
        prop_assert!(near(value(hhi_points(&columns)), h * 1e4));
        prop_assert!(near(value(hhi_normalised(&columns)), (n * h - 1.0) / (n - 1.0)));
        prop_assert!(near(value(hirschman(&columns)), h.sqrt()));
        prop_assert!(near(value(unctad_concentration(&columns)), (h.sqrt() - n.powf(-0.5)) / (1.0 - n.powf(-0.5))));
        prop_assert!(near(value(equivalent_number(&columns)), 1.0 / h));
        prop_assert!(near(value(entropy(&columns)), e));
        prop_assert!(near(value(entropy_bits(&columns)), e / 2_f64.ln()));
        prop_assert!(near(value(theil(&columns)), n.ln() - e));
        prop_assert!(near(value(theil_between(&columns)) + value(theil_within(&columns)), value(theil(&columns))));
        prop_assert!(near(value(gini(&columns)), g));
        prop_assert!(near(value(gini_corrected(&columns)), g * n / (n - 1.0)));
        prop_assert!(near(value(hill(&columns, 2.0)), 1.0 / h));
        prop_assert!(near(value(hill(&columns, 0.0)), a));
        prop_assert!(near(value(hill(&columns, 1.0)), e.exp()));
        prop_assert!(near(value(concentration_ratio(&columns, x.len())), 1.0));
        prop_assert_eq!(value(active(&columns, 0.0)), a);
        if a > 1.0 {
            prop_assert!(near(value(hhi_normalised_active(&columns)), (a * h - 1.0) / (a - 1.0)));
        } else {
            let answer = hhi_normalised_active(&columns);
            prop_assert_eq!(answer.why().unwrap().reason(), Reason::OneItem);
        }
        // Bounds.
        prop_assert!((1.0 / n - 1e-12..=1.0 + 1e-12).contains(&h) && value(gini(&columns)) <= (n - 1.0) / n + 1e-12);
    }

    #[test]
    fn neither_scale_nor_order_matters(x in basket(), scale in 1_u32..1000, turn in 0_usize..40) {
        let scaled: Vec<f64> = x.iter().map(|value| value * f64::from(scale)).collect();
        let mut turned = x.clone();
        turned.rotate_left(turn % x.len());
        turned.reverse();
        for indicator in EVERY {
            let (own, other, third) = (indicator(&one(&x)), indicator(&one(&scaled)), indicator(&one(&turned)));
            match own.value() {
                Some(own) => prop_assert!(near(own, other.value().unwrap()) && near(own, third.value().unwrap())),
                None => prop_assert!(other.value().is_none() && third.value().is_none()),
            }
        }
    }

    #[test]
    fn a_total_among_the_items_is_found_and_h_becomes_h_plus_one_over_four(x in basket()) {
        prop_assume!(x.iter().filter(|value| **value > 0.0).count() >= 2);
        let clean = hhi(&one(&x));
        let mut with_total = x.clone();
        with_total.push(sum(&x));
        let answer = hhi(&one(&with_total));
        prop_assert!(near(answer.value().unwrap(), (clean.value().unwrap() + 1.0) / 4.0));
        prop_assert!(answer.notices().iter().any(|notice| notice.code == "indicator.total-among-items"));
    }

    #[test]
    fn merging_two_items_concentrates(x in prop::collection::vec(1.0_f64..100.0, 2..20)) {
        let mut merged = x[1..].to_vec();
        merged[0] += x[0];
        prop_assert!(hhi(&one(&merged)).value() >= hhi(&one(&x)).value());
    }

    #[test]
    fn distance_from_the_world((x, w) in two_baskets()) {
        prop_assume!(sum(&x) > 0.0 && sum(&w) > 0.0);
        let columns = two(&x, &w);
        let apart: f64 = x.iter().zip(&w).map(|(one, other)| (one / sum(&x) - other / sum(&w)).abs()).sum();
        prop_assert!(near(krugman(&columns).value().unwrap(), apart));
        prop_assert!(near(unctad_diversification(&columns).value().unwrap(), apart / 2.0));
    }
}

#[test]
fn nothing_is_undefined_not_zero() {
    for indicator in EVERY {
        for (x, reason) in [(&[][..], Reason::Empty), (&[0.0, 0.0][..], Reason::ZeroDenominator)] {
            let answer = indicator(&one(x));
            assert_eq!(answer.value(), None);
            assert_eq!(answer.why().unwrap().reason(), reason, "{}", answer.definition().key());
        }
    }
}

#[test]
fn missing_is_not_zero() {
    let known = Columns::new([&[Some(50.0), None, Some(50.0)]]).unwrap();
    let answer = hhi_normalised(&known);
    assert_eq!((answer.value(), answer.coverage().known), (Some(0.0), 2));
    assert_eq!(answer.notices()[0].code, "indicator.partial");
    assert!(hhi_normalised(&one(&[50.0, 0.0, 50.0])).value().unwrap() > 0.2);
}

#[test]
fn penetration() {
    let answer = market_penetration(&two(&[3.0, 0.0, 1.0], &[6.0, 100.0, 2.0]));
    assert_eq!(answer.value(), Some(0.5));
    assert_eq!(market_penetration(&two(&[3.0], &[2.0])).why().unwrap().reason(), Reason::OutOfRange);
}
