//! Files of statistical offices: one call, and what was read with all that was noticed.

use std::cell::RefCell;
use std::io;
use std::ops::ControlFlow;

use bilateral::error::Result;
use bilateral_formats::{
    ColumnsRecord, Dataset as Cube, DatasetRecord, DimensionRecord, ObservationRecord, PeriodRate, Progress,
    Recognised, RecognisedAs, Request, exchange_rates,
};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::flow::FlowTable;
use crate::{argument, call, json};

#[wasm_bindgen(typescript_custom_section)]
const READING: &str = r#"
import type { DatasetDimension, DatasetObservation, DatasetRecord, PeriodRate, ReadDiagnostics, ReadRequest, Recognised } from "./types.js";

/** How far reading has come. */
export interface ReadProgress {
    /** Bytes of the file that have been taken in, as they are stored: packed, if it is. */
    bytes: number;
    /** Bytes the file has. */
    total: number;
    /** Rows that have been read. */
    rows: number;
}

/** What to read a file as, what is known about it, and whom to tell. */
export interface ReadOptions extends ReadRequest {
    /** Called now and then; what it throws stops the reading. */
    progress?: (now: ReadProgress) => void;
}

/** What a file held: a table of flows, cells on direct investment or a dataset, and all that was noticed on the way. */
export type Read = {
    /** What was noticed: counted, located, never silent. */
    diagnostics: ReadDiagnostics;
    /** As what the file was read, and what told. */
    recognised: Recognised;
} & (
    | { table: FlowTable; dataset: null; cells: null }
    | { table: null; dataset: Dataset; cells: null }
    | { table: null; dataset: null; cells: InvestmentCell[] }
);
"#;

/// Reads a file of trade, investment or other statistics: UN Comtrade, BACI, Comext, direct investment of
/// Eurostat, the IMF, the OECD and UNCTAD, SDMX, JSON-stat, Eurostat's TSV, ECB rates, or any table a
/// mapping describes; also within gzip and ZIP.
///
/// Its format is told from its first bytes, or is the one named, and then nothing is guessed.
///
/// @throws {BilateralError} `file.not-recognised`, and the other `file.*` codes with line and column
#[wasm_bindgen(unchecked_return_type = "Read")]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] bytes: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let bytes = argument::bytes(bytes, "bytes")?;
    let total = bytes.len();
    read_all(Source::new(bytes, None), total, options)
}

/// What `read` does, piece by piece: `next` gives the next bytes of the file, and `undefined` after the
/// last. For files larger than a page should hold; `bilateral/worker` does it off the page's thread.
///
/// `total` is how many bytes there will be, for `progress` alone. What `next` throws stops the reading.
///
/// @throws {BilateralError} as `read`
#[wasm_bindgen(js_name = readFrom, unchecked_return_type = "Read")]
pub fn read_from(
    #[wasm_bindgen(unchecked_param_type = "() => Uint8Array | undefined")] next: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] total: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let next = argument::function(next, "next")?;
    let total = call::plainly(call::given(total))?;
    read_all(Source::new(Vec::new(), Some(next)), total, options)
}

fn read_all(source: Source, total: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    let (request, progress) = given(options)?;
    let telling = Telling { total, source: RefCell::new(source), progress, thrown: RefCell::default() };
    let mut tell = |now: Progress| telling.tell(now.rows);
    let found = request.read(&telling, Some(&mut tell));
    if let Some(thrown) = telling.thrown.take() {
        return Err(thrown);
    }
    let found = call::plainly(found)?;
    if telling.tell(found.diagnostics().rows).is_break() {
        return Err(telling.thrown.take().unwrap_or_default());
    }
    told(found)
}

fn given(options: &JsValue) -> Result<(Request, Option<Function>), JsValue> {
    if options.is_undefined() {
        return Ok((Request::default(), None));
    }
    let progress =
        if options.is_object() { Reflect::get(options, &"progress".into())? } else { JsValue::UNDEFINED };
    if progress.is_undefined() {
        return Ok((argument::record(options, "options")?, None));
    }
    let function = argument::function(&progress, "progress")?;
    // Functions have no JSON: what is written down is the rest.
    Ok((argument::record(options, "options")?, Some(function)))
}

fn told(found: Recognised) -> Result<JsValue, JsValue> {
    let read = Object::new();
    let diagnostics = found.diagnostics();
    let noticed = [
        ("diagnostics", json::to_js(diagnostics)?),
        ("recognised", json::to_js(&RecognisedAs::from(diagnostics))?),
    ];
    let (mut table, mut dataset, mut cells) = (JsValue::NULL, JsValue::NULL, JsValue::NULL);
    match found {
        Recognised::Flows(read) => table = FlowTable::from(read.table).into(),
        Recognised::Dataset(read) => dataset = Dataset { inner: read.dataset }.into(),
        Recognised::Cells(read) => cells = json::to_js(&read.cells)?,
    }
    let held = [("table", table), ("dataset", dataset), ("cells", cells)];
    for (name, value) in held.into_iter().chain(noticed) {
        json::set(&read, name, &value)?;
    }
    Ok(read.into())
}

/// Where bytes come from: a piece at hand and, if there is more to come, whom to ask for it.
struct Source {
    piece: Vec<u8>,
    at: usize,
    before: usize,
    next: Option<Function>,
}

impl Source {
    fn new(piece: Vec<u8>, next: Option<Function>) -> Self {
        Self { piece, at: 0, before: 0, next }
    }

    fn taken(&self) -> usize {
        self.before + self.at
    }

    fn read(&mut self, into: &mut [u8]) -> Result<usize, JsValue> {
        while self.at == self.piece.len() {
            let Some(next) = &self.next else { return Ok(0) };
            let given = next.call0(&JsValue::UNDEFINED)?;
            if given.is_undefined() {
                self.next = None;
                return Ok(0);
            }
            self.before = self.taken();
            self.at = 0;
            self.piece = argument::bytes(&given, "what `next` gives")?;
        }
        let mut left = self.piece.get(self.at..).unwrap_or_default();
        let count = io::Read::read(&mut left, into).unwrap_or_default();
        self.at += count;
        Ok(count)
    }
}

/// The bytes not yet taken in, and whom to tell how many are.
struct Telling {
    total: usize,
    source: RefCell<Source>,
    progress: Option<Function>,
    thrown: RefCell<Option<JsValue>>,
}

impl io::Read for &Telling {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.source.borrow_mut().read(into).map_err(|thrown| {
            self.thrown.replace(Some(thrown));
            io::ErrorKind::Other.into()
        })
    }
}

impl Telling {
    fn tell(&self, rows: u64) -> ControlFlow<()> {
        let Some(progress) = &self.progress else { return ControlFlow::Continue(()) };
        let now =
            serde_json::json!({ "bytes": self.source.borrow().taken(), "total": self.total, "rows": rows });
        let called = json::to_js(&now).and_then(|now| progress.call1(&JsValue::UNDEFINED, &now));
        match called {
            Ok(_) => ControlFlow::Continue(()),
            Err(thrown) => {
                self.thrown.replace(Some(thrown));
                ControlFlow::Break(())
            }
        }
    }
}

/// Observations by dimensions, with the marks of their source: exchange rates, investment, national
/// accounts, and anything else that is no trade flow.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Dataset {
    inner: Cube,
}

#[wasm_bindgen]
impl Dataset {
    /// What the source calls it, such as `ESTAT:NAMA_10_GDP(1.0)`; empty if it does not say.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.inner.id().to_owned()
    }

    /// Its title; empty if it has none.
    #[wasm_bindgen(getter)]
    pub fn label(&self) -> String {
        self.inner.label().to_owned()
    }

    /// How many observations.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.inner.len()
    }

    /// The axes, in the order of the source.
    #[wasm_bindgen(unchecked_return_type = "DatasetDimension[]")]
    pub fn dimensions(&self) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.dimensions().iter().map(DimensionRecord::from).collect::<Vec<_>>())
    }

    /// The marks observations can have.
    pub fn attributes(&self) -> Vec<String> {
        self.inner.attributes().to_vec()
    }

    /// The observations from `start` up to `end`, in the order of the source; all if neither is given.
    #[wasm_bindgen(unchecked_return_type = "DatasetObservation[]")]
    pub fn observations(&self, start: Option<u32>, end: Option<u32>) -> Result<JsValue, JsValue> {
        let place = |place: Option<u32>| place.and_then(|place| usize::try_from(place).ok());
        let (start, end) = (place(start).unwrap_or_default(), place(end).unwrap_or(usize::MAX));
        let wanted = self.inner.observations().skip(start).take(end.saturating_sub(start));
        json::to_js(&wanted.map(|one| ObservationRecord::new(&self.inner, one)).collect::<Vec<_>>())
    }

    /// The observations in columns: codes by dimension, `OBS_VALUE` (the number, the text in place of one,
    /// `null` where missing), and every mark.
    #[wasm_bindgen(unchecked_return_type = "Record<string, (string | null)[]>")]
    pub fn columns(&self) -> Result<JsValue, JsValue> {
        json::to_js(&ColumnsRecord::from(&self.inner))
    }

    /// The exchange rates of a dataset with `CURRENCY`, `CURRENCY_DENOM` and `TIME_PERIOD`, as the European
    /// Central Bank publishes them; missing ones are left out.
    ///
    /// @throws {BilateralError} `file.not-flows` if the dataset has no such dimensions
    #[wasm_bindgen(js_name = exchangeRates, unchecked_return_type = "PeriodRate[]")]
    pub fn exchange_rates(&self) -> Result<JsValue, JsValue> {
        let rates = exchange_rates(&self.inner);
        call::object(rates.map(|rates| {
            rates.into_iter().map(|(period, rate)| PeriodRate { period, rate }).collect::<Vec<_>>()
        }))
    }

    /// Everything as a plain object, with every observation and what the source says about the whole.
    #[wasm_bindgen(js_name = toObject, unchecked_return_type = "DatasetRecord")]
    pub fn to_object(&self) -> Result<JsValue, JsValue> {
        json::to_js(&DatasetRecord::from(&self.inner))
    }
}
