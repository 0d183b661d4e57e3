//! What a caller may say about a file.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;

use bilateral::economy::Area;
use bilateral::period::Period;
use bilateral::product::Classification;
use bilateral::wire::Id;
use time::Date;

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that have been taken in, unpacked.
    pub bytes: u64,
    /// Rows that have been read.
    pub rows: u64,
}

/// Told about progress now and then; may stop the reading.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// What is known about a file beside its bytes. The default knows nothing and is always right
/// for files that say everything themselves.
///
/// ```
/// use bilateral_formats::Options;
/// use bilateral::product::Classification;
/// let mut rows = 0;
/// let mut progress = |now: bilateral_formats::Progress| {
///     rows = now.rows;
///     std::ops::ControlFlow::Continue(())
/// };
/// let options = Options {
///     edition: Some(Classification::parse("HS2017").unwrap()),
///     progress: Some(&mut progress),
///     ..Options::default()
/// };
/// let file = b"t,i,j,k,v,q\n2021,398,276,270900,1.5,2\n".as_slice();
/// assert_eq!(bilateral_formats::baci(file, options).unwrap().table.len(), 1);
///
/// // Wrong: BACI does not say in the file which edition its codes are from.
/// let refused = bilateral_formats::baci(file, Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.edition");
/// ```
pub struct Options<'a> {
    /// The edition of the product codes, for formats that do not say.
    pub edition: Option<Classification>,
    /// The period of all rows, for formats that do not say.
    pub period: Option<Period>,
    /// The source each row is marked with.
    pub source: Option<Id>,
    /// The day on which this version was published.
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
    pub most_bytes: u64,
    /// Told now and then how far reading has come.
    pub progress: Option<OnProgress<'a>>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            edition: None,
            period: None,
            source: None,
            vintage: None,
            reporters: None,
            partners: None,
            product_labels: BTreeMap::new(),
            constants: BTreeMap::new(),
            round: false,
            entry: None,
            most_bytes: 64 << 30,
            progress: None,
        }
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("edition", &self.edition)
            .field("source", &self.source)
            .field("vintage", &self.vintage)
            .field("reporters", &self.reporters)
            .field("partners", &self.partners)
            .field("round", &self.round)
            .field("entry", &self.entry)
            .field("most_bytes", &self.most_bytes)
            .finish_non_exhaustive()
    }
}
