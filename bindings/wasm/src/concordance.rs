//! From one classification or edition to another.

use bilateral::error::Result;
use bilateral::product::{Classification, Concordance, MissingWeights, Product, ProductKey};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::argument;
use crate::call::{self, Exact};

#[wasm_bindgen(typescript_custom_section)]
const CONCORDANCES: &str = r#"
/** Source code, target code, and the weight of the target, if there is one. */
export type ConcordanceRow = readonly [source: string, target: string, weight?: Decimal | null];

/** Values moved to another classification. */
export interface ConvertedProducts {
    /** Value by target product, in order of code. */
    values: [product: Product, value: Decimal][];
    /** Value that found no target, by the key it came under. */
    unmapped: [product: ProductKey, value: Decimal][];
    /** Everything, mapped or not: exactly the sum of what was put in. */
    total: Decimal;
    /** Share of the absolute value whose source has more than one target; null if nothing was converted. */
    splitShare: Decimal | null;
    /** Share of the absolute value split in equal shares for want of weights. */
    assumedShare: Decimal | null;
    /** Share of the absolute value that found no target. */
    unmappedShare: Decimal | null;
}

/** What to do with a source that has several targets and no weights. */
export type MissingWeights = "refuse" | "equal-shares";
"#;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Missing {
    Refuse,
    EqualShares,
}

/// A row with or without its weight.
#[derive(Deserialize)]
#[serde(untagged)]
enum Row {
    Weighted(String, String, Option<Exact>),
    Bare(String, String),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ConvertedProducts {
    values: Vec<(Product, Exact)>,
    unmapped: Vec<(ProductKey, Exact)>,
    total: Exact,
    split_share: Option<Exact>,
    assumed_share: Option<Exact>,
    unmapped_share: Option<Exact>,
}

/// Moves values from one classification to another by the rows of a table. Weights of a
/// source sum to exactly 1; without weights a split is refused, unless `missing` asks for
/// equal shares. Parts sum exactly to the value.
///
/// @throws {BilateralError} `concordance.weights-missing` and its kin at the place of a
/// row; `amount.not-text` and its kin at the place of a value; `product.lost-zero` and its kin
#[wasm_bindgen(js_name = convertProducts, unchecked_return_type = "ConvertedProducts")]
pub fn convert_products(
    #[wasm_bindgen(unchecked_param_type = "Classification")] from: &str,
    #[wasm_bindgen(unchecked_param_type = "Classification")] to: &str,
    #[wasm_bindgen(unchecked_param_type = "readonly ConcordanceRow[]")] rows: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly (readonly [product: ProductKey, value: Decimal])[]")]
    values: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "MissingWeights")] missing: &JsValue,
) -> Result<JsValue, JsValue> {
    let missing = if missing.is_undefined() { None } else { Some(argument::text(missing, "missing")?) };
    call::object(converted(from, to, rows, values, missing.as_deref()))
}

fn converted(
    from: &str,
    to: &str,
    rows: &JsValue,
    values: &JsValue,
    missing: Option<&str>,
) -> Result<ConvertedProducts> {
    let missing = match missing.map(call::word).transpose()? {
        Some(Missing::EqualShares) => MissingWeights::EqualShares,
        Some(Missing::Refuse) | None => MissingWeights::Refuse,
    };
    let rows = call::given::<Vec<Row>>(rows)?.into_iter().map(|row| match row {
        Row::Weighted(source, target, weight) => (source, target, weight.map(|Exact(weight)| weight)),
        Row::Bare(source, target) => (source, target, None),
    });
    let table =
        Concordance::from_rows(Classification::parse(from)?, Classification::parse(to)?, rows, missing)?;
    let values: Vec<(ProductKey, Exact)> = call::given(values)?;
    let values: Vec<_> = values.into_iter().map(|(key, Exact(value))| (key, value)).collect();
    let converted = table.convert(&values)?;
    Ok(ConvertedProducts {
        values: converted.values().map(|(product, value)| (product, Exact(value))).collect(),
        unmapped: converted.unmapped().map(|(key, value)| (key, Exact(value))).collect(),
        total: Exact(converted.total()?),
        split_share: converted.split_share().map(Exact),
        assumed_share: converted.assumed_share().map(Exact),
        unmapped_share: converted.unmapped_share().map(Exact),
    })
}
