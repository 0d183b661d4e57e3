use bilateral::indicator::advantage::*;
use bilateral::indicator::{Columns, Matrix, Reason};
use proptest::prelude::*;

use super::{matrix, near, one, sum, two, two_baskets};

fn cells(exports: &Matrix) -> Vec<Vec<f64>> {
    let row = |i| (0..exports.columns().len()).map(|k| exports.cell(i, k).unwrap()).collect();
    (0..exports.rows().len()).map(row).collect()
}

proptest! {
    #[test]
    fn each_equals_its_formula(exports in matrix()) {
        let x = cells(&exports);
        let world: f64 = x.iter().map(|row| sum(row)).sum();
        let (rca, rest, additive, normalised, hillman) = (balassa(&exports), excluding_self(&exports), additive(&exports), normalised(&exports), hillman(&exports));
        let (symmetric, log, weighted) = (symmetric(&exports), logarithmic(&exports), weighted(&exports));
        for (i, row) in x.iter().enumerate() {
            let own = sum(row);
            let mean = (0..row.len()).map(|k| rca.cell(i, k).unwrap()).sum::<f64>() / row.len() as f64;
            for (k, value) in row.iter().enumerate() {
                let of_product: f64 = x.iter().map(|row| row[k]).sum();
                let expected = value * world / (own * of_product);
                prop_assert!(near(rca.cell(i, k).unwrap(), expected));
                prop_assert!(near(symmetric.cell(i, k).unwrap(), (expected - 1.0) / (expected + 1.0)));
                prop_assert!(near(weighted.cell(i, k).unwrap(), expected / mean));
                prop_assert!(near(additive.cell(i, k).unwrap(), value / own - of_product / world));
                prop_assert!(near(normalised.cell(i, k).unwrap(), (value * world - own * of_product) / world / world));
                let holds = (of_product - value) * own * world > value * (world - own) * of_product;
                let close = near((of_product - value) * own * world, value * (world - own) * of_product);
                prop_assert!(close || hillman.cell(i, k) == Some(f64::from(u8::from(holds))));
                if let Some(log) = log.cell(i, k) {
                    prop_assert!(near(log, expected.ln()));
                } else {
                    prop_assert_eq!(*value, 0.0);
                }
                if let Some(rest) = rest.cell(i, k) {
                    prop_assert!(near(rest * own * (of_product - value), value * (world - own)));
                }
                prop_assert!(expected <= world / own * (1.0 + 1e-12));
            }
        }
    }

    #[test]
    fn references_without_exporter_and_product(exports in matrix()) {
        let x = cells(&exports);
        let (answer, heads) = (vollrath(&exports), Columns::of(&(0..x.len()).map(|i| 1.0 + i as f64).collect::<Vec<_>>()).unwrap());
        let per_head = per_head(&exports, &heads).unwrap();
        let world: f64 = x.iter().map(|row| sum(row)).sum();
        let people = (x.len() * (x.len() + 1) / 2) as f64;
        for (i, row) in x.iter().enumerate() {
            for (k, own) in row.iter().enumerate() {
                let rest: f64 = x.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, row)| row[k]).sum();
                let all: f64 = x.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, row)| sum(row) - row[k]).sum();
                match answer.cell(i, k) {
                    Some(index) => prop_assert!((index - own / (sum(row) - own) / (rest / all)).abs() <= 1e-9 * (1.0 + index)),
                    None => prop_assert!(sum(row) - own < 1e-9 * world || rest < 1e-9 * world || all < 1e-9 * world),
                }
                let product: f64 = x.iter().map(|row| row[k]).sum();
                prop_assert!(near(per_head.cell(i, k).unwrap(), own / (1.0 + i as f64) / (product / people)));
            }
        }
    }

    #[test]
    fn weighted_sums_are_one_and_differences_cancel(exports in matrix()) {
        let x = cells(&exports);
        let world: f64 = x.iter().map(|row| sum(row)).sum();
        let (rca, additive, normalised) = (balassa(&exports), additive(&exports), normalised(&exports));
        for i in 0..x.len() {
            let row: f64 = (0..x[0].len()).map(|k| x.iter().map(|row| row[k]).sum::<f64>() / world * rca.cell(i, k).unwrap()).sum();
            prop_assert!(near(row, 1.0));
            prop_assert!(near((0..x[0].len()).map(|k| additive.cell(i, k).unwrap()).sum(), 0.0));
            prop_assert!(near((0..x[0].len()).map(|k| normalised.cell(i, k).unwrap()).sum(), 0.0));
        }
        for k in 0..x[0].len() {
            prop_assert!(near((0..x.len()).map(|i| sum(&x[i]) / world * rca.cell(i, k).unwrap()).sum(), 1.0));
            prop_assert!(near((0..x.len()).map(|i| normalised.cell(i, k).unwrap()).sum(), 0.0));
        }
    }

    #[test]
    fn both_directions_close((x, m) in two_baskets(), gdp in 1_u32..1000) {
        prop_assume!(sum(&x) > 0.0 && sum(&m) > 0.0);
        let columns = two(&x, &m);
        let (lafay, michaely) = (lafay(&columns), michaely(&columns));
        let balance = contribution_to_balance(&columns, f64::from(gdp));
        let (all_x, all_m) = (sum(&x), sum(&m));
        for (k, (x, m)) in x.iter().zip(&m).enumerate() {
            let own = if x + m == 0.0 { 0.0 } else { ((x - m) / (x + m) - (all_x - all_m) / (all_x + all_m)) * (x + m) / (all_x + all_m) };
            prop_assert!(near(lafay.at(k).unwrap(), 100.0 * own));
            prop_assert!(near(michaely.at(k).unwrap(), x / all_x - m / all_m));
            prop_assert!(near(balance.at(k).unwrap(), 10.0 * lafay.at(k).unwrap() * (all_x + all_m) / f64::from(gdp)));
        }
        prop_assert!(lafay.values().flatten().sum::<f64>().abs() < 1e-9 && michaely.values().flatten().sum::<f64>().abs() < 1e-9);
    }

    #[test]
    fn income_levels_lie_between_incomes(exports in matrix(), seed in 1_u32..500) {
        let count = exports.rows().len();
        let incomes: Vec<f64> = (0..count).map(|i| f64::from(seed) * (1.0 + i as f64)).collect();
        let (levels, baskets) = (prody(&exports, &one(&incomes)).unwrap(), expy(&exports, &one(&incomes)).unwrap());
        for level in levels.values().chain(baskets.values()) {
            let level = level.unwrap();
            prop_assert!(level >= incomes[0] * (1.0 - 1e-12) && level <= incomes[count - 1] * (1.0 + 1e-12));
        }
        let x = cells(&exports);
        let shares: Vec<f64> = x.iter().map(|row| row[0] / sum(row)).collect();
        let first: f64 = shares.iter().zip(&incomes).map(|(share, income)| share * income).sum::<f64>() / sum(&shares);
        prop_assert!(near(levels.at(0).unwrap() / first, 1.0));
    }
}

#[test]
fn holes_do_not_poison_the_rest() {
    // One exporter exports nothing, one product is exported by nobody.
    let exports =
        Matrix::full(["A", "B", "C"], ["p", "q", "none"], vec![3.0, 1.0, 0.0, 1.0, 3.0, 0.0, 0.0, 0.0, 0.0])
            .unwrap();
    let rca = balassa(&exports);
    assert_eq!(rca.cell(0, 0), Some(1.5));
    assert_eq!(rca.why_at(2).unwrap().because(), "the world's trade in the product is zero");
    assert_eq!(rca.why_at(6).unwrap().because(), "the exporter's total is zero");
    assert_eq!(weighted(&exports).cell(0, 0), Some(1.5));
    let missing = Matrix::new(["A", "B"], ["p"], vec![Some(1.0), None]).unwrap();
    assert_eq!(balassa(&missing).why_at(1).unwrap().reason(), Reason::Missing);
}

#[test]
fn a_world_among_the_exporters_is_found() {
    let exports = Matrix::full(["A", "B", "WLD"], ["p", "q"], vec![3.0, 1.0, 1.0, 3.0, 4.0, 4.0]).unwrap();
    assert_eq!(balassa(&exports).notices()[0].code, "indicator.total-among-items");
}

#[test]
fn trade_advantage_is_of_both_directions() {
    let columns = Columns::full([&[4.0, 1.0], &[1.0, 4.0], &[10.0, 10.0], &[10.0, 10.0]]).unwrap();
    assert!(near(trade_advantage(&columns).at(0).unwrap(), 1.6 - 0.4));
    assert!(near(competitiveness(&columns).at(0).unwrap(), 4.0_f64.ln()));
    let (x, m) = (
        Matrix::full(["A", "B"], ["p", "q"], vec![4.0, 1.0, 2.0, 8.0]).unwrap(),
        Matrix::full(["A", "B"], ["p", "q"], vec![1.0, 4.0, 3.0, 6.0]).unwrap(),
    );
    // (4/1)/(2/8) − (1/4)/(3/6).
    assert!(near(trade_advantage_of_world(&x, &m).unwrap().cell(0, 0).unwrap(), 16.0 - 0.5));
    assert!(near(competitiveness_of_world(&x, &m).unwrap().cell(0, 0).unwrap(), 32.0_f64.ln()));
    assert!(near(against(&two(&[4.0, 1.0], &[10.0, 10.0])).at(0).unwrap(), 1.6));
}
