//! Which money is it? ISO 4217 codes, present and withdrawn.

use std::cmp::Ordering;
use std::fmt;
use std::sync::OnceLock;

use super::historical::{HISTORICAL, Historical};
use super::rules::CURRENCY_UNKNOWN;
use crate::error::{Error, Result};
use crate::wire::text::wire_text;
use crate::{letters, order};

/// A currency, named by its ISO 4217 code.
///
/// Withdrawn currencies are known if they were legal tender in 1990 or later
/// (`DEM`, `ZMK`, `XEU` for the ECU, …). `XXX` and `XTS` stand for no
/// currency and are refused.
///
/// ```
/// use bilateral::amount::Currency;
///
/// let tenge = Currency::parse("KZT").unwrap();
/// assert_eq!((tenge.code(), tenge.minor_units()), ("KZT", Some(2)));
/// assert!(Currency::parse("DEM").unwrap().is_historical());
///
/// // Wrong: a name instead of a code.
/// let refused = Currency::parse("tenge").unwrap_err();
/// assert_eq!(refused.code(), "currency.unknown");
/// assert!(refused.message().contains("`KZT`"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(Listed);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Listed {
    Current(iso_currency::Currency),
    Past(&'static Historical),
}

impl Currency {
    /// United States dollar.
    pub const USD: Self = Self(Listed::Current(iso_currency::Currency::USD));
    /// Euro.
    pub const EUR: Self = Self(Listed::Current(iso_currency::Currency::EUR));

    /// Reads a code of three capital letters.
    ///
    /// # Errors
    /// `currency.unknown` for anything else, with the codes that come near.
    pub fn parse(code: &str) -> Result<Self> {
        let placeholder = matches!(code, "XXX" | "XTS");
        if placeholder {
            return Err(Error::new(
                &CURRENCY_UNKNOWN,
                format!("`{code}` stands for no currency; leave the currency out"),
            ));
        }
        let known = by_code();
        let place = known.binary_search_by(|currency| currency.code().cmp(code)).ok();
        place.and_then(|place| known.get(place)).copied().ok_or_else(|| unknown(code))
    }

    /// The three capital letters.
    pub fn code(self) -> &'static str {
        match self.0 {
            Listed::Current(currency) => currency.code(),
            Listed::Past(past) => past.code,
        }
    }

    /// The English name.
    pub fn name(&self) -> &str {
        match &self.0 {
            Listed::Current(currency) => currency.name(),
            Listed::Past(past) => past.name,
        }
    }

    /// Decimal places of the smallest unit in use, 2 for cents; `None` where
    /// there is no such unit (gold, special drawing rights).
    pub fn minor_units(self) -> Option<u32> {
        match self.0 {
            Listed::Current(currency) => currency.exponent().map(u32::from),
            Listed::Past(past) => Some(past.exponent.into()),
        }
    }

    /// Whether ISO 4217 has withdrawn it, as of January 2026: a fact of the table, whatever
    /// day a figure is from. `BGN` is withdrawn, `VES` is in use beside `VED`.
    pub fn is_historical(self) -> bool {
        match self.0 {
            // `iso_currency` takes it for replaced; ISO 4217 lists both.
            Listed::Current(iso_currency::Currency::VES) => false,
            Listed::Current(currency) => currency.is_superseded().is_some(),
            Listed::Past(_) => true,
        }
    }

    /// Every currency that is known, the present ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..1000)
            .filter_map(iso_currency::Currency::from_numeric)
            .map(Listed::Current)
            .chain(HISTORICAL.iter().map(Listed::Past))
            .map(Self)
            .filter(|currency| !matches!(currency.code(), "XXX" | "XTS"))
    }
}

/// All in the order of their codes: to search a list takes less code than a branch for each.
fn by_code() -> &'static [Currency] {
    static KNOWN: OnceLock<Vec<Currency>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut all = Currency::all().collect();
        order::sort(&mut all);
        all
    })
}

fn unknown(code: &str) -> Error {
    let shown: String = code.chars().take(40).collect();
    let lower = letters::lower(&shown);
    let mut near: Vec<(f64, &str)> = Currency::all()
        .map(|currency| {
            let named = lower.len() > 3 && letters::lower(currency.name()).contains(&lower);
            let likeness = strsim::jaro_winkler(currency.code(), &letters::upper(&shown));
            (if named { 1.0 } else { likeness }, currency.code())
        })
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    order::sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let near: Vec<String> = near.iter().take(3).map(|(_, code)| format!("`{code}`")).collect();
    let way_out = if near.is_empty() {
        "write an ISO 4217 code such as `USD`".to_owned()
    } else {
        format!("perhaps {}", near.join(", "))
    };
    Error::new(&CURRENCY_UNKNOWN, format!("`{shown}` is no currency code; {way_out}"))
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

wire_text!(Currency, "Currency", "a currency as its ISO 4217 code, such as \"USD\"", "^[A-Z]{3}$");
