//! SDMX-ML data messages 2.0, 2.1 and 3.0: generic and structure-specific, by series or flat, as a stream.

mod ahead;
mod build;
mod columns;
mod header;
mod message;
mod tag;
#[cfg(test)]
mod tests;
mod walk;
mod window;
mod words;

use std::io;

use bilateral::flow::file_rules::NOT_RECOGNISED;
use bilateral::{Error, Result};

use crate::dataset::ReadDataset;
use crate::input::{Input, open};
use crate::options::{Options, Progress};
use crate::service;
use crate::sheet::report;
use walk::Walk;
use window::Window;

pub(crate) const FORMAT: &str = "sdmx-ml";

/// Bytes between two reports of progress.
const TICK: u64 = 1 << 20;

/// Reads a data message of SDMX-ML 2.0, 2.1 or 3.0 as it comes: generic or structure-specific, by
/// series, across a dimension, or as flat observations.
///
/// Keys of series and observations are dimensions. In a structure-specific message nothing
/// tells a dimension from an attribute: of what stands at an observation within a series, the
/// dimension is the one the header names (`TIME_PERIOD` if none); of the rest, what stands at all of
/// them counts as a dimension unless its id is one of the usual attributes (`OBS_STATUS`, `DECIMALS`,
/// `TITLE`, …). Attributes of groups, series and the dataset are carried to each observation
/// they hold for, the nearest first; those of the only dataset are kept beside the cube. Several
/// values of one attribute (3.0) are joined by semicolons, and of several languages the first is kept.
/// Observations to be deleted are left out and counted. Lines of diagnostics are numbers of
/// observations, from 1. The text is read as a stream: the memory is that of the cube.
///
/// ```
/// use bilateral_formats::{Options, sdmx_ml};
/// let file = r#"<m:StructureSpecificData xmlns:m="m"><m:DataSet><Series FREQ="A" GEO="KZ">
///     <Obs TIME_PERIOD="2024" OBS_VALUE="12.50" OBS_STATUS="E"/></Series></m:DataSet></m:StructureSpecificData>"#;
/// let dataset = sdmx_ml(file.as_bytes(), Options::default()).unwrap().dataset;
/// let first = dataset.get(0).unwrap();
/// assert_eq!((first.code("GEO"), first.attribute("OBS_STATUS")), (Some("KZ"), Some("E")));
///
/// // Wrong: the answer says only where the data will be.
/// let answer = r#"<m:GenericData xmlns:m="m"><f:Footer xmlns:f="f"><f:Message code="413"><c:Text xmlns:c="c">
///     Written to http://example.org/7J.zip</c:Text></f:Message></f:Footer></m:GenericData>"#;
/// let refused = sdmx_ml(answer.as_bytes(), Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.service-message");
/// assert!(refused.message().contains("fetch http://example.org/7J.zip"));
/// ```
///
/// # Errors
/// - `file.syntax`, `file.damaged` for XML that does not parse or breaks off, with line and column
/// - `file.not-recognised` for XML that is no data message; `file.service-message` for an error of a
///   service, or a message that only says where the data are
/// - `file.cube` where an observation lacks a dimension others have, or data sets are of several structures
/// - `file.too-large` for one tag of more than 32 MiB
pub fn sdmx_ml(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, options: Options<'_>) -> Result<ReadDataset> {
    walked(input, options, true)
}

/// Looking ahead is quicker and gives the same.
fn walked(input: Input<'_>, mut options: Options<'_>, looks_ahead: bool) -> Result<ReadDataset> {
    let latin = header::is_latin(&input)?;
    let mut walk = Walk::new(Window::new(input.reader, input.encoding, latin), looks_ahead);
    let mut tick = TICK;
    while walk.step()? {
        let now = walk.place();
        if now >= tick {
            tick = now + TICK;
            let rows = u64::try_from(walk.message.rows()).unwrap_or(u64::MAX);
            report(&mut options.progress, Progress { bytes: now, rows })?;
        }
    }
    let message = std::mem::take(&mut walk.message);
    if message.is_empty() && !message.said.is_empty() {
        return Err(service::message(&message.said.join(" ")));
    }
    if !message.found {
        return Err(Error::new(&NOT_RECOGNISED, message.what_else()));
    }
    let mut read = build::build(message)?;
    read.diagnostics.bytes = walk.place();
    let window = walk.window();
    read.diagnostics.encoding = window.encoding;
    if window.mixed {
        read.diagnostics.note(crate::diagnostics::Note::MixedEncoding, 0);
    }
    Ok(read)
}
