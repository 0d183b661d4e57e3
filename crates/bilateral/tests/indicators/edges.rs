//! Inputs on which a formula written down as it is printed answers with rounding, or past its range.

use bilateral::indicator::{
    Answer, Columns, Inputs, Matrix, Reason, Undefined, advantage, compute, margins, similarity,
};
use bilateral::wire::from_json;

fn asked(key: &str, inputs: &str) -> Answer {
    let inputs: Inputs = from_json(inputs).unwrap();
    compute(key, &inputs).unwrap()
}

fn of(key: &str, columns: &str) -> Vec<Option<f64>> {
    let answer = asked(key, &format!("{{\"columns\":{columns}}}"));
    (0..answer.len()).map(|place| answer.at(place)).collect()
}

fn matrix(rows: usize, columns: usize, cells: &[f64]) -> Matrix {
    let labels = |count: usize| (0..count).map(|one| format!("l{one}"));
    Matrix::full(labels(rows), labels(columns), cells.to_vec()).unwrap()
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12 * other.abs()
}

/// Values in a currency times a rate have many digits; the exact fraction has hundreds.
#[test]
fn indices_of_investment_take_any_float() {
    let x = [35_689.384_64, 28_263.397_759_999_996, 242.198_319_999_999_97];
    let total: f64 = x.iter().sum();
    let squares: f64 = x.iter().map(|value| (value / total).powi(2)).sum();
    let values = "{\"values\":[35689.38464,28263.397759999996,242.19831999999997]}";
    assert!(close(of("fdi-concentration", values)[0].unwrap(), squares));
    assert!(close(of("fdi-equivalent-number", values)[0].unwrap(), 1.0 / squares));
    let long: Vec<f64> = (1..200).map(|n| 1e5 / f64::from(n) / 3.7).collect();
    let (total, text) = (long.iter().sum::<f64>(), serde_json::to_string(&long).unwrap());
    let squares: f64 = long.iter().map(|value| (value / total).powi(2)).sum();
    assert!(close(of("fdi-concentration", &format!("{{\"values\":{text}}}"))[0].unwrap(), squares));
    let small = of(
        "fdi-performance",
        r#"{"inflows":[1.37e-9],"worldInflows":[3.1],"output":[7.3],"worldOutput":[11.9]}"#,
    );
    assert!(close(small[0].unwrap(), 1.37e-9 / 3.1 / (7.3 / 11.9)));
}

#[test]
fn what_does_not_vary_has_no_correlation() {
    for x in ["[0.1,0.1,0.1]", "[0.5,0.5,0.5]", "[0.1]"] {
        let y = if x.len() > 6 { "[1,2,4]" } else { "[1]" };
        for (one, other) in [(x, x), (x, y), (y, x)] {
            assert_eq!(of("pearson", &format!("{{\"x\":{one},\"y\":{other}}}"))[0], None, "{one} {other}");
        }
    }
    assert_eq!(of("log-correlation", r#"{"x":[0.3,0.3,0.3,0.3,0.3],"y":[2.3,2.3,2.3,2.3,2.3]}"#)[0], None);
}

#[test]
fn likeness_has_no_scale() {
    for scale in [1e-300, 1e-90, 1.0, 1e80, 1e300] {
        let columns =
            Columns::full([&[scale, 2.0 * scale, 4.0 * scale], &[scale, 2.0 * scale, 4.0 * scale]]).unwrap();
        assert!(close(similarity::cosine(&columns).value().unwrap(), 1.0), "{scale}");
        assert!(close(similarity::pearson(&columns).value().unwrap(), 1.0), "{scale}");
    }
}

#[test]
fn sums_of_others_are_no_differences() {
    let alone = advantage::vollrath(&matrix(3, 3, &[8.2, 76.4, 93.7, 61.2, 0.0, 0.0, 30.2, 0.0, 0.0]));
    assert_eq!(alone.why_at(0).map(Undefined::reason), Some(Reason::ZeroDenominator));
    let nearly = advantage::excluding_self(&matrix(2, 2, &[1e12, 1e11, 1e-3, 1e11]));
    assert!(close(nearly.at(0).unwrap(), (1e12 / 1.1e12) / (1e-3 / (1e11 + 1e-3))));
    let others = advantage::vollrath(&matrix(2, 2, &[1e12, 1e11, 1e-3, 1e11]));
    assert!(close(others.at(0).unwrap(), (1e12 / 1e11) / (1e-3 / 1e11)));
    let rest = similarity::intensity_rest(
        &Matrix::full(["a", "b"], ["a", "b"], vec![0.0, 1e-3, 1e15, 0.0]).unwrap(),
    );
    assert!(close(rest.cell(0, 1).unwrap(), 1.0));
    let moved = margins::besedes_prusa(&Columns::full([&[1e-3, 1e12], &[3.0, 0.0]]).unwrap());
    assert!(close(moved.at(1).unwrap(), 3000.0));
}

#[test]
fn a_band_has_two_ends() {
    for (x, m) in [(100, 115), (115, 100)] {
        let unit_values = format!(r#"{{"x":[10],"m":[10],"uvx":[{x}],"uvm":[{m}]}}"#);
        assert_eq!(of("vertical-horizontal.ratio", &unit_values), [1.0, 0.0, 0.0, 0.0].map(Some));
        assert_eq!(of("trade-types", &unit_values), [0.0, 1.0, 0.0, 0.0].map(Some));
    }
}

#[test]
fn a_part_is_no_larger_than_its_whole() {
    assert_eq!(of("intra-regional-share", r#"{"within":[5],"total":[3]}"#), [None]);
    assert_eq!(of("intra-regional-intensity", r#"{"within":[1],"total":[3],"world":[2]}"#), [None]);
    let own = r#"{"xij":[1,1],"xi":[5,5],"mj":[3,3],"mi":[9,1],"mw":[8,8]}"#;
    assert_eq!(of("drysdale-garnaut", own), [None, None, None]);
}

#[test]
fn a_missing_cell_is_told_by_what_follows_from_presence() {
    let inputs = r#"{"matrices":{"exports":{"rows":["A","B","C"],"columns":["p","q","r"],"cells":[[9,5,1],[3,null,4],[2,7,2]]}}}"#;
    for key in [
        "presence",
        "diversity",
        "ubiquity",
        "eci.population",
        "proximity",
        "density.with-self",
        "fitness.exporters",
    ] {
        let coverage = asked(key, inputs).coverage();
        assert_eq!((coverage.items, coverage.known), (9, 8), "{key}");
    }
    let both = r#"{"matrices":{"exports":{"rows":["A","B"],"columns":["p","q"],"cells":[[9,5],[3,1]]},"imports":{"rows":["A","B"],"columns":["p","q"],"cells":[[9,null],[3,1]]}}}"#;
    assert_eq!(asked("revealed-trade-advantage.vollrath", both).coverage().known, 3);
}

#[test]
fn spells_of_unknown_beginning_are_left_out() {
    let spells = |cells: &str, options: &str| {
        let years = cells.split(',').count();
        let columns = (0..years).map(|year| format!("\"{year}\"")).collect::<Vec<_>>().join(",");
        let inputs = format!(
            r#"{{"matrices":{{"trade":{{"rows":["a"],"columns":[{columns}],"cells":[[{cells}]]}}}},"options":{{{options}}}}}"#
        );
        asked("survival.spells", &inputs).why().map(Undefined::reason)
    };
    assert_eq!(spells("1,1,1,0,0", ""), Some(Reason::Empty));
    assert_eq!(spells("null,1,1,0,0", ""), Some(Reason::Empty));
    assert_eq!(spells("null,1,1,0,0", "\"keepFirst\":1"), None);
    assert_eq!(spells("1,0,0,1,0,0", "\"firstOnly\":1"), Some(Reason::Empty));
    let zeros = of("survival.durations", r#"{"duration":[-0.0,0.0,1],"ended":[1,1,1]}"#);
    assert_eq!(zeros.len(), 2);
}
