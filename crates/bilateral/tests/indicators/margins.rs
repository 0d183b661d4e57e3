use bilateral::indicator::margins::*;
use bilateral::indicator::{Columns, Matrix, Reason};
use proptest::prelude::*;

use super::{near, sum, two, two_baskets};

fn four() -> impl Strategy<Value = (usize, Vec<[f64; 4]>)> {
    (1_usize..5, 1_usize..5).prop_flat_map(|(rows, columns)| {
        let cell = (super::amount(), super::amount(), 1.0_f64..1000.0, 1.0_f64..1000.0);
        prop::collection::vec(cell.prop_map(|(v0, v1, w0, w1)| [v0, v1, w0, w1]), rows * columns)
            .prop_map(move |cells| (columns, cells))
    })
}

proptest! {
    #[test]
    fn margins_multiply_and_moves_add((x, w) in two_baskets()) {
        prop_assume!(sum(&x) > 0.0 && sum(&w) > 0.0);
        let answer = hummels_klenow(&two(&x, &w));
        if let (Some(extensive), Some(intensive)) = (answer.of("extensive"), answer.of("intensive")) {
            prop_assert!(near(extensive * intensive, answer.of("share").unwrap()));
            prop_assert!((0.0..=1.0 + 1e-12).contains(&extensive));
        }
        let moved: f64 = entry_exit(&two(&x, &w)).values().flatten().sum();
        prop_assert!(near(moved, sum(&w) - sum(&x)));
        let parts = besedes_prusa(&two(&x, &w));
        if let Some(deepening) = parts.of("deepening") {
            prop_assert!(near(sum(&x) * parts.of("survival").unwrap() * deepening + parts.of("entry").unwrap(), sum(&w)));
        }
        let overlap = jaccard(&two(&x, &w)).value().unwrap();
        let (both, any) = x.iter().zip(&w).fold((0, 0), |(both, any), (x, w)| (both + i32::from(*x > 0.0 && *w > 0.0), any + i32::from(*x > 0.0 || *w > 0.0)));
        prop_assert!(near(overlap, f64::from(both) / f64::from(any)));
    }

    #[test]
    fn market_shares_close_term_by_term((width, cells) in four()) {
        let rows = cells.len() / width;
        let part = |n: usize| -> Vec<f64> { cells.iter().map(|cell| cell[n]).collect() };
        let matrix = |n: usize| Matrix::full(0..rows, 0..width, part(n)).unwrap();
        let (v0, v1, w0, w1) = (matrix(0), matrix(1), matrix(2), matrix(3));
        // Terms may be far larger than their sum.
        let most = 1.0 + cells.iter().map(|[v0, v1, w0, w1]| v1 + v0 * (1.0 + w1 / w0 + sum(&part(3)) / sum(&part(2)))).sum::<f64>() * 1e3;
        let near = |one: f64, other: f64| (one - other).abs() <= 1e-12 * most;
        let change = sum(&part(1)) - sum(&part(0));
        let four = constant_market_share([&v0, &v1], [&w0, &w1]).unwrap();
        let other = constant_market_share_markets_first([&v0, &v1], [&w0, &w1]).unwrap();
        prop_assert!(near(four.values().flatten().sum(), change));
        prop_assert!(near(other.values().flatten().sum(), change));
        prop_assert!(near(four.of("competitiveness").unwrap(), other.of("competitiveness").unwrap()));
        let r = sum(&part(3)) / sum(&part(2)) - 1.0;
        prop_assert!(near(four.of("world").unwrap(), r * sum(&part(0))));
        let product: f64 = (0..rows).map(|k| {
            let of = |n: usize| cells[k * width..(k + 1) * width].iter().map(|cell| cell[n]).sum::<f64>();
            (of(3) / of(2) - 1.0 - r) * of(0)
        }).sum();
        prop_assert!(near(four.of("product").unwrap(), product));
        let rest: f64 = cells.iter().map(|[v0, v1, w0, w1]| v1 - v0 - (w1 / w0 - 1.0) * v0).sum();
        prop_assert!(near(four.of("competitiveness").unwrap(), rest));
        let columns = Columns::full([&part(0), &part(1), &part(2), &part(3)]).unwrap();
        let three = three_terms(&columns);
        prop_assert!(near(three.values().flatten().sum(), change));
        let structure: f64 = cells.iter().map(|[v0, _, w0, w1]| v0 / w0 * (w1 - w0)).sum();
        prop_assert!(near(three.of("structure").unwrap(), structure));
        let current = three_terms_current(&columns);
        prop_assert!(near(current.values().flatten().sum(), change));
        let structure: f64 = cells.iter().map(|[_, v1, w0, w1]| v1 / w1 * (w1 - w0)).sum();
        prop_assert!(near(current.of("structure").unwrap(), structure));
        let entries = new_products_markets(&v0, &v1).unwrap();
        prop_assert!(near(entries.values().flatten().sum(), change));
        let plain = entry_exit(&two(&part(0), &part(1)));
        prop_assert!(near(entries.of("survivors").unwrap(), plain.of("survivors").unwrap()));
        prop_assert!(near(entries.of("exit").unwrap(), plain.of("exit").unwrap()));
        let shift = shift_share(&columns);
        prop_assert!(near(shift.values().flatten().sum(), change));
        prop_assert!(near(shift.of("competitive").unwrap(), rest));
    }

    #[test]
    fn price_and_quantity_are_the_value(items in prop::collection::vec([0.1_f64..50.0, 0.1_f64..50.0, 0.1_f64..50.0, 0.1_f64..50.0], 1..12)) {
        let part = |n: usize| -> Vec<f64> { items.iter().map(|item| item[n]).collect() };
        let columns = Columns::full([&part(0), &part(1), &part(2), &part(3)]).unwrap();
        let change: f64 = items.iter().map(|[p0, q0, p1, q1]| p1 * q1 - p0 * q0).sum();
        for answer in [bennet(&columns), lmdi(&columns)] {
            prop_assert!((answer.values().flatten().sum::<f64>() - change).abs() < 1e-8);
        }
        let still: Vec<[f64; 4]> = items.iter().map(|[p0, q0, _, q1]| [*p0, *q0, *p0, *q1]).collect();
        let part = |n: usize| -> Vec<f64> { still.iter().map(|item| item[n]).collect() };
        let columns = Columns::full([&part(0), &part(1), &part(2), &part(3)]).unwrap();
        prop_assert!(near(bennet(&columns).of("price").unwrap(), 0.0) && near(lmdi(&columns).of("price").unwrap(), 0.0));
    }
}

#[test]
fn what_does_not_fit_says_so() {
    let one = Matrix::full(["a"], ["b"], vec![1.0]).unwrap();
    let other = Matrix::full(["a"], ["c"], vec![1.0]).unwrap();
    let refused = constant_market_share([&one, &one], [&one, &other]).unwrap_err();
    assert_eq!(
        (refused.code(), refused.path().to_string()),
        ("indicator.labels-differ", "/matrices/w1".to_owned())
    );
    let nothing = Matrix::full(["a"], ["b"], vec![0.0]).unwrap();
    let answer = constant_market_share([&one, &one], [&nothing, &one]).unwrap();
    assert_eq!(answer.why().unwrap().reason(), Reason::ZeroDenominator);
}

#[test]
fn old_and_new_products_and_markets() {
    // p goes to A before; afterwards p to B (new market), q to A (new product), q to B (both new).
    let before = Matrix::full(["p", "q"], ["A", "B"], vec![5.0, 0.0, 0.0, 0.0]).unwrap();
    let after = Matrix::full(["p", "q"], ["A", "B"], vec![6.0, 2.0, 3.0, 4.0]).unwrap();
    let answer = new_products_markets(&before, &after).unwrap();
    let told = ["survivors", "new-pairs", "new-products", "new-markets", "new-both", "exit"];
    assert_eq!(told.map(|name| answer.of(name)), [1.0, 0.0, 3.0, 2.0, 4.0, 0.0].map(Some));
}
