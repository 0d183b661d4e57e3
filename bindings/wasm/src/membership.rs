//! Entries into blocs, exits from them, and the trade that stays inside.

use bilateral::economy::{Bloc, Change, Economy};
use bilateral::period::YearMonth;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call;

#[wasm_bindgen(typescript_custom_section)]
const CHANGES: &str = r#"
/** An entry into a bloc, or an exit from it. */
export interface BlocChange {
    /** The first month with the economy, or the first without it. */
    month: YearMonth;
    economy: Economy;
    change: "joined" | "left";
}
"#;

#[derive(Serialize)]
struct BlocChange {
    month: YearMonth,
    economy: Economy,
    change: &'static str,
}

impl From<(YearMonth, Economy, Change)> for BlocChange {
    fn from((month, economy, change): (YearMonth, Economy, Change)) -> Self {
        let change = match change {
            Change::Joined => "joined",
            Change::Left => "left",
        };
        Self { month, economy, change }
    }
}

/// Entries and exits in order of time; none for a fixed composition.
///
/// @throws {BilateralError} `area.unknown`; `area.wrong-kind` for an id that is no bloc's
#[wasm_bindgen(js_name = blocChanges, unchecked_return_type = "BlocChange[]")]
pub fn bloc_changes(#[wasm_bindgen(unchecked_param_type = "Bloc")] bloc: &str) -> Result<JsValue, JsValue> {
    let changes = |bloc: Bloc| bloc.changes().into_iter().map(BlocChange::from).collect::<Vec<_>>();
    call::object(Bloc::parse(bloc).map(changes))
}

/// Whether trade between two economies stays inside a bloc, and is netted out when the
/// bloc is taken as one: both were members in that month.
///
/// @throws {BilateralError} as `blocContains`
#[wasm_bindgen(js_name = isInternal)]
pub fn is_internal(
    #[wasm_bindgen(unchecked_param_type = "Bloc")] bloc: &str,
    #[wasm_bindgen(unchecked_param_type = "Economy")] reporter: &str,
    #[wasm_bindgen(unchecked_param_type = "Economy")] partner: &str,
    #[wasm_bindgen(unchecked_param_type = "YearMonth")] month: &str,
) -> Result<bool, JsValue> {
    let internal = || {
        let (reporter, partner) = (Economy::parse(reporter)?, Economy::parse(partner)?);
        Ok(Bloc::parse(bloc)?.is_internal(reporter, partner, YearMonth::parse(month)?))
    };
    call::plainly(internal())
}
