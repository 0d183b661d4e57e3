//! Readers of the files in which statistical offices publish trade and investment:
//! from bytes to exact tables, with everything noticed on the way.
#![forbid(unsafe_code)]
#![expect(
    clippy::single_match_else,
    clippy::option_option,
    reason = "a cache answers or is filled; a code list may have a word for nothing"
)]

mod across;
mod baci;
mod baci_codes;
mod comext;
mod comtrade;
mod dataset;
mod diagnostics;
mod ecb;
mod fail;
mod flags;
mod input;
mod intern;
mod investment;
mod json;
mod jsonstat;
mod mapping;
mod number;
mod options;
mod plain;
mod rates;
mod record;
mod request;
mod rows;
mod scanner;
mod sdmx_csv;
mod sdmx_json;
mod sdmx_ml;
mod service;
mod sheet;
mod sniff;
mod tabular;
mod text;
mod tsv;
mod zip;

pub use baci::baci;
pub use baci_codes::baci_codes;
pub use comext::{comext_bulk, comext_cdrom, comext_sdmx_csv, easy_comext};
pub use comtrade::{comtrade, comtrade_json};
pub use dataset::{Dataset, Dimension, Observation, ReadDataset, Value};
pub use diagnostics::{Diagnostics, Note, Tally, Unit};
pub use ecb::ecb_rates;
pub use investment::{
    ReadCells, eurostat_fdi, imf_dip, mapped_investment, oecd_fdi, unctad_stat, unctad_wir, wiiw_fdi,
};
pub use jsonstat::json_stat;
pub use mapping::{Mapping, mapped, mapped_dataset};
pub use options::{OnProgress, Options, Progress};
pub use rates::exchange_rates;
pub use record::{
    ColumnsRecord, DatasetRecord, DimensionRecord, ObservationRecord, PeriodRate, RecognisedAs,
};
pub use request::{Format, Request};
pub use rows::Read;
pub use sdmx_csv::sdmx_csv;
pub use sdmx_json::sdmx_json;
pub use sdmx_ml::sdmx_ml;
pub use sniff::{Recognised, read};
pub use text::Encoding;
pub use tsv::eurostat_tsv;
