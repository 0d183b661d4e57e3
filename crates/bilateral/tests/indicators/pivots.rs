use std::collections::{BTreeMap, BTreeSet};

use bilateral::flow::{Flow, FlowKey, FlowTable};
use bilateral::indicator::{Panel, Pivot, Residuals};
use bilateral::wire::from_json;
use proptest::prelude::*;
use proptest::sample::select;

/// Reporter, partner, year, value and whether it is hidden.
type Row = (&'static str, &'static str, u16, Option<u32>, bool);

const NOBODY: &str = "AREAS_NES";

fn row() -> impl Strategy<Value = Row> {
    (
        select(vec!["DEU", "FRA", "NLD"]),
        select(vec!["KAZ", "UZB", "CHN", NOBODY]),
        2022_u16..2024,
        prop::option::weighted(0.8, 0_u32..50),
        prop::bool::weighted(0.3),
    )
}

fn flow((reporter, partner, year, value, hidden): Row) -> Flow {
    let value = value.map_or_else(|| "null".to_owned(), |value| format!("\"{value}\""));
    let hidden = if hidden { "confidential" } else { "free" };
    from_json(&format!(
        r#"{{ "reporter": "{reporter}", "partner": "{partner}", "direction": "export", "product": "TOTAL",
        "period": "{year}", "value": {value}, "currency": "EUR", "confidentiality": "{hidden}" }}"#
    ))
    .unwrap()
}

/// Cells of a year by name: `None` where a part is missing.
type Cells = BTreeMap<(String, String), Option<f64>>;

proptest! {
    #[test]
    fn a_matrix_is_what_its_rows_say(
        rows in prop::collection::vec(row(), 1..40),
        nobody in prop::bool::ANY,
        hidden in prop::bool::ANY,
        sparse in prop::bool::ANY,
    ) {
        // Of nobody alone there is nothing to set aside from.
        prop_assume!(rows.iter().any(|row| row.1 != NOBODY));
        let how = |items: bool| if items { Residuals::AsItems } else { Residuals::SetAside };
        let pivot = Pivot::new(FlowKey::Reporter, FlowKey::Partner).residuals(how(nobody)).confidential(how(hidden));
        let pivot = if sparse { pivot.sparse() } else { pivot };
        let panel = Panel::of_table(&FlowTable::from_flows(rows.iter().copied().map(flow)).unwrap(), pivot).unwrap();
        let mut years: BTreeMap<String, Cells> = BTreeMap::new();
        let mut whole: BTreeMap<String, f64> = BTreeMap::new();
        for (reporter, partner, year, value, is_hidden) in &rows {
            *whole.entry(year.to_string()).or_default() += value.map_or(0.0, f64::from);
            if (*partner != NOBODY || nobody) && (!is_hidden || hidden) {
                let cells = years.entry(year.to_string()).or_default();
                let cell = cells.entry(((*reporter).to_owned(), (*partner).to_owned())).or_insert(Some(0.0));
                *cell = cell.zip(*value).map(|(sum, value)| sum + f64::from(value));
            }
        }
        prop_assert!(panel.matrices().map(|(year, _)| year).eq(years.keys()));
        for (year, matrix) in panel.matrices() {
            let cells = &years[year];
            let names = |side: fn(&(String, String)) -> &String| cells.keys().map(side).cloned().collect::<BTreeSet<_>>();
            prop_assert!(matrix.rows().iter().eq(&names(|pair| &pair.0)));
            prop_assert!(matrix.columns().iter().eq(&names(|pair| &pair.1)));
            for (i, row) in matrix.rows().iter().enumerate() {
                for (k, column) in matrix.columns().iter().enumerate() {
                    let expected = cells.get(&(row.clone(), column.clone())).copied().flatten();
                    prop_assert_eq!(matrix.cell(i, k), expected);
                }
            }
            let inside: f64 = cells.values().flatten().sum();
            let left = (whole[year] > 0.0).then(|| (whole[year] - inside) / whole[year]);
            prop_assert_eq!(matrix.coverage().unallocated, left);
        }
    }
}
