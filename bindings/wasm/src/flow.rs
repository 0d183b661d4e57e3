//! Trade flows, their table, and what may be made of them.

use bilateral::amount::{Currency, Rate};
use bilateral::check::check_flows;
use bilateral::economy::Area;
use bilateral::error::Result;
use bilateral::flow::{
    self, Amount, CifMargin, Direction, Filter, Flow, FlowKey, FlowMeasure, FlowTable as Table,
    GroupedAnswer, Grouping, MatrixAnswer, MirrorPair, MonthlyRates, Partial, Ratio, RevisedGrowth,
    Revisions, Series as Months, Word,
};
use bilateral::period::{MonthSpan, Months as Set, Period, YearMonth};
use bilateral::product::{Product, ProductKey};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call::{self, Exact};
use crate::flow_columns as columns;
use crate::{argument, json};

#[wasm_bindgen(typescript_custom_section)]
const FLOWS: &str = r#"
import type { DecimalText, Direction, Flow, FlowInput, FlowKey, FlowMeasure, MirrorSign, NoValue, Rate, Reason, SetAside } from "./types.js";

/** An exact fraction such as `3/50`, or why there is none. */
export type Quotient = { exact: string } | { undefined: { reason: NoValue; because: string } };

/** An exact sum, and of how many rows. */
export interface FlowCell {
    /** The sum of the known values; `null` where none is known. */
    sum: DecimalText | null;
    /** How many rows have a value. */
    rows: number;
    /** How many have none. */
    missing: number;
}

/** Sums by group. */
export interface GroupedFlows {
    keys: FlowKey[];
    measure: FlowMeasure;
    groups: (FlowCell & { words: (string | null)[] })[];
    /** What was left out, and why. */
    setAside: SetAside[];
}

/** Sums by two columns; a cell without a row in the table is `null`. */
export interface FlowMatrix {
    rows: (string | null)[];
    columns: (string | null)[];
    cells: (FlowCell | null)[][];
    setAside: SetAside[];
}

/** A value before and after, and its growth. */
export interface Movement {
    before: DecimalText | null;
    after: DecimalText | null;
    growth: Quotient;
}

/** What both views of one relation say. */
export interface Mirror {
    gap: DecimalText;
    ratio: Quotient;
    symmetricShare: Quotient;
    relativeGap: Quotient;
    differences: Reason[];
    signs: MirrorSign[];
    scenarios: { margin: "imf" | "oecd" | "fao" | "own"; rate: DecimalText; byMargin: DecimalText; unexplained: DecimalText }[];
}

/** Growth in two currencies, and what lies between. */
export interface ExchangeSplit {
    own: Quotient;
    converted: Quotient;
    rate: Quotient;
    convertedBefore: DecimalText;
    convertedAfter: DecimalText;
    trade: DecimalText;
    exchange: DecimalText;
}

/** Words of every row: each once, and for every row its place among them; 4294967295 where nothing is stated. */
export interface WordColumn {
    words: string[];
    codes: Uint32Array<ArrayBuffer>;
}

/** A table in columns: typed arrays, to be handed to another thread without a copy. */
export interface FlowColumns {
    /** How many rows. */
    length: number;
    /** The columns of words that say anything. */
    words: Partial<Record<FlowKey, WordColumn>>;
    /** The number that stands for a missing value, which is not zero. */
    missing: bigint;
    /** Values in thousandths of the currency's unit. */
    values: BigInt64Array<ArrayBuffer>;
    /** Net masses in grams; absent if no row has one. */
    netMasses?: BigInt64Array<ArrayBuffer>;
    /** Supplementary quantities in thousandths of their unit; absent if no row has one. */
    quantities?: BigInt64Array<ArrayBuffer>;
    /** The units of the quantities. */
    quantityUnits?: WordColumn;
}

/** How to add up. */
export interface FlowGrouping {
    by: readonly FlowKey[];
    /** What is added; the values, if absent. */
    measure?: FlowMeasure;
    /** Whether residual partners and products count as items. */
    withResiduals?: boolean;
}

/** Which rows to keep; every condition that is given. */
export interface FlowFilter {
    reporters?: readonly Area[];
    partners?: readonly Area[];
    products?: readonly ProductKey[];
    /** Rows of this product and of what it contains. */
    within?: Product;
    periods?: readonly Period[];
    /** Rows whose period lies in this one. */
    during?: Period;
    direction?: Direction;
}

/** Growth of one quantity by what was known when. */
export interface RevisedGrowthOf {
    words: (string | null)[];
    /** The first value of one period over the first value of the other. */
    firstPublished: Quotient;
    /** The first value of the later period over what was then known of the earlier one. */
    asKnownThen: Quotient;
    /** The latest of both. */
    latest: Quotient;
}

/** The vintages of one quantity: a row for each period, a value for each vintage, in units. */
export interface RevisionsOf {
    words: (string | null)[];
    vintages: IsoDate[];
    triangle: { period: Period; values: (DecimalText | null)[] }[];
    meanRevision: Quotient;
    meanAbsoluteRevision: Quotient;
    /** The sizes of all revisions over the sizes of the first values. */
    relativeAbsoluteRevision: Quotient;
}
"#;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GroupingRecord {
    by: Vec<FlowKey>,
    #[serde(default)]
    measure: Option<FlowMeasure>,
    #[serde(default)]
    with_residuals: bool,
}

impl From<GroupingRecord> for Grouping {
    fn from(record: GroupingRecord) -> Self {
        let grouping = Self::by(record.by).of(record.measure.unwrap_or(FlowMeasure::Value));
        if record.with_residuals { grouping.with_residuals() } else { grouping }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FilterRecord {
    #[serde(default)]
    reporters: Option<Vec<Area>>,
    #[serde(default)]
    partners: Option<Vec<Area>>,
    #[serde(default)]
    products: Option<Vec<ProductKey>>,
    #[serde(default)]
    within: Option<Product>,
    #[serde(default)]
    periods: Option<Vec<Period>>,
    #[serde(default)]
    during: Option<Period>,
    #[serde(default)]
    direction: Option<Direction>,
}

impl From<FilterRecord> for Filter {
    fn from(record: FilterRecord) -> Self {
        let mut filter = Self::new();
        if let Some(areas) = record.reporters {
            filter = filter.reporters(areas);
        }
        if let Some(areas) = record.partners {
            filter = filter.partners(areas);
        }
        if let Some(products) = record.products {
            filter = filter.products(products);
        }
        if let Some(product) = record.within {
            filter = filter.within(product);
        }
        if let Some(periods) = record.periods {
            filter = filter.periods(periods);
        }
        if let Some(span) = record.during {
            filter = filter.during(span);
        }
        if let Some(direction) = record.direction {
            filter = filter.direction(direction);
        }
        filter
    }
}

fn grouping(record: &JsValue) -> Result<Grouping> {
    call::given::<GroupingRecord>(record).map(Grouping::from)
}

fn said(words: &[Word]) -> Vec<Option<String>> {
    words.iter().map(Word::said).collect()
}

/// Flows in columns: 8 to 23 bytes a row, 4 to 8 more with the net mass; values as whole thousandths, sums exact.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FlowTable {
    pub(crate) inner: Table,
}

impl From<Table> for FlowTable {
    fn from(inner: Table) -> Self {
        Self { inner }
    }
}

#[wasm_bindgen]
impl FlowTable {
    /// A table of these flows.
    ///
    /// @throws {BilateralError} what is wrong with a flow, and at which index
    #[wasm_bindgen(js_name = fromFlows)]
    pub fn from_flows(
        #[wasm_bindgen(unchecked_param_type = "readonly (FlowInput | Flow)[]")] flows: &JsValue,
    ) -> Result<Self, JsValue> {
        call::plainly(call::given::<Vec<Flow>>(flows).and_then(Table::from_flows)).map(|inner| Self { inner })
    }

    /// How many rows.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.inner.len()
    }

    /// The bytes the columns take for each row.
    #[wasm_bindgen(getter, js_name = bytesPerRow)]
    pub fn bytes_per_row(&self) -> usize {
        self.inner.bytes_per_row()
    }

    /// Every row, in the order in which they came.
    #[wasm_bindgen(unchecked_return_type = "Flow[]")]
    pub fn flows(&self) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.iter().collect::<Vec<Flow>>())
    }

    /// The rows in columns, as typed arrays of their own: exact, and cheap to hand to another thread.
    #[wasm_bindgen(unchecked_return_type = "FlowColumns")]
    pub fn columns(&self) -> Result<JsValue, JsValue> {
        columns::of(&self.inner)
    }

    /// A table of the rows of both.
    ///
    /// @throws {BilateralError} `flow.table-full`
    pub fn merge(&self, other: &Self) -> Result<Self, JsValue> {
        let mut both = self.inner.clone();
        call::plainly(both.merge(&other.inner))?;
        Ok(Self { inner: both })
    }

    /// A table of the rows that pass every condition that is given.
    ///
    /// @throws {BilateralError} what is wrong with a condition
    pub fn filter(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowFilter")] filter: &JsValue,
    ) -> Result<Self, JsValue> {
        let kept = call::given::<FilterRecord>(filter).and_then(|record| self.inner.filter(&record.into()));
        call::plainly(kept).map(|inner| Self { inner })
    }

    /// Exact sums for every combination of some columns; totals, blocs and sub-totals are never
    /// mixed with items.
    ///
    /// @throws {BilateralError} `flow.not-comparable`, `flow.overlapping` and their kin
    #[wasm_bindgen(unchecked_return_type = "GroupedFlows")]
    pub fn group(
        &self,
        #[wasm_bindgen(js_name = grouping, unchecked_param_type = "FlowGrouping")] by: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let grouped = grouping(by).and_then(|by| self.inner.group(&by));
        call::object(grouped.map(|grouped| GroupedAnswer::from(&grouped)))
    }

    /// Sums by two columns as a matrix.
    ///
    /// @throws {BilateralError} as `group`, and `flow.pivot-shape`
    #[wasm_bindgen(unchecked_return_type = "FlowMatrix")]
    pub fn pivot(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowKey")] rows: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "FlowKey")] columns: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (rows, columns) = (argument::text(rows, "rows")?, argument::text(columns, "columns")?);
        let matrix = FlowKey::parse(&rows)
            .and_then(|rows| FlowKey::parse(&columns).map(|columns| (rows, columns)))
            .and_then(|(rows, columns)| self.inner.pivot(rows, columns));
        call::object(matrix.map(|matrix| MatrixAnswer::from(&matrix)))
    }

    /// Sums of these rows, or of those from `start` to before `end`, to be merged with those of others.
    ///
    /// @throws {BilateralError} as `group`
    pub fn partial(
        &self,
        #[wasm_bindgen(js_name = grouping, unchecked_param_type = "FlowGrouping")] by: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] start: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] end: &JsValue,
    ) -> Result<FlowPartial, JsValue> {
        let partial = grouping(by).and_then(|by| {
            let (start, end): (Option<usize>, Option<usize>) = (call::given(start)?, call::given(end)?);
            self.inner.partial(start.unwrap_or(0)..end.unwrap_or(self.inner.len()), &by)
        });
        call::plainly(partial).map(|inner| FlowPartial { inner })
    }

    /// The series by month of one combination of words; `undefined` if there is none.
    ///
    /// @throws {BilateralError} as `group`, and `flow.not-monthly`
    pub fn series(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly FlowKey[]")] by: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "readonly (string | null)[]")] words: &JsValue,
    ) -> Result<Option<FlowSeries>, JsValue> {
        let found = call::given::<Vec<FlowKey>>(by).and_then(|keys| {
            let wanted: Vec<Option<String>> = call::given(words)?;
            let all = self.inner.series(&keys)?;
            Ok(all.into_iter().find(|(words, _)| said(words) == wanted))
        });
        Ok(call::plainly(found)?.map(|(_, inner)| FlowSeries { inner }))
    }

    /// The vintages of every combination of some columns.
    ///
    /// @throws {BilateralError} as `group`
    #[wasm_bindgen(unchecked_return_type = "RevisionsOf[]")]
    pub fn revisions(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly FlowKey[]")] by: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let all = call::given::<Vec<FlowKey>>(by).and_then(|keys| self.inner.revisions(&keys));
        let each = |(words, revisions): (Vec<Word>, Revisions)| revisions.answer(&words);
        call::object(all.and_then(|all| all.into_iter().map(each).collect::<Result<Vec<_>>>()))
    }

    /// Growth from one period to another of every combination of some columns: as first published, as
    /// known then, and by the latest values.
    ///
    /// @throws {BilateralError} as `group`
    #[wasm_bindgen(js_name = revisedGrowth, unchecked_return_type = "RevisedGrowthOf[]")]
    pub fn revised_growth(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly FlowKey[]")] by: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] earlier: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] later: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (earlier, later) = (argument::text(earlier, "earlier")?, argument::text(later, "later")?);
        let all = || {
            let (earlier, later) = (Period::parse(&earlier)?, Period::parse(&later)?);
            let each = |(words, revisions): (Vec<Word>, Revisions)| {
                Ok(GrowthOf { words: said(&words), growth: revisions.growth(earlier, later)? })
            };
            self.inner
                .revisions(&call::given::<Vec<FlowKey>>(by)?)?
                .into_iter()
                .map(each)
                .collect::<Result<Vec<_>>>()
        };
        call::object(all())
    }

    /// Every finding on the rows.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn check(&self) -> Result<JsValue, JsValue> {
        json::to_js(&check_flows(&self.inner))
    }
}

#[derive(Serialize)]
struct GrowthOf {
    words: Vec<Option<String>>,
    #[serde(flatten)]
    growth: RevisedGrowth,
}

/// Sums of a part of the rows; merging is the same in any order and nesting.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FlowPartial {
    inner: Partial,
}

#[wasm_bindgen]
impl FlowPartial {
    /// Reads what `toBytes` writes.
    ///
    /// @throws {BilateralError} `flow.partial-damaged`, `flow.partial-version`
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(
        #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] bytes: &JsValue,
    ) -> Result<Self, JsValue> {
        call::plainly(Partial::from_bytes(&argument::bytes(bytes, "bytes")?)).map(|inner| Self { inner })
    }

    /// The versioned byte form, with its checksum.
    #[wasm_bindgen(js_name = toBytes)]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.inner.to_bytes()
    }

    /// The sums of the rows of both.
    ///
    /// @throws {BilateralError} `flow.partial-mismatch`
    pub fn merge(&self, other: &Self) -> Result<Self, JsValue> {
        call::plainly(self.inner.clone().merge(other.inner.clone())).map(|inner| Self { inner })
    }

    /// The sums, as `FlowTable.group` gives them.
    ///
    /// @throws {BilateralError} as `FlowTable.group`
    #[wasm_bindgen(unchecked_return_type = "GroupedFlows")]
    pub fn finish(&self) -> Result<JsValue, JsValue> {
        call::object(self.inner.clone().finish().map(|grouped| GroupedAnswer::from(&grouped)))
    }
}

/// Values by month; a month that is not there is missing, which is not zero.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FlowSeries {
    inner: Months,
}

#[wasm_bindgen]
impl FlowSeries {
    /// The months and their values, in order.
    #[wasm_bindgen(unchecked_return_type = "[month: string, value: string][]")]
    pub fn values(&self) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.iter().map(|(month, value)| (month, Amount(value))).collect::<Vec<_>>())
    }

    /// The same with zero in every missing month from `first` to `last`: right for sources that
    /// leave out months without trade, as Comext does, and an assumption everywhere else.
    ///
    /// @throws {BilateralError} `period.reversed`, `period.invalid` and their kin
    #[wasm_bindgen(js_name = withZeroWhereAbsent)]
    pub fn with_zero_where_absent(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] first: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] last: &JsValue,
    ) -> Result<Self, JsValue> {
        let (first, last) = (argument::text(first, "first")?, argument::text(last, "last")?);
        let span = YearMonth::parse(&first).and_then(|first| MonthSpan::new(first, YearMonth::parse(&last)?));
        Ok(Self { inner: self.inner.clone().with_zero_where_absent(call::plainly(span)?) })
    }

    /// Growth from some months of one year to the same months of another: `Jan-Aug`.
    ///
    /// @throws {BilateralError} `flow.months-empty`, `months.invalid`
    #[wasm_bindgen(js_name = sameMonths, unchecked_return_type = "Movement")]
    pub fn same_months(
        &self,
        #[wasm_bindgen(js_name = baseYear, unchecked_param_type = "number")] base_year: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] months: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let months = argument::text(months, "months")?;
        let growth = years(base_year, year)
            .and_then(|(base_year, year)| self.inner.same_months(base_year, year, Set::parse(&months)?));
        call::object(growth)
    }

    /// Growth of January to `last` over the same months of the year before.
    ///
    /// @throws {BilateralError} `months.invalid`
    #[wasm_bindgen(js_name = yearToDate, unchecked_return_type = "Movement")]
    pub fn year_to_date(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] last: &JsValue,
    ) -> Result<JsValue, JsValue> {
        call::object(call::given(year).and_then(|year| self.inner.year_to_date(year, call::given(last)?)))
    }

    /// Growth of the twelve months to `last` over the twelve before.
    ///
    /// @throws {BilateralError} what is wrong with the month
    #[wasm_bindgen(js_name = rollingYear, unchecked_return_type = "Movement")]
    pub fn rolling_year(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] last: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let last = argument::text(last, "last")?;
        call::object(YearMonth::parse(&last).and_then(|last| self.inner.rolling_year(last)))
    }

    /// The growth the next year would have if every month stayed at the level of December.
    #[wasm_bindgen(js_name = carryOver, unchecked_return_type = "Quotient")]
    pub fn carry_over(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
    ) -> Result<JsValue, JsValue> {
        call::object(call::given(year).and_then(|year| self.inner.carry_over(year)))
    }

    /// What the rest of the year would have to grow by for the whole year to grow by `target`, after
    /// some months of it: `0.05` for 5 %.
    ///
    /// @throws {BilateralError} `flow.months-empty`, `months.invalid`
    #[wasm_bindgen(js_name = restNeeded, unchecked_return_type = "Quotient")]
    pub fn rest_needed(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
        #[wasm_bindgen(js_name = soFar, unchecked_param_type = "string")] so_far: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] target: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let so_far = argument::text(so_far, "soFar")?;
        let needed = || {
            let (year, target): (i32, Exact) = (call::given(year)?, call::given(target)?);
            self.inner.rest_needed(year, Set::parse(&so_far)?, Ratio::of(target.0))
        };
        call::object(needed())
    }

    /// Growth in this currency and in another, with the effect of the rate; `null` if a month is missing.
    ///
    /// @throws {BilateralError} `flow.rate-missing`, `flow.rate-basis`, `rate.wrong-pair`
    #[wasm_bindgen(js_name = exchangeSplit, unchecked_return_type = "ExchangeSplit | null")]
    pub fn exchange_split(
        &self,
        #[wasm_bindgen(js_name = baseYear, unchecked_param_type = "number")] base_year: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] months: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] base: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] quote: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "readonly RateInput[]")] rates: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let months = argument::text(months, "months")?;
        let (base, quote) = (argument::text(base, "base")?, argument::text(quote, "quote")?);
        let split = || {
            let (base_year, year) = years(base_year, year)?;
            let rates = call::given::<Vec<Rate>>(rates)?;
            let rates = MonthlyRates::new(Currency::parse(&base)?, Currency::parse(&quote)?, rates)?;
            self.inner.exchange_split(base_year, year, Set::parse(&months)?, &rates)
        };
        call::object(split())
    }
}

fn years(base_year: &JsValue, year: &JsValue) -> Result<(i32, i32)> {
    Ok((call::given(base_year)?, call::given(year)?))
}

/// Whether growth from one flow to the other would mean anything, and every reason why not.
///
/// @throws {BilateralError} what is wrong with a flow, and where in it
#[wasm_bindgen(js_name = compareFlows, unchecked_return_type = "Comparability")]
pub fn compare_flows(
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] earlier: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] later: &JsValue,
) -> Result<JsValue, JsValue> {
    let (earlier, later): (Flow, Flow) = two((earlier, "earlier"), (later, "later"))?;
    json::to_js(&flow::compare(&earlier, &later))
}

/// `later / earlier - 1` as an exact fraction, or why there is none.
///
/// @throws {BilateralError} `flow.not-comparable` with every mismatch
#[wasm_bindgen(js_name = flowGrowth, unchecked_return_type = "Quotient")]
pub fn flow_growth(
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] earlier: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] later: &JsValue,
) -> Result<JsValue, JsValue> {
    let (earlier, later): (Flow, Flow) = two((earlier, "earlier"), (later, "later"))?;
    call::object(flow::growth(&earlier, &later))
}

/// Both views of one relation: gap, ratio, what freight explains under named assumptions, signs
/// of trouble. `margin` is an assumption of one's own, from 0 to 1.
///
/// @throws {BilateralError} `flow.not-comparable` with every mismatch, `flow.margin-range`
#[wasm_bindgen(unchecked_return_type = "Mirror")]
pub fn mirror(
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] exporter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] importer: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "string")] margin: &JsValue,
) -> Result<JsValue, JsValue> {
    let (exporter, importer): (Flow, Flow) = two((exporter, "exporter"), (importer, "importer"))?;
    let answer = call::given::<Option<Exact>>(margin).and_then(|margin| {
        let own = margin.map(|margin| CifMargin::own(margin.0)).transpose()?;
        MirrorPair::new(exporter, importer)?.answer(own)
    });
    call::object(answer)
}

fn two(earlier: (&JsValue, &str), later: (&JsValue, &str)) -> Result<(Flow, Flow), JsValue> {
    Ok((argument::record(earlier.0, earlier.1)?, argument::record(later.0, later.1)?))
}
