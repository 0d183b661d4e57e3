//! Product codes, each with its classification and edition.

use bilateral::check::Finding;
use bilateral::error::Error;
use bilateral::product::{self, Classification, Product, ProductKey, Repair, ResidualKind};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call;

#[wasm_bindgen(typescript_custom_section)]
const PRODUCTS: &str = r#"
import type { Classification, Finding, Product, ProductKey } from "./types.js";

/** A product code and where it stands. */
export interface ProductInfo {
    /** Its canonical text, classification and code. */
    text: Product;
    /** The code as written, leading zeros included. */
    code: string;
    classification: Classification;
    /** Number of characters of the code: 6 for a subheading of the HS. */
    level: number;
    /** The chapter of an HS or CN code, two digits; absent for other classifications. */
    chapter?: string;
    /** Short title of the chapter, not the legal text. */
    chapterTitle?: string;
    /** The section of the HS, as a Roman numeral. */
    section?: string;
    /** Short title of the section, not the legal text. */
    sectionTitle?: string;
}

/** What stands in a product column. */
export type ProductKeyInfo =
    /** A product or a group of products. */
    | { kind: "item"; text: ProductKey; item: ProductInfo }
    /** Everything together. */
    | { kind: "total"; text: ProductKey }
    /** Counted in the total, but hidden or unspecified. */
    | {
          kind: "residual";
          text: ProductKey;
          classification: Classification;
          /** The code as the source writes it. */
          code: string;
          /** Why it names no product. */
          residual: "masked" | "special" | "unspecified";
          /** The narrowest product the hidden one is known to be part of. */
          known?: Product;
      }
    /** The row has no code in this classification. */
    | { kind: "not-applicable"; text: ProductKey };

/** A product read from a column that lost its leading zeros. */
export interface ProductRepair {
    product: Product;
    /** The text as the source had it, blanks around it taken off. */
    given: string;
    /** The finding `product.zero-restored`, if anything was put back. */
    note?: Finding;
}
"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProductInfo {
    text: Product,
    code: String,
    classification: Classification,
    level: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    chapter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chapter_title: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section_title: Option<&'static str>,
}

impl From<Product> for ProductInfo {
    fn from(product: Product) -> Self {
        let section = product.section();
        Self {
            text: product,
            code: product.code().to_owned(),
            classification: product.classification(),
            level: product.level(),
            chapter: product.chapter().map(|chapter| chapter.code().to_owned()),
            chapter_title: product.chapter_title(),
            section: section.map(|section| section.to_string()),
            section_title: section.map(product::Section::title),
        }
    }
}

#[derive(Serialize)]
struct ProductKeyInfo {
    text: ProductKey,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum What {
    Item {
        item: ProductInfo,
    },
    Total,
    Residual {
        classification: Classification,
        code: String,
        residual: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        known: Option<Product>,
    },
    NotApplicable,
}

impl From<ProductKey> for ProductKeyInfo {
    fn from(key: ProductKey) -> Self {
        let what = match key {
            ProductKey::Item(product) => What::Item { item: product.into() },
            ProductKey::Total => What::Total,
            ProductKey::Residual(residual) => What::Residual {
                classification: residual.classification(),
                code: residual.code().to_owned(),
                residual: match residual.kind() {
                    ResidualKind::Masked => "masked",
                    ResidualKind::Special => "special",
                    ResidualKind::Unspecified => "unspecified",
                },
                known: residual.known(),
            },
            ProductKey::NotApplicable => What::NotApplicable,
        };
        Self { text: key, what }
    }
}

#[derive(Serialize)]
struct ProductRepair {
    product: Product,
    given: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Finding>,
}

impl From<Repair> for ProductRepair {
    fn from(repair: Repair) -> Self {
        Self {
            product: repair.product(),
            given: repair.given().to_owned(),
            note: repair.note().as_ref().map(finding),
        }
    }
}

fn finding(noted: &Error) -> Finding {
    Finding {
        code: noted.code(),
        severity: noted.rule().severity,
        path: noted.path().clone(),
        message: noted.message().to_owned(),
        help: noted.help(),
        uncertain: false,
    }
}

/// Reads a product code with its classification: `HS2022:010121`.
///
/// @throws {BilateralError} `product.no-classification` for a bare code,
/// `product.lost-zero`, `product.total-not-item` and their kin
#[wasm_bindgen(js_name = parseProduct, unchecked_return_type = "ProductInfo")]
pub fn parse_product(text: &str) -> Result<JsValue, JsValue> {
    call::object(Product::parse(text).map(ProductInfo::from))
}

/// Reads what a source writes in a column of codes of one classification: a product, the
/// total, a code that hides the product, or nothing applicable.
///
/// @throws {BilateralError} `product.unknown-classification`; as `parseProduct` for the code,
/// save that totals and hidden codes are read
#[wasm_bindgen(js_name = readProductKey, unchecked_return_type = "ProductKeyInfo")]
pub fn read_product_key(
    #[wasm_bindgen(unchecked_param_type = "Classification")] classification: &str,
    code: &str,
) -> Result<JsValue, JsValue> {
    let key = Classification::parse(classification)
        .and_then(|classification| ProductKey::read(classification, code));
    call::object(key.map(ProductKeyInfo::from))
}

/// Every broader code, the nearest first.
///
/// @throws {BilateralError} as `parseProduct`
#[wasm_bindgen(js_name = productAncestors, unchecked_return_type = "Product[]")]
pub fn product_ancestors(
    #[wasm_bindgen(unchecked_param_type = "Product")] text: &str,
) -> Result<JsValue, JsValue> {
    call::object(Product::parse(text).map(|product| product.ancestors().collect::<Vec<_>>()))
}

/// Whether a product is another or a part of it; never across classifications or editions.
///
/// @throws {BilateralError} as `parseProduct`
#[wasm_bindgen(js_name = isWithin)]
pub fn is_within(
    #[wasm_bindgen(unchecked_param_type = "Product")] a: &str,
    #[wasm_bindgen(unchecked_param_type = "Product")] b: &str,
) -> Result<bool, JsValue> {
    call::plainly(Product::parse(a).and_then(|a| Ok(a.is_within(&Product::parse(b)?))))
}

/// Completes a code to `level` digits with leading zeros, and says so. Only for a column
/// known to hold one level.
///
/// @throws {BilateralError} as `parseProduct` for the completed code;
/// `product.wrong-length` if there is no such level or the code is longer
#[wasm_bindgen(js_name = repairLeadingZero, unchecked_return_type = "ProductRepair")]
pub fn repair_leading_zero(
    #[wasm_bindgen(unchecked_param_type = "Classification")] classification: &str,
    #[wasm_bindgen(unchecked_param_type = "number")] level: &JsValue,
    code: &str,
) -> Result<JsValue, JsValue> {
    let repair = Classification::parse(classification)
        .and_then(|classification| Product::repair_leading_zero(classification, call::given(level)?, code));
    call::object(repair.map(ProductRepair::from))
}

/// Everything that would be counted twice if products were summed: a total beside its
/// parts, a code beside one that contains it, two classifications. A finding's path is
/// the index of the product.
///
/// @throws {BilateralError} as `readProductKey`, at the index of the product
#[wasm_bindgen(js_name = productOverlaps, unchecked_return_type = "Finding[]")]
pub fn product_overlaps(
    #[wasm_bindgen(unchecked_param_type = "readonly ProductKey[]")] products: &JsValue,
) -> Result<JsValue, JsValue> {
    let found = call::given(products)
        .map(|keys: Vec<ProductKey>| product::overlaps(&keys).iter().map(finding).collect::<Vec<_>>());
    call::object(found)
}
