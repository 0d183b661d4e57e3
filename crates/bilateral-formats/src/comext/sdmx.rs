//! Comext as Eurostat's interface gives it: SDMX-CSV with one indicator a row.

use std::collections::BTreeMap;
use std::io;

use bilateral::amount::Currency;
use bilateral::flow::file_rules::{NOT_FLOWS, WORD};
use bilateral::flow::{Terms, Valuation};
use bilateral::period::Period;
use bilateral::{Error, Result};

use super::easy::{area, labelled};
use super::pivot::{Measure, Pivot};
use super::words::transport;
use super::{Editions, dataflow, direction, procedure};
use crate::diagnostics::Note;
use crate::fail::{refuse, shown};
use crate::flags;
use crate::input::{Input, open};
use crate::options::Options;
use crate::rows::{Has, Read, Row, Rows};
use crate::sheet::{Sheet, key};

pub(crate) const FORMAT: &str = "comext-sdmx-csv";

/// Reads SDMX-CSV of Comext (`DS-045409` and its kin): columns `reporter, partner, product,
/// flow, indicators, TIME_PERIOD, OBS_VALUE`, a cell too many in every row.
///
/// Values are EUR, the statistical value; quantities in 100 kg come out in kilograms. Rows
/// of one flow with different indicators become one. Customs procedure and mode of transport are kept where there are any. Cells may be codes, labels, or both;
/// labels of products need [`Options::product_labels`]. The dataset says of which classification they are:
/// `DS-059331` of SITC 4, `DS-059328` and `DS-059329` of BEC 4 and 5, `DS-059327` and `DS-059366` of CPA 2.1 and 2.2.
///
/// ```
/// use bilateral_formats::{Options, comext_sdmx_csv};
/// let file = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\r\n\
///             ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,WORLD,3915,2,QUANTITY_IN_100KG,2010,14960878.06,\r\n";
/// let read = comext_sdmx_csv(file.as_bytes(), Options::default()).unwrap();
/// assert_eq!(read.table.get(0).unwrap().net_mass().unwrap().to_string(), "1496087806 kg");
/// ```
///
/// # Errors
/// - `file.not-flows` if the dataset is another one of Eurostat's, or has a dimension that flows do not have with
///   more than one code: read it with [`sdmx_csv`](crate::sdmx_csv())
/// - `file.edition` for a dataset whose classification is not known, unless [`Options::edition`] says it
/// - `file.word` for a flow that is none; the other `file.*` codes with line and column
pub fn comext_sdmx_csv(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

#[expect(clippy::too_many_lines, reason = "one row, column after column")]
pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let need = |name: &str| -> Result<usize> {
        sheet.column(&[name])?.ok_or_else(|| {
            let message =
                format!("there is no column `{name}`, so this is no trade by partner; read it as a dataset");
            Error::new(&NOT_FLOWS, message).at(name)
        })
    };
    let (reporter, partner, code, flow) =
        (need("reporter")?, need("partner")?, need("product")?, need("flow")?);
    let (time, value) = (need("TIME_PERIOD")?, need("OBS_VALUE")?);
    let indicator = sheet.column(&["indicators", "indicator"])?;
    let (flag, confidential) = (sheet.column(&["OBS_FLAG"])?, sheet.column(&["CONF_STATUS"])?);
    let mut rows = Rows::new(FORMAT, Has { mass: true, ..Has::default() }, &options);
    let mut pivot = Pivot::new(indicator.is_some());
    let mut beside = Beside::of(&sheet, value)?;
    let mut terms_of: BTreeMap<[String; 5], u32> = BTreeMap::new();
    let mut editions = Editions::new(options.edition);
    // The dataset says of which classification products are, unless the caller does.
    let dataflow = sheet.column(&["DATAFLOW", "STRUCTURE_ID"])?.filter(|_| options.edition.is_none());
    let mut dataset = Vec::new();
    while sheet.advance(&mut rows.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        if let Some(place) = dataflow
            && sheet.cell(place) != dataset
        {
            dataset = sheet.cell(place).to_vec();
            editions.state(dataflow::classification(&dataset, sheet.place(place))?);
        }
        let period = rows.period(sheet.cell(time), sheet.place(time), Period::parse_any)?;
        let text = |sheet: &mut Sheet<'_>, place: Option<usize>| {
            place.map(|place| sheet.text(place)).unwrap_or_default()
        };
        beside.check(&mut sheet, &mut rows)?;
        let marks = [
            sheet.text(flow),
            text(&mut sheet, flag),
            text(&mut sheet, confidential),
            text(&mut sheet, beside.procedure),
            text(&mut sheet, beside.transport),
        ];
        let terms = match terms_of.get(&marks) {
            Some(terms) => *terms,
            None => {
                let [flow_text, mark, hidden, regime, mode] = &marks;
                let no_word = |place: Option<usize>, text: &str, what: &str| {
                    let place = sheet.place(place.unwrap_or(flow));
                    refuse(&WORD, place, format!("`{}` is no {what}", shown(text.as_bytes())))
                };
                let terms = rows.terms(Terms {
                    valuation: Some(Valuation::Statistical),
                    vintage: options.vintage,
                    source: options.source.clone(),
                    status: flags::status(mark),
                    confidentiality: flags::confidentiality(mark, hidden),
                    procedure: procedure(regime).ok_or_else(|| {
                        no_word(beside.procedure, regime, "statistical procedure; there are 1 to 7 and 9")
                    })?,
                    transport: transport(mode).ok_or_else(|| {
                        no_word(beside.transport, mode, "mode of transport; there are 0 to 5 and 7 to 9")
                    })?,
                    ..Terms::new(
                        direction(flow_text)
                            .ok_or_else(|| no_word(None, flow_text, "flow; 1 is import, 2 export"))?,
                        Currency::EUR,
                    )
                });
                terms_of.insert(marks.clone(), terms);
                terms
            }
        };
        let [_, mark, hidden, ..] = &marks;
        flags::note(&mut rows, line, mark, hidden);
        let mut contradicts = false;
        let (reporter_text, partner_text) = (sheet.text(reporter), sheet.text(partner));
        let from =
            rows.area(0, reporter_text.as_bytes(), period, |cell, month| area(cell, month, &mut contradicts));
        let to =
            rows.area(0, partner_text.as_bytes(), period, |cell, month| area(cell, month, &mut contradicts));
        if contradicts {
            rows.diagnostics.note(Note::LabelContradicts, line).example(&reporter_text);
        }
        let (number, classification) = editions.of(&rows, period)?;
        let product_text = sheet.text(code);
        let labels = &options.product_labels;
        let what = rows
            .product(number, product_text.as_bytes(), |_| labelled(classification, &product_text, labels));
        let row = Row::new(line, from, to, what, period, terms);
        let measure = match indicator {
            None => Some(Measure::Value(0)),
            Some(place) => {
                let text = sheet.text(place);
                let measure = Measure::of(&text);
                if measure.is_none() {
                    rows.diagnostics.note(Note::UnknownUnit, line).example(&text);
                }
                measure
            }
        };
        let Some(measure) = measure else { continue };
        let cell = match sheet.cell(value) {
            b":" | b"NaN" => b"",
            cell => cell,
        };
        pivot.add(&mut rows, row, measure, cell, sheet.place(value))?;
    }
    pivot.finish(&mut rows)?;
    rows.finish()
}

/// Dimensions beside those that every dataset has.
struct Beside {
    procedure: Option<usize>,
    transport: Option<usize>,
    /// Those nothing is known of, with what they say in the first row and where that is.
    others: Vec<(usize, Option<(String, u64)>)>,
}

impl Beside {
    fn of(sheet: &Sheet<'_>, value: usize) -> Result<Self> {
        const KNOWN: [&str; 14] = [
            "dataflow",
            "structure",
            "structureid",
            "structurename",
            "action",
            "lastupdate",
            "freq",
            "reporter",
            "partner",
            "product",
            "flow",
            "indicators",
            "indicator",
            "timeperiod",
        ];
        let procedure = sheet.column(&["stat_procedure", "stat_regime"])?;
        let transport = sheet.column(&["mode_of_transport", "transport_mode", "transport"])?;
        let names = sheet.names().iter().enumerate().take(value);
        let others = names.filter(|(place, name)| {
            ![procedure, transport].contains(&Some(*place)) && !KNOWN.contains(&key(name).as_str())
        });
        Ok(Self { procedure, transport, others: others.map(|(place, _)| (place, None)).collect() })
    }

    /// A dimension that nothing is known of may say the same in all rows; else total and parts would be one.
    fn check(&mut self, sheet: &mut Sheet<'_>, rows: &mut Rows) -> Result<()> {
        for (place, first) in &mut self.others {
            let text = sheet.text(*place);
            let (known, line) = first.get_or_insert_with(|| (text.clone(), sheet.line()));
            let place = sheet.place(*place);
            if *known != text {
                let message = format!(
                    "`{}` here and `{}` at line {line} are parts of a dimension that flows do not have; select one of them, or read the file as a dataset, `format = \"sdmx-csv\"`",
                    shown(text.as_bytes()),
                    shown(known.as_bytes())
                );
                return Err(refuse(&NOT_FLOWS, place, message));
            }
            let said = format!("{}: {text}", place.name);
            rows.diagnostics.note(Note::UnknownFlag, place.line).example(&said);
        }
        Ok(())
    }
}
