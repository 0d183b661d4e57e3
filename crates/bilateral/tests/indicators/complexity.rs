use bilateral::indicator::complexity::*;
use bilateral::indicator::{Matrix, Reason};
use proptest::prelude::*;

use super::{matrix, near, sum};

type Rows = Vec<Vec<f64>>;

/// Who has what, from the definition, as zeros and ones.
fn present(exports: &Matrix) -> Rows {
    let (rows, columns) = (exports.rows().len(), exports.columns().len());
    let cell = |i: usize, k: usize| exports.cell(i, k).unwrap();
    let world = exports.total();
    let own = |i: usize| (0..columns).map(|k| cell(i, k)).sum::<f64>();
    let product = |k: usize| (0..rows).map(|i| cell(i, k)).sum::<f64>();
    let has = |i: usize, k: usize| cell(i, k) > 0.0 && cell(i, k) * world >= own(i) * product(k);
    (0..rows).map(|i| (0..columns).map(|k| f64::from(u8::from(has(i, k)))).collect()).collect()
}

fn transposed(rows: &Rows) -> Rows {
    (0..rows[0].len()).map(|k| rows.iter().map(|row| row[k]).collect()).collect()
}

/// `D_c⁻¹ M D_p⁻¹ Mᵀ`, for exporters that have something.
fn reflections(m: &Rows) -> Rows {
    let ubiquity: Vec<f64> = transposed(m).iter().map(|column| sum(column)).collect();
    let shared = |one: &[f64], other: &[f64]| -> f64 {
        one.iter().zip(other).zip(&ubiquity).filter(|(_, k)| **k > 0.0).map(|((a, b), k)| a * b / k).sum()
    };
    m.iter().map(|one| m.iter().map(|other| shared(one, other) / sum(one).max(1.0)).collect()).collect()
}

fn proximities(m: &Rows) -> Rows {
    let columns = transposed(m);
    let pair = |p: &Vec<f64>, q: &Vec<f64>| {
        let most = sum(p).max(sum(q));
        if most == 0.0 { 0.0 } else { p.iter().zip(q).map(|(a, b)| a * b).sum::<f64>() / most }
    };
    columns.iter().map(|p| columns.iter().map(|q| pair(p, q)).collect()).collect()
}

proptest! {
    #[test]
    fn presence_is_counted(exports in matrix()) {
        let (m, presence) = (present(&exports), Presence::by_advantage(&exports, 1.0));
        let counts: Vec<usize> = m.iter().map(|row| row.iter().filter(|cell| **cell > 0.0).count()).collect();
        prop_assert_eq!(presence.diversity(), counts);
        let counts: Vec<usize> = transposed(&m).iter().map(|row| row.iter().filter(|cell| **cell > 0.0).count()).collect();
        prop_assert_eq!(presence.ubiquity(), counts);
        let (own, near_by) = (proximities(&m), Proximity::of(&presence));
        let dense = near_by.dense();
        for (p, row) in own.iter().enumerate() {
            for (q, known) in row.iter().enumerate() {
                prop_assert_eq!(near_by.between(p, q).unwrap_or(0.0), *known);
                prop_assert_eq!(dense[p * row.len() + q], *known);
            }
        }
    }

    #[test]
    fn the_index_is_an_eigenvector_and_the_mean_of_its_products(exports in matrix()) {
        let m = present(&exports);
        let complexity = Complexity::of(Presence::by_advantage(&exports, 1.0));
        let Ok(index) = complexity.exporters_each(Spread::Population) else { return Ok(()) };
        let value = complexity.eigenvalue().unwrap();
        prop_assert!(value > 0.0 && value < 1.0);
        let (a, own): (Rows, Vec<f64>) = (reflections(&m), index.iter().map(|entry| entry.unwrap_or(0.0)).collect());
        // Up to the first eigenvector, which is constant: A e − λ e is the same for all.
        let rests: Vec<f64> = a.iter().zip(&own).zip(&index).filter(|(_, known)| known.is_some())
            .map(|((row, entry), _)| row.iter().zip(&own).map(|(cell, other)| cell * other).sum::<f64>() - value * entry).collect();
        for rest in &rests {
            prop_assert!((rest - rests[0]).abs() < 1e-9, "{rests:?}");
        }
        let known: Vec<f64> = index.iter().flatten().copied().collect();
        prop_assert!((sum(&known) / known.len() as f64).abs() < 1e-9);
        prop_assert!((known.iter().map(|entry| entry * entry).sum::<f64>() / known.len() as f64 - 1.0).abs() < 1e-9);
        let diversity: f64 = m.iter().zip(&own).map(|(row, entry)| sum(row) * entry).sum();
        prop_assert!(diversity > 0.0);
        let products = complexity.products(ProductScale::Exporters, Spread::Population).unwrap();
        for (row, entry) in m.iter().zip(&index) {
            let Some(entry) = entry else { continue };
            let basket: Vec<f64> = row.iter().zip(&products).filter(|(cell, _)| **cell > 0.0).map(|(_, index)| index.unwrap()).collect();
            prop_assert!((sum(&basket) / basket.len() as f64 - entry).abs() < 1e-8);
        }
        let sample = complexity.exporters_each(Spread::Sample).unwrap();
        let factor = ((known.len() - 1) as f64 / known.len() as f64).sqrt();
        for (one, other) in index.iter().flatten().zip(sample.iter().flatten()) {
            prop_assert!(near(one * factor, *other));
        }
        let own: Vec<f64> = complexity.products(ProductScale::Own, Spread::Population).unwrap().into_iter().flatten().collect();
        prop_assert!((sum(&own)).abs() < 1e-8 && (own.iter().map(|entry| entry * entry).sum::<f64>() / own.len() as f64 - 1.0).abs() < 1e-8);
    }

    #[test]
    fn it_is_the_second_largest(exports in matrix()) {
        let m = present(&exports);
        let complexity = Complexity::of(Presence::by_advantage(&exports, 1.0));
        let Ok(value) = complexity.eigenvalue() else { return Ok(()) };
        // The trace of the n-th power less one is dominated by the second eigenvalue.
        let a = reflections(&m);
        let product = |one: &Rows, other: &Rows| -> Rows {
            one.iter().map(|row| transposed(other).iter().map(|column| row.iter().zip(column).map(|(a, b)| a * b).sum()).collect()).collect()
        };
        let mut power = a.clone();
        for _ in 0..4 {
            power = product(&power, &power);
        }
        let trace: f64 = (0..power.len()).map(|i| power[i][i]).sum();
        let bound = (trace - 1.0).max(0.0).powf(1.0 / 16.0);
        // λ₂¹⁶ ≤ Σ_{i≥2} λᵢ¹⁶ ≤ (n − 1) λ₂¹⁶.
        prop_assert!(value <= bound + 1e-6 && bound <= value * (m.len() as f64).powf(1.0 / 16.0) + 1e-2, "{value} {bound}");
    }

    #[test]
    fn density_outlook_and_gain_are_those_of_all_pairs(exports in matrix()) {
        let (m, near_by) = (present(&exports), proximities(&present(&exports)));
        let complexity = Complexity::of(Presence::by_advantage(&exports, 1.0));
        for (diagonal, own) in [(Diagonal::Kept, 1.0), (Diagonal::Dropped, 0.0)] {
            let weight = |p: usize, q: usize| near_by[p][q] * if p == q { own } else { 1.0 };
            let (density, width) = (complexity.density(diagonal), near_by.len());
            let whole: Vec<f64> = (0..width).map(|p| (0..width).map(|q| weight(p, q)).sum()).collect();
            for (c, row) in m.iter().enumerate() {
                for (p, whole) in whole.iter().enumerate() {
                    match density[c * width + p] {
                        Some(own) => prop_assert!(near(own * whole, (0..width).map(|q| weight(p, q) * row[q]).sum())),
                        None => prop_assert!(near(*whole, 0.0)),
                    }
                }
            }
            let scale = (ProductScale::Own, Spread::Population);
            let Ok(index) = complexity.products(scale.0, scale.1) else { continue };
            let index: Vec<f64> = index.into_iter().map(|entry| entry.unwrap_or(0.0)).collect();
            let (outlook, gain) = (complexity.outlook(Scaling::Centred(scale.0, scale.1), diagonal).unwrap(), complexity.gain(Scaling::Centred(scale.0, scale.1), diagonal).unwrap());
            for (c, row) in m.iter().enumerate() {
                let expected: f64 = (0..width).map(|p| density[c * width + p].unwrap_or(0.0) * (1.0 - row[p]) * index[p]).sum();
                prop_assert!(near(outlook[c], expected));
                for p in 0..width {
                    let expected: f64 = (0..width).filter(|q| whole[*q] > 1e-12).map(|q| (1.0 - row[q]) * weight(p, q) * index[q] / whole[q]).sum();
                    let is_there = row[p] == 0.0 && near_by[p][p] > 0.0;
                    prop_assert_eq!(gain[c * width + p].is_some(), is_there);
                    prop_assert!(!is_there || (gain[c * width + p].unwrap() - expected).abs() < 1e-9);
                }
            }
        }
    }

    #[test]
    fn order_does_not_matter(exports in matrix(), turn in 0_usize..9) {
        let (rows, columns) = (exports.rows().len(), exports.columns().len());
        let turned: Vec<f64> = (0..rows * columns).map(|place| exports.cell((place / columns + turn) % rows, (place % columns + turn) % columns).unwrap()).collect();
        let turned = Matrix::full(0..rows, 0..columns, turned).unwrap();
        let own = Complexity::of(Presence::by_advantage(&exports, 1.0)).exporters_each(Spread::Sample);
        let other = Complexity::of(Presence::by_advantage(&turned, 1.0)).exporters_each(Spread::Sample);
        match (own, other) {
            (Ok(own), Ok(other)) => {
                for (i, entry) in other.iter().enumerate() {
                    let mine = own[(i + turn) % rows];
                    prop_assert_eq!(mine.is_some(), entry.is_some());
                    prop_assert!((mine.unwrap_or(0.0) - entry.unwrap_or(0.0)).abs() < 1e-6);
                }
            }
            (own, other) => prop_assert_eq!(own.map_err(|why| why.reason()).err(), other.map_err(|why| why.reason()).err()),
        }
    }

    #[test]
    fn uncentred_is_centred_but_for_the_mean(exports in matrix()) {
        let complexity = Complexity::of(Presence::by_advantage(&exports, 1.0));
        let centred = Scaling::Centred(ProductScale::Exporters, Spread::Population);
        let Ok(plain) = complexity.outlook(centred, Diagonal::Kept) else { return Ok(()) };
        let other = complexity.outlook(Scaling::Uncentred(Spread::Population), Diagonal::Kept).unwrap();
        let (m, density) = (present(&exports), complexity.density(Diagonal::Kept));
        // What is taken off each exporter is the mean times the density of all it lacks.
        let lacks: Vec<f64> = m.iter().enumerate().map(|(c, row)| (0..row.len()).map(|p| density[c * row.len() + p].unwrap_or(0.0) * (1.0 - row[p])).sum()).collect();
        let products = complexity.products(ProductScale::Exporters, Spread::Population).unwrap();
        let ubiquity = complexity.presence().ubiquity();
        let weighted: f64 = products.iter().zip(&ubiquity).filter_map(|(index, count)| Some((*index)? * *count as f64)).sum();
        // The uncentred eigenvector is at right angles to the constant: Σ k_p q_p = 0.
        let shift = weighted / ubiquity.iter().sum::<usize>() as f64;
        for ((one, two), lacks) in plain.iter().zip(&other).zip(&lacks) {
            prop_assert!((one - (two + shift * lacks)).abs() < 1e-6 * (1.0 + one.abs()), "{one} {two} {shift} {lacks}");
        }
    }

    #[test]
    fn fitness_is_at_rest(exports in matrix(), gamma in prop_oneof![Just(1.0), Just(2.0)]) {
        let m = present(&exports);
        let Ok(found) = fitness_with(&Presence::by_advantage(&exports, 1.0), 2000, gamma) else { return Ok(()) };
        let f: Vec<f64> = found.exporters.iter().map(|entry| entry.unwrap_or(0.0)).collect();
        let q: Vec<f64> = found.products.iter().map(|entry| entry.unwrap_or(0.0)).collect();
        let next: Vec<f64> = m.iter().map(|row| row.iter().zip(&q).map(|(cell, q)| cell * q).sum()).collect();
        let mean = sum(&next) / next.iter().filter(|entry| **entry > 0.0).count() as f64;
        for (old, new) in f.iter().zip(&next) {
            prop_assert!((old - new / mean).abs() < 1e-6);
        }
        let columns = transposed(&m);
        let bare: Vec<f64> = columns.iter().map(|column| column.iter().zip(&f).filter(|(cell, _)| **cell > 0.0).map(|(_, f)| f.powf(-gamma)).sum::<f64>()).collect();
        let bare: Vec<f64> = bare.iter().map(|sum| if *sum > 0.0 { sum.powf(-1.0 / gamma) } else { 0.0 }).collect();
        let mean = sum(&bare) / bare.iter().filter(|entry| **entry > 0.0).count() as f64;
        for (old, new) in q.iter().zip(&bare) {
            prop_assert!((old - new / mean).abs() < 1e-6);
        }
    }
}

fn of(cells: &[&[u8]]) -> Complexity {
    let values = cells.iter().flat_map(|row| row.iter().map(|cell| f64::from(*cell))).collect();
    Complexity::of(Presence::above_zero(&Matrix::full(0..cells.len(), 0..cells[0].len(), values).unwrap()))
}

#[test]
fn blocs_that_share_nothing_have_no_common_order() {
    let apart = of(&[&[1, 1, 0, 0], &[1, 0, 0, 0], &[0, 0, 1, 1], &[0, 0, 0, 1]]);
    let why = apart.exporters_each(Spread::Population).unwrap_err();
    assert_eq!(why.reason(), Reason::Disconnected);
    assert!(why.because().contains("2 blocs"), "{}", why.because());
    // What does not need an order across blocs is there all the same.
    assert_eq!(apart.density(Diagonal::Kept)[0], Some(1.0));
    assert_eq!(eci(&apart, Spread::Sample).values().flatten().count(), 0);
}

#[test]
fn an_empty_exporter_and_an_unexported_product_poison_nothing() {
    let clean = of(&[&[1, 1, 1], &[1, 1, 0], &[1, 0, 0]]);
    let with_holes = of(&[&[1, 1, 1, 0], &[1, 1, 0, 0], &[1, 0, 0, 0], &[0, 0, 0, 0]]);
    let (own, other) = (
        clean.exporters_each(Spread::Population).unwrap(),
        with_holes.exporters_each(Spread::Population).unwrap(),
    );
    assert_eq!(own, other[..3]);
    assert_eq!(other[3], None);
    assert_eq!(with_holes.products(ProductScale::Own, Spread::Population).unwrap()[3], None);
}

#[test]
fn equal_baskets_and_equal_dimensions_are_undefined() {
    let alike = of(&[&[1, 1], &[1, 1]]);
    assert_eq!(alike.eigenvalue().unwrap_err().reason(), Reason::Ambiguous);
    // A ring: two dimensions explain equally much.
    let ring = of(&[&[1, 1, 0], &[0, 1, 1], &[1, 0, 1]]);
    assert_eq!(ring.eigenvalue().unwrap_err().reason(), Reason::Ambiguous);
    assert_eq!(of(&[&[1, 1]]).eigenvalue().unwrap_err().reason(), Reason::OneItem);
    assert_eq!(of(&[&[0, 0]]).eigenvalue().unwrap_err().reason(), Reason::Empty);
}

#[test]
fn a_worked_matrix() {
    // M = [1 1; 1 0]: A = [[3/4, 1/4], [1/2, 1/2]], eigenvalues 1 and 1/4.
    let small = of(&[&[1, 1], &[1, 0]]);
    assert!(near(small.eigenvalue().unwrap(), 0.25));
    let index = small.exporters_each(Spread::Population).unwrap();
    assert!(near(index[0].unwrap(), 1.0) && near(index[1].unwrap(), -1.0));
    let products = small.products(ProductScale::Exporters, Spread::Population).unwrap();
    // v = (1, −2): q = ((1 − 2)/2, 1)·4 = (−2, 4); mean −½, deviation 3/2.
    assert!(near(products[0].unwrap(), -1.0) && near(products[1].unwrap(), 3.0));
}

#[test]
fn filters_are_explicit() {
    use bilateral::indicator::compute;
    let inputs = |least: u32| {
        let text = format!(
            r#"{{"matrices":{{"exports":{{"rows":["A","B","tiny"],"columns":["p","q","r"],"cells":[[90,10,50],[60,40,0],[0,0,1]]}}}},"options":{{"minExports":{least}}}}}"#
        );
        bilateral::wire::from_json(&text).unwrap()
    };
    assert_eq!(compute("diversity", &inputs(0)).unwrap().len(), 3);
    assert_eq!(compute("diversity", &inputs(2)).unwrap().len(), 2);
}

/// Firms, say, where a count passes sixteen bits.
#[test]
fn many_exporters_are_all_counted() {
    let rows = (0..70_001).map(|row| row.to_string());
    let exports = Matrix::full(rows, ["p", "q"], vec![1.0; 140_002]).unwrap();
    let proximity = Proximity::of(&Presence::above_zero(&exports));
    assert_eq!(proximity.shared(0, 1), 70_001);
    assert!(near(proximity.between(0, 0).unwrap(), 1.0));
}
