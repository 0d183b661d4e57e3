//! Comext, Eurostat's trade in goods: bulk files of every vintage, web extracts, and its SDMX-CSV.

mod bulk;
mod dataflow;
mod easy;
mod quick;
mod sdmx;
mod words;

pub(crate) mod pivot;
mod production;

pub use bulk::{comext_bulk, comext_cdrom};
pub use easy::easy_comext;
pub use sdmx::comext_sdmx_csv;

pub(crate) use bulk::read as read_bulk;
pub(crate) use easy::read as read_easy;
pub(crate) use production::read as read_production;
pub(crate) use sdmx::read as read_sdmx;
pub(crate) use words::{direction, procedure};

use bilateral::economy::{Area, CodeSystem};
use bilateral::period::{Period, YearMonth};
use bilateral::product::{Classification, ProductKey};
use bilateral::{Error, Result};

use crate::rows::Rows;

/// A code of the Geonomenclature, in letters or in the digits used before; or of a bloc.
pub(crate) fn geonom(cell: &[u8], month: Option<YearMonth>) -> Result<Area> {
    let digits = !cell.is_empty() && cell.iter().all(u8::is_ascii_digit);
    let system = if digits { CodeSystem::GeonomNumeric } else { CodeSystem::GeonomAlpha };
    crate::baci::area(system, cell, month).or_else(|refused| {
        // Comext's own words for blocs, which Eurostat writes as everywhere else.
        crate::baci::area(CodeSystem::EurostatGeo, cell, month).map_err(|_| refused)
    })
}

/// Editions by period: the Combined Nomenclature of the year, unless one is stated.
#[derive(Debug, Default)]
pub(crate) struct Editions {
    stated: Option<Classification>,
    /// For each period the number of its classification.
    of_period: Vec<Option<usize>>,
    known: Vec<Classification>,
}

impl Editions {
    pub(crate) fn new(stated: Option<Classification>) -> Self {
        Self { stated, ..Self::default() }
    }

    /// Another classification from here on; the Combined Nomenclature of the year if none.
    pub(crate) fn state(&mut self, stated: Option<Classification>) {
        self.stated = stated;
        self.of_period.clear();
    }

    /// The classification of a period, and its number.
    pub(crate) fn of(&mut self, rows: &Rows, period: u32) -> Result<(usize, Classification)> {
        let place = crate::rows::index(period);
        if let Some(Some(number)) = self.of_period.get(place)
            && let Some(classification) = self.known.get(*number)
        {
            return Ok((*number, *classification));
        }
        let year = rows.period_of(period).map_or(0, |period: Period| period.last_day().year());
        let classification = match self.stated {
            Some(stated) => stated,
            None => Classification::cn(u16::try_from(year).unwrap_or_default())?,
        };
        let number = self.known.iter().position(|known| *known == classification).unwrap_or(self.known.len());
        if number == self.known.len() {
            self.known.push(classification);
        }
        if self.of_period.len() <= place {
            self.of_period.resize(place + 1, None);
        }
        if let Some(slot) = self.of_period.get_mut(place) {
            *slot = Some(number);
        }
        Ok((number, classification))
    }
}

/// A product code of Comext.
pub(crate) fn product(classification: Classification, cell: &[u8]) -> Result<(ProductKey, u16)> {
    let text = std::str::from_utf8(cell).map_err(|_| {
        Error::new(&bilateral::flow::file_rules::CODE, "the product is no code of letters and digits")
    })?;
    ProductKey::read(classification, text).map(|key| (key, 0))
}
