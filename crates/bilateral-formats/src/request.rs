//! One call for every reader: which format, and what is known beside the bytes.

use std::collections::BTreeMap;
use std::io;

use bilateral::economy::Area;
use bilateral::flow::file_rules::MAPPING;
use bilateral::period::Period;
use bilateral::product::Classification;
use bilateral::wire::Id;
use bilateral::wire::rules::UNKNOWN_WORD;
use bilateral::{Error, Result};
use serde::Deserialize;
use time::Date;

use crate::mapping::{Mapping, mapped, mapped_dataset};
use crate::options::{OnProgress, Options};
use crate::sniff::{Recognised, read};
use crate::{
    baci, baci_codes, comext_bulk, comext_cdrom, comext_sdmx_csv, comtrade, comtrade_json, easy_comext,
    ecb_rates, eurostat_fdi, eurostat_tsv, imf_dip, json_stat, mapped_investment, oecd_fdi, sdmx_csv,
    sdmx_json, sdmx_ml, unctad_stat, unctad_wir, wiiw_fdi,
};

macro_rules! formats {
    ($($(#[doc = $doc:literal])+ $variant:ident $word:literal)+) => {
        /// A format by name: its reader guesses nothing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadFormat"))]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Format {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Format {
            /// Every format.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word on the wire, the name of its reader with hyphens.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

formats! {
    /// BACI of CEPII.
    Baci "baci"
    /// The tables of countries and products that come with BACI.
    BaciCodes "baci-codes"
    /// A table of UN Comtrade, of the present site or the one before.
    Comtrade "comtrade"
    /// An answer of the interface of UN Comtrade.
    ComtradeJson "comtrade-json"
    /// A bulk file of Comext.
    ComextBulk "comext-bulk"
    /// A file of Comext's CD-ROMs, without a header.
    ComextCdrom "comext-cdrom"
    /// SDMX-CSV of Comext.
    ComextSdmxCsv "comext-sdmx-csv"
    /// A web extract of Easy Comext.
    EasyComext "easy-comext"
    /// SDMX-CSV as a dataset.
    SdmxCsv "sdmx-csv"
    /// SDMX-ML.
    SdmxMl "sdmx-ml"
    /// SDMX-JSON.
    SdmxJson "sdmx-json"
    /// JSON-stat.
    JsonStat "json-stat"
    /// Eurostat's tab-separated tables.
    EurostatTsv "eurostat-tsv"
    /// The reference rates of the European Central Bank.
    EcbRates "ecb-rates"
    /// Flows of any table, by a mapping.
    Mapped "mapped"
    /// A dataset of any table, by a mapping.
    MappedDataset "mapped-dataset"
    /// Eurostat's direct investment, `bop_fdi6_*`.
    EurostatFdi "eurostat-fdi"
    /// The IMF's direct investment positions by counterpart, DIP, formerly CDIS.
    ImfDip "imf-dip"
    /// The OECD's direct investment, `DSD_FDI`.
    OecdFdi "oecd-fdi"
    /// An annex table of UNCTAD's World Investment Report.
    UnctadWir "unctad-wir"
    /// The table of direct investment of UNCTAD's data centre, flows and stocks.
    UnctadStat "unctad-stat"
    /// A wide table of the wiiw FDI database.
    WiiwFdi "wiiw-fdi"
    /// Investment cells of any table, by a mapping.
    MappedInvestment "mapped-investment"
}

impl Format {
    /// Reads the word.
    ///
    /// # Errors
    /// `input.unknown-word`, with all there are.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.iter().map(|format| format.as_str()).collect();
            let shown: String = text.chars().take(40).collect();
            let message = format!("`{shown}` is not one of the known words (known: {})", words.join(", "));
            Error::new(&UNKNOWN_WORD, message)
        })
    }
}

/// What to read a file as, and what is known about it beside its bytes.
///
/// Without a format the file is recognised by its first bytes; with a mapping alone it is read as
/// flows by that mapping.
///
/// ```
/// use bilateral_formats::{Format, Request};
/// let request = Request { format: Some(Format::EcbRates), ..Request::default() };
/// let found = request.read("Date,USD\n2026-04-13,1.1684\n".as_bytes(), None).unwrap();
/// assert_eq!(found.diagnostics().format, "ecb-rates");
///
/// // Wrong: a mapping for a format that has columns of its own.
/// let request = Request { mapping: Some(String::new()), format: Some(Format::EcbRates), ..Request::default() };
/// let refused = request.read("Date,USD\n2026-04-13,1.1684\n".as_bytes(), None).unwrap_err();
/// assert_eq!(refused.code(), "file.mapping");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadRequest"))]
pub struct Request {
    /// The format; recognised by the first bytes if absent.
    pub format: Option<Format>,
    /// The description of the table, in TOML, for `mapped`, `mapped-dataset` and `mapped-investment`.
    pub mapping: Option<String>,
    /// The edition of the product codes, for formats that do not say.
    pub edition: Option<Classification>,
    /// The period of all rows, for formats that do not say.
    pub period: Option<Period>,
    /// The source each row is marked with.
    pub source: Option<Id>,
    /// The day on which this version was published.
    #[serde(with = "bilateral::wire::date::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bilateral::wire::schema::IsoDate>"))]
    pub vintage: Option<Date>,
    /// Only rows of these reporters; all if absent.
    pub reporters: Option<Vec<Area>>,
    /// Only rows with these partners; all if absent.
    pub partners: Option<Vec<Area>>,
    /// Codes for the labels of products, for files that have labels alone.
    pub product_labels: BTreeMap<String, String>,
    /// Fields of investment cells that the file does not state, by name: `measure`, `side`, `currency`.
    pub constants: BTreeMap<String, String>,
    /// Whether values with more digits than thousandths are rounded (half to even, and
    /// counted) or refused.
    pub round: bool,
    /// Which file of an archive is meant, or which dataset of a JSON-stat file that holds several.
    pub entry: Option<String>,
    /// The most bytes a file may unpack to; 64 GiB unless told.
    pub most_bytes: Option<u64>,
}

impl Request {
    /// Reads a file as it says.
    ///
    /// # Errors
    /// - `file.mapping` for `mapped` without a mapping, a mapping beside another format, and
    ///   a mapping that cannot be read
    /// - those of the reader
    pub fn read(self, input: impl io::Read, progress: Option<OnProgress<'_>>) -> Result<Recognised> {
        let mapping = match (&self.mapping, self.format) {
            (Some(text), None | Some(Format::Mapped | Format::MappedDataset | Format::MappedInvestment)) => {
                Some(Mapping::parse(text).map_err(|refused| refused.at("mapping"))?)
            }
            (Some(_), Some(format)) => {
                let message = format!(
                    "`{}` has columns of its own; leave out the mapping or the format",
                    format.as_str()
                );
                return Err(Error::new(&MAPPING, message).at("mapping"));
            }
            (None, Some(Format::Mapped | Format::MappedDataset | Format::MappedInvestment)) => {
                let message = "no mapping is given; it says which column is what";
                return Err(Error::new(&MAPPING, message).at("mapping"));
            }
            (None, _) => None,
        };
        let format = self.format;
        let options = self.options(progress);
        let flows = Recognised::Flows;
        let (cube, cells) = (Recognised::Dataset, Recognised::Cells);
        match (format, mapping) {
            (Some(Format::MappedDataset), Some(mapping)) => {
                mapped_dataset(input, &mapping, options).map(cube)
            }
            (Some(Format::MappedInvestment), Some(mapping)) => {
                mapped_investment(input, &mapping, options).map(cells)
            }
            (None, Some(mapping)) if mapping.is_investment() => {
                mapped_investment(input, &mapping, options).map(cells)
            }
            (_, Some(mapping)) => mapped(input, &mapping, options).map(flows),
            (None | Some(Format::Mapped | Format::MappedDataset | Format::MappedInvestment), None) => {
                read(input, options)
            }
            (Some(Format::EurostatFdi), None) => eurostat_fdi(input, options).map(cells),
            (Some(Format::ImfDip), None) => imf_dip(input, options).map(cells),
            (Some(Format::OecdFdi), None) => oecd_fdi(input, options).map(cells),
            (Some(Format::UnctadWir), None) => unctad_wir(input, options).map(cells),
            (Some(Format::UnctadStat), None) => unctad_stat(input, options).map(cells),
            (Some(Format::WiiwFdi), None) => wiiw_fdi(input, options).map(cells),
            (Some(Format::Baci), None) => baci(input, options).map(flows),
            (Some(Format::BaciCodes), None) => baci_codes(input, options).map(cube),
            (Some(Format::Comtrade), None) => comtrade(input, options).map(flows),
            (Some(Format::ComtradeJson), None) => comtrade_json(input, options).map(flows),
            (Some(Format::ComextBulk), None) => comext_bulk(input, options).map(flows),
            (Some(Format::ComextCdrom), None) => comext_cdrom(input, options).map(flows),
            (Some(Format::ComextSdmxCsv), None) => comext_sdmx_csv(input, options).map(flows),
            (Some(Format::EasyComext), None) => easy_comext(input, options).map(flows),
            (Some(Format::SdmxCsv), None) => sdmx_csv(input, options).map(cube),
            (Some(Format::SdmxMl), None) => sdmx_ml(input, options).map(cube),
            (Some(Format::SdmxJson), None) => sdmx_json(input, options).map(cube),
            (Some(Format::JsonStat), None) => json_stat(input, options).map(cube),
            (Some(Format::EurostatTsv), None) => eurostat_tsv(input, options).map(cube),
            (Some(Format::EcbRates), None) => ecb_rates(input, options).map(cube),
        }
    }

    fn options(self, progress: Option<OnProgress<'_>>) -> Options<'_> {
        let default = Options::default();
        Options {
            edition: self.edition,
            period: self.period,
            source: self.source,
            vintage: self.vintage,
            reporters: self.reporters,
            partners: self.partners,
            product_labels: self.product_labels,
            constants: self.constants,
            round: self.round,
            entry: self.entry,
            most_bytes: self.most_bytes.unwrap_or(default.most_bytes),
            progress,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn words_are_those_serde_reads() {
        for format in Format::ALL {
            let quoted = format!("\"{}\"", format.as_str());
            assert_eq!(serde_json::from_str::<Format>(&quoted).unwrap(), *format);
            assert_eq!(Format::parse(format.as_str()).unwrap(), *format);
        }
        assert_eq!(Format::parse("excel").unwrap_err().code(), "input.unknown-word");
    }
}
