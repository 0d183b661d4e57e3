//! What holds of every indicator, whatever it measures.

use std::collections::BTreeMap;

use bilateral::indicator::{Answer, Definition, Family, Inputs, MatrixRecord, compute, definitions};
use proptest::prelude::*;

use super::near;

/// Inputs of a definition from cells, six by six; `None` for the few whose inputs cannot be told apart by name.
fn inputs(one: &Definition, cells: &[Vec<f64>], items: usize) -> Option<Inputs> {
    let options: BTreeMap<String, f64> = match one.key() {
        "contribution-to-balance" => [("gdp".to_owned(), 1000.0)].into(),
        "chained-contribution" => [("totalBefore".to_owned(), 40.0), ("totalAfter".to_owned(), 50.0)].into(),
        _ => BTreeMap::new(),
    };
    let labels: Vec<String> = (0..items).map(|item| format!("i{item}")).collect();
    // Rows of a matrix start at another place for each input, so that no two inputs are alike.
    let row = |input: usize, row: usize| -> Vec<Option<f64>> {
        let line = &cells[(row + 2 * input) % cells.len()];
        (0..items).map(|item| Some(line[(item + row + input) % line.len()])).collect()
    };
    let column = |input: usize| row(input, 0);
    let matrix = |input: usize| MatrixRecord {
        rows: labels.clone(),
        columns: labels.clone(),
        cells: Some((0..items).map(|place| row(input, place)).collect()),
        entries: None,
        unallocated: None,
    };
    let names = || one.inputs().iter().enumerate().map(|(input, name)| (input, (*name).to_owned()));
    let mut made = Inputs { options, ..Inputs::default() };
    // A definition says which of its inputs it misses, and as what.
    for _ in 0..=one.inputs().len() {
        match compute(one.key(), &made) {
            Err(refused) if refused.code() == "indicator.input-missing" => {
                let path = refused.path().to_string();
                let (kind, name) = path.trim_start_matches('/').split_once('/')?;
                let (input, name) = names().find(|(_, own)| own == name)?;
                if kind == "columns" {
                    made.columns.insert(name, column(input));
                } else {
                    made.matrices.insert(name, matrix(input));
                }
            }
            _ => return Some(made),
        }
    }
    Some(made)
}

fn changed(inputs: &Inputs, by: impl Fn(Option<f64>) -> Option<f64>) -> Inputs {
    let mut inputs = inputs.clone();
    for column in inputs.columns.values_mut() {
        for value in column {
            *value = by(*value);
        }
    }
    for matrix in inputs.matrices.values_mut() {
        for value in matrix.cells.iter_mut().flatten().flatten() {
            *value = by(*value);
        }
    }
    inputs
}

fn cells() -> impl Strategy<Value = Vec<Vec<f64>>> {
    prop::collection::vec(prop::collection::vec(super::amount(), 6), 6)
}

/// Nothing but numbers and reasons.
fn sound(answer: &Answer) -> bool {
    (0..answer.len()).all(|place| match answer.at(place) {
        Some(value) => value.is_finite() && answer.why_at(place).is_none(),
        None => answer.why_at(place).is_some_and(|why| !why.because().is_empty()),
    })
}

/// Of these the number does not depend on the unit of the values.
fn is_without_unit(one: &Definition) -> bool {
    let of_shares = matches!(
        one.family(),
        Family::Concentration
            | Family::Advantage
            | Family::IntraIndustry
            | Family::Similarity
            | Family::Complexity
    );
    // A correlation of logarithms adds a number to the values, incomes are in units, and a GDP is an option.
    let others =
        ["active-items", "log-correlation", "prody", "expy", "contribution-to-balance", "market-penetration"];
    of_shares && !others.contains(&one.key())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_unit_of_the_values_does_not_matter(cells in cells(), power in -3_i32..12) {
        let scale = 2_f64.powi(power) * 3.0;
        let mut compared = 0;
        for one in definitions().filter(|one| is_without_unit(one)) {
            let Some(plain) = inputs(one, &cells, 6) else { continue };
            let (own, other) = (compute(one.key(), &plain), compute(one.key(), &changed(&plain, |value| value.map(|value| value * scale))));
            match (own, other) {
                (Ok(own), Ok(other)) => for place in 0..own.len() {
                    match (own.at(place), other.at(place)) {
                        // Where an eigenvalue or a share is at the edge, rounding may tip it.
                        (Some(own), Some(other)) => prop_assert!((own - other).abs() <= 1e-6 * (1.0 + own.abs()), "{} {own} {other}", one.key()),
                        (own, other) => prop_assert_eq!(own.is_some(), other.is_some(), "{}", one.key()),
                    }
                },
                (own, other) => prop_assert_eq!(own.is_ok(), other.is_ok()),
            }
            compared += 1;
        }
        prop_assert!(compared > 60, "{}", compared);
    }

    #[test]
    fn every_answer_is_a_number_or_a_reason(cells in cells(), items in 1_usize..6, empty in 0_usize..6) {
        let mut holes = cells;
        holes[empty].fill(0.0);
        for one in definitions() {
            let Some(plain) = inputs(one, &holes, items) else { continue };
            let asked = [plain.clone(), changed(&plain, |_| Some(0.0)), changed(&plain, |_| None), changed(&plain, |value| value.filter(|value| *value > 0.0))];
            for inputs in asked {
                match compute(one.key(), &inputs) {
                    Ok(answer) => prop_assert!(sound(&answer), "{}", one.key()),
                    Err(refused) => prop_assert!(["indicator.", "investment."].iter().any(|kind| refused.code().starts_with(kind)), "{}: {refused}", one.key()),
                }
            }
        }
    }
}

#[test]
fn what_is_negative_or_no_number_is_refused_everywhere() {
    let cells = vec![vec![5.0, 3.0, 2.0, 1.0, 4.0, 6.0]; 6];
    let mut asked = 0;
    // Net flows and positions may be below zero, and the indices of investment have rules of their own.
    for one in definitions().filter(|one| one.family() != Family::Investment) {
        let Some(plain) = inputs(one, &cells, 4) else { continue };
        for (bad, code) in [
            (-1.0, "indicator.negative"),
            (f64::NAN, "indicator.not-finite"),
            (f64::INFINITY, "indicator.not-finite"),
        ] {
            let spoilt =
                changed(&plain, |value| value.map(|value| if near(value, 3.0) { bad } else { value }));
            let refused = compute(one.key(), &spoilt).map(|answer| answer.definition().key());
            assert_eq!(refused.map_err(|refused| refused.code()), Err(code), "{}", one.key());
            asked += 1;
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn labels_that_do_not_fit_are_refused_everywhere() {
    let cells = vec![vec![5.0, 3.0, 2.0, 1.0, 4.0, 6.0]; 6];
    for one in definitions().filter(|one| one.family() != Family::Investment) {
        let Some(mut plain) = inputs(one, &cells, 4) else { continue };
        let code = |inputs: &Inputs| compute(one.key(), inputs).map(|_| ()).map_err(|refused| refused.code());
        if !plain.columns.is_empty() {
            plain.labels = vec!["a".to_owned(), "b".to_owned()];
            assert!(code(&plain).is_err_and(|code| code.ends_with("differ")), "{}", one.key());
            continue;
        }
        if let Some(matrix) = plain.matrices.values_mut().next() {
            matrix.rows[1] = matrix.rows[0].clone();
        }
        assert_eq!(code(&plain), Err("indicator.label-twice"), "{}", one.key());
    }
}
