use bilateral::indicator::similarity::*;
use bilateral::indicator::{Columns, Matrix, Reason};
use proptest::prelude::*;

use super::{amount, matrix, near, sum, two, two_baskets};

proptest! {
    #[test]
    fn finger_kreinin_is_one_less_half_the_distance((x, y) in two_baskets()) {
        prop_assume!(sum(&x) > 0.0 && sum(&y) > 0.0);
        let apart: f64 = x.iter().zip(&y).map(|(one, other)| (one / sum(&x) - other / sum(&y)).abs()).sum();
        let own = finger_kreinin(&two(&x, &y)).value().unwrap();
        prop_assert!(near(own, 1.0 - apart / 2.0) && (0.0..=1.0).contains(&own));
        prop_assert_eq!(own, finger_kreinin(&two(&y, &x)).value().unwrap());
        prop_assert!(near(finger_kreinin(&two(&x, &x)).value().unwrap(), 1.0));
        prop_assert!(near(complementarity(&two(&x, &y)).value().unwrap(), 100.0 * own));
        let (xx, yy, xy) = (x.iter().map(|x| x * x).sum::<f64>(), y.iter().map(|y| y * y).sum::<f64>(), x.iter().zip(&y).map(|(x, y)| x * y).sum::<f64>());
        prop_assert!(near(cosine(&two(&x, &y)).value().unwrap(), xy / xx.sqrt() / yy.sqrt()));
    }

    #[test]
    fn every_pair_is_the_pair(exports in matrix()) {
        let all = finger_kreinin_pairs(&exports);
        let row = |i: usize| -> Vec<f64> { (0..exports.columns().len()).map(|k| exports.cell(i, k).unwrap()).collect() };
        let count = exports.rows().len();
        for i in 0..count {
            for j in 0..count {
                let own = finger_kreinin(&two(&row(i), &row(j))).value().unwrap();
                prop_assert!(near(all.cell(i, j).unwrap(), own));
                for k in 0..count {
                    // 1 − FK is a distance.
                    let (ij, jk, ik) = (all.cell(i, j).unwrap(), all.cell(j, k).unwrap(), all.cell(i, k).unwrap());
                    prop_assert!(1.0 - ik <= (1.0 - ij) + (1.0 - jk) + 1e-12);
                }
            }
        }
    }

    #[test]
    fn intensity_is_complementarity_times_bias(rows in prop::collection::vec((amount(), amount(), amount(), amount(), amount()), 2..15)) {
        // Exports of i at least those to j, imports of the world above those of i and j.
        let lists: Vec<[f64; 5]> = rows.iter().map(|(own, more, mj, mi, rest)| [*own, own + more, own + mj, *mi, own + mj + mi + rest + 1.0]).collect();
        let column = |n: usize| -> Vec<f64> { lists.iter().map(|row| row[n]).collect() };
        let columns: Vec<Vec<f64>> = (0..5).map(column).collect();
        prop_assume!(sum(&columns[1]) > 0.0 && sum(&columns[2]) > 0.0);
        let answer = drysdale_garnaut(&Columns::full([&columns[0], &columns[1], &columns[2], &columns[3], &columns[4]]).unwrap());
        let (xi, mj, mi, mw) = (sum(&columns[1]), sum(&columns[2]), sum(&columns[3]), sum(&columns[4]));
        let c: f64 = lists.iter().map(|row| row[1] / xi * (mw - mi) / (row[4] - row[3]) * row[2] / mj).sum();
        prop_assert!(near(answer.of("intensity").unwrap(), sum(&columns[0]) / xi / (mj / (mw - mi))));
        prop_assert!(near(answer.of("complementarity").unwrap(), c));
        // The bias as the weighted mean of product biases, the way its authors write it.
        let bias: f64 = lists.iter().filter(|row| row[1] > 0.0 && row[2] > 0.0).map(|row| {
            let ck = row[1] / xi * (mw - mi) / (row[4] - row[3]) * row[2] / mj;
            row[0] / row[1] / (row[2] / (row[4] - row[3])) * ck / c
        }).sum();
        if let Some(own) = answer.of("bias") {
            prop_assert!(near(own, bias));
            prop_assert!(near(answer.of("intensity").unwrap(), c * bias));
        } else {
            prop_assert_eq!(c, 0.0);
        }
    }

    #[test]
    fn divergence_is_zero_only_of_itself((x, b) in two_baskets()) {
        prop_assume!(sum(&x) > 0.0 && sum(&b) > 0.0);
        let answer = kullback_leibler(&two(&x, &b));
        if x.iter().zip(&b).any(|(x, b)| *x > 0.0 && *b == 0.0) {
            prop_assert_eq!(&answer.why().unwrap().reason(), &Reason::ZeroDenominator);
        } else {
            let own: f64 = x.iter().zip(&b).filter(|(x, _)| **x > 0.0).map(|(one, other)| one / sum(&x) * (one * sum(&b) / (sum(&x) * other)).ln()).sum();
            prop_assert!(near(answer.value().unwrap(), own) && answer.value().unwrap() >= 0.0);
            prop_assert!(near(trade_similarity(&two(&x, &b), 8.0).value().unwrap(), (-own / 8.0).exp()));
        }
        prop_assert!(near(kullback_leibler(&two(&x, &x)).value().unwrap(), 0.0));
    }

    #[test]
    fn intensity_equals_its_formula(trade in matrix()) {
        let answer = intensity(&trade);
        let hubs = hubness(&trade);
        let (rows, columns) = (trade.rows().len(), trade.columns().len());
        for i in 0..rows {
            for j in 0..columns {
                let exports: f64 = (0..columns).map(|k| trade.cell(i, k).unwrap()).sum();
                let imports: f64 = (0..rows).map(|k| trade.cell(k, j).unwrap()).sum();
                let world = trade.total();
                prop_assert!(near(answer.cell(i, j).unwrap(), trade.cell(i, j).unwrap() * world / exports / imports));
                prop_assert!(near(hubs.cell(i, j).unwrap(), trade.cell(i, j).unwrap() / exports * (1.0 - trade.cell(i, j).unwrap() / imports)));
            }
        }
    }
}

#[test]
fn the_rest_of_the_world_leaves_the_exporter_out() {
    let trade =
        Matrix::full(["A", "B", "C"], ["A", "B", "C"], vec![0.0, 6.0, 2.0, 4.0, 0.0, 4.0, 2.0, 2.0, 0.0])
            .unwrap();
    // A: exports 8, imports 6 of the 20; B imports 8.
    assert!(near(intensity_rest(&trade).cell(0, 1).unwrap(), (6.0 / 8.0) / (8.0 / 14.0)));
    let other = Matrix::full(["A"], ["B"], vec![1.0]).unwrap();
    assert_eq!(intensity_rest(&other).why().unwrap().reason(), Reason::Missing);
}

#[test]
fn regions() {
    let four = |within, total, outside, all| {
        let columns = Columns::full([&[within], &[total], &[outside], &[all]]).unwrap();
        introversion(&columns)
    };
    // As much with itself as others trade with it: neutral.
    assert!(near(four(10.0, 40.0, 25.0, 100.0).value().unwrap(), 0.0));
    let partner = Columns::full([&[10.0], &[40.0], &[5.0], &[100.0]]).unwrap();
    // HI = 5, HE = 0.75/0.95.
    assert!(near(trade_preference(&partner).value().unwrap(), (5.0 - 0.75 / 0.95) / (5.0 + 0.75 / 0.95)));
    assert!(near(four(40.0, 40.0, 25.0, 100.0).value().unwrap(), 1.0));
    assert!(near(four(0.0, 40.0, 25.0, 100.0).value().unwrap(), -1.0));
    assert_eq!(four(50.0, 40.0, 25.0, 100.0).why().unwrap().reason(), Reason::OutOfRange);
    assert_eq!(intra_share(&two(&[10.0], &[40.0])).value(), Some(0.25));
    let intensity = intra_intensity(&Columns::full([&[10.0], &[40.0], &[400.0]]).unwrap());
    assert!(near(intensity.value().unwrap(), 2.5));
    assert!(near(orientation(&two(&[3.0, 1.0], &[1.0, 3.0])).at(0).unwrap(), 3.0));
}

#[test]
fn correlations() {
    let columns = two(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]);
    assert!(near(pearson(&columns).value().unwrap(), 1.0));
    assert_eq!(pearson(&two(&[1.0, 1.0], &[1.0, 2.0])).why().unwrap().reason(), Reason::ZeroDenominator);
    let logs = log_correlation(&two(&[0.0, 1.0, 3.0], &[0.0, 2.0, 1.0]), 0.1).value().unwrap();
    let (x, y): (Vec<f64>, Vec<f64>) =
        ([0.1_f64, 1.1, 3.1].map(f64::ln).to_vec(), [0.1_f64, 2.1, 1.1].map(f64::ln).to_vec());
    let (mx, my) = (sum(&x) / 3.0, sum(&y) / 3.0);
    let product = |a: &[f64], b: &[f64], ma: f64, mb: f64| {
        a.iter().zip(b).map(|(a, b)| (a - ma) * (b - mb)).sum::<f64>()
    };
    assert!(near(logs, product(&x, &y, mx, my) / (product(&x, &x, mx, mx) * product(&y, &y, my, my)).sqrt()));
}
