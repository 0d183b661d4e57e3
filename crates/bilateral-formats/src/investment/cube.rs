//! A cube on direct investment, out of SDMX-ML, JSON-stat or a tab-separated table, into cells.

use bilateral::Result;
use bilateral::investment::RowMapping;

use super::gather::Gather;
use super::{Marks, ReadCells};
use crate::dataset::ReadDataset;
use crate::fail::Place;

pub(super) fn read(read: ReadDataset, meaning: &RowMapping, marks: Marks, format: &str) -> Result<ReadCells> {
    let ReadDataset { dataset, diagnostics } = read;
    let axes: Vec<&str> = dataset.dimensions().iter().map(|axis| axis.id.as_str()).collect();
    let attributes: Vec<&str> = dataset.attributes().iter().map(String::as_str).collect();
    let about = dataset.dataset_attributes();
    let id = dataset.id();
    let names: Vec<&str> = axes
        .iter()
        .chain(&attributes)
        .copied()
        .chain(about.iter().map(|(name, _)| name.as_str()))
        .chain(["DATAFLOW", meaning.value.as_str()])
        .collect();
    let mut gather = Gather::new(meaning, &names, marks, format)?;
    let why = diagnostics.why.clone();
    gather.diagnostics.encoding = diagnostics.encoding;
    gather.diagnostics.bytes = diagnostics.bytes;
    gather.diagnostics.rows = diagnostics.rows;
    gather.diagnostics.why = why;
    let mut cells: Vec<&str> = Vec::new();
    for (row, one) in dataset.observations().enumerate() {
        cells.clear();
        cells.extend(one.codes());
        cells.extend(attributes.iter().map(|name| one.attribute(name).unwrap_or_default()));
        cells.extend(about.iter().map(|(_, value)| value.as_str()));
        cells.push(id);
        let line = dataset.line(row);
        let value = match one.value() {
            crate::dataset::Value::Number(number) => Some(number),
            crate::dataset::Value::Text(text) => {
                gather.value(text, Place { line, column: names.len(), name: &meaning.value })?
            }
            crate::dataset::Value::Missing => None,
        };
        gather.row(&cells, None, value, line)?;
    }
    Ok(gather.finish())
}
