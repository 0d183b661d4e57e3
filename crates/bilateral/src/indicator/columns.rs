//! Columns of numbers about the same items.

use super::answer::{Coverage, Notice};
use super::number::sum_of;
use super::rules::{LABEL_TWICE, LENGTHS_DIFFER, NEGATIVE, NOT_FINITE, ONE_ITEM, PARTIAL, TOTAL_AMONG_ITEMS};
use crate::error::{Error, Result};
use crate::letters;

/// `N` columns about the same items: none negative, none NaN, and what is missing known as such.
///
/// An item counts only where all columns know it.
///
/// ```
/// use bilateral::indicator::Columns;
/// let trade = Columns::new([&[Some(3.0), None], &[Some(1.0), Some(2.0)]]).unwrap();
/// assert_eq!(trade.coverage().known, 1);
/// assert_eq!(Columns::of(&[1.0, -0.5]).unwrap_err().code(), "indicator.negative");
/// assert_eq!(Columns::of(&[f64::NAN]).unwrap_err().code(), "indicator.not-finite");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Columns<const N: usize> {
    lists: [Vec<f64>; N],
    /// Empty where everything is known.
    known: Vec<bool>,
    labels: Vec<String>,
}

impl Columns<1> {
    /// One column, everything known.
    ///
    /// # Errors
    /// As [`Columns::new`].
    pub fn of(values: &[f64]) -> Result<Self> {
        Self::full([values])
    }

    /// The values of the first column that are known, in order.
    pub(super) fn values(&self) -> std::borrow::Cow<'_, [f64]> {
        match self.lists.first() {
            Some(column) if self.known.is_empty() => column.into(),
            _ => self.known().map(|[value]| value).collect(),
        }
    }
}

impl<const N: usize> Columns<N> {
    /// Columns with `None` where a value is missing.
    ///
    /// # Errors
    /// `indicator.lengths-differ`, `indicator.negative`, `indicator.not-finite`.
    pub fn new(columns: [&[Option<f64>]; N]) -> Result<Self> {
        let known: Vec<bool> = match columns.first() {
            Some(first) => (0..first.len())
                .map(|place| columns.iter().all(|column| column.get(place).is_some_and(Option::is_some)))
                .collect(),
            None => Vec::new(),
        };
        let filled = columns.map(|column| column.iter().map(|value| value.unwrap_or(0.0)).collect());
        let known = if known.iter().all(|known| *known) { Vec::new() } else { known };
        Self::checked(Self { lists: filled, known, labels: Vec::new() })
    }

    /// Columns in which everything is known.
    ///
    /// # Errors
    /// As [`Columns::new`].
    pub fn full(columns: [&[f64]; N]) -> Result<Self> {
        let lists = columns.map(<[f64]>::to_vec);
        Self::checked(Self { lists, known: Vec::new(), labels: Vec::new() })
    }

    /// With a label for each item.
    ///
    /// # Errors
    /// `indicator.lengths-differ`, `indicator.label-twice`.
    pub fn labelled<L: ToString>(self, labels: impl IntoIterator<Item = L>) -> Result<Self> {
        let labels: Vec<String> = labels.into_iter().map(|label| label.to_string()).collect();
        if labels.len() != self.len() {
            let message = format!("{} labels for {} items; give each its own", labels.len(), self.len());
            return Err(Error::new(&LENGTHS_DIFFER, message).at("labels"));
        }
        distinct(&labels)?;
        Ok(Self { labels, ..self })
    }

    fn checked(self) -> Result<Self> {
        let length = self.lists.first().map_or(0, Vec::len);
        for (number, column) in self.lists.iter().enumerate() {
            if column.len() != length {
                let message = format!("{} items, and {length} in the first column", column.len());
                return Err(Error::new(&LENGTHS_DIFFER, message).at(number));
            }
            check(column).map_err(|refused| if N == 1 { refused } else { refused.at(number) })?;
        }
        Ok(self)
    }

    /// How many items, known or not.
    pub fn len(&self) -> usize {
        self.lists.first().map_or(0, Vec::len)
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The labels; empty where none were given.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Every item in order; `None` where a column does not know it.
    pub fn rows(&self) -> impl Iterator<Item = Option<[f64; N]>> {
        (0..self.len()).map(|place| {
            let is_known = self.known.is_empty() || self.known.get(place).copied().unwrap_or(false);
            is_known.then(|| {
                let mut row = [0.0; N];
                for (slot, column) in row.iter_mut().zip(&self.lists) {
                    *slot = column.get(place).copied().unwrap_or_default();
                }
                row
            })
        })
    }

    /// The items all columns know.
    pub fn known(&self) -> impl Iterator<Item = [f64; N]> {
        self.rows().flatten()
    }

    /// The sums of the columns over the known items.
    pub fn totals(&self) -> [f64; N] {
        let mut totals = [0.0; N];
        for (number, total) in totals.iter_mut().enumerate() {
            *total = match self.lists.get(number) {
                Some(column) if self.known.is_empty() => sum_of(column, |value| value),
                _ => super::number::sum(self.known().filter_map(|row| row.get(number).copied())),
            };
        }
        totals
    }

    /// How many items are known.
    pub fn coverage(&self) -> Coverage {
        let missing = self.known.iter().filter(|known| !**known).count();
        Coverage { items: self.len(), known: self.len() - missing, unallocated: None }
    }

    /// What a reader of any indicator of these columns should know.
    pub(super) fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        let coverage = self.coverage();
        if coverage.known < coverage.items {
            let text = format!("{} of {} items are known", coverage.known, coverage.items);
            notices.push(Notice::new(&PARTIAL, text));
        }
        notices
    }

    /// The same where the items are parts of a whole.
    pub(super) fn notices_of_parts(&self) -> Vec<Notice> {
        let mut notices = self.notices();
        // What is missing is held as zero, and neither a total nor above zero.
        let first = self.lists.first().map(Vec::as_slice).unwrap_or_default();
        notices.extend(total_among(first, &self.labels));
        if first.iter().filter(|value| **value > 0.0).take(2).count() == 1 {
            notices.push(Notice::new(&ONE_ITEM, "one item alone is above zero"));
        }
        notices
    }
}

/// The item that is the sum of the others, if there are enough of them to tell.
pub(super) fn total_among(values: &[f64], labels: &[String]) -> Option<Notice> {
    const NAMES: [&str; 7] = ["TOTAL", "WORLD", "ALL", "WLD", "W00", "_T", "TOTALS"];
    let named = labels.iter().find(|label| NAMES.contains(&letters::upper(label.trim()).as_str()));
    if let Some(label) = named {
        return Some(Notice::new(&TOTAL_AMONG_ITEMS, format!("`{label}` is a total; leave it out")));
    }
    let above = values.iter().filter(|value| **value > 0.0).take(3).count();
    let largest = most(values);
    let rest = sum_of(values, |value| value) - largest;
    (above >= 3 && (rest - largest).abs() <= 1e-9 * largest).then(|| {
        let place = values.iter().position(|value| *value >= largest).unwrap_or_default();
        let name = labels.get(place).map_or_else(|| format!("item {place}"), |label| format!("`{label}`"));
        Notice::new(
            &TOTAL_AMONG_ITEMS,
            format!("{name} is the sum of all the others; leave it out if it is their total"),
        )
    })
}

/// The largest, in lanes; zero of nothing.
fn most(values: &[f64]) -> f64 {
    let (eights, rest) = values.as_chunks::<8>();
    let mut lanes = [0.0_f64; 8];
    for eight in eights {
        for (lane, value) in lanes.iter_mut().zip(eight) {
            *lane = if *value > *lane { *value } else { *lane };
        }
    }
    lanes.iter().chain(rest).fold(0.0, |most, value| if *value > most { *value } else { most })
}

/// Refuses what is negative or no number.
pub(super) fn check(values: &[f64]) -> Result<()> {
    let is_good = |value: &f64| (0.0..=f64::MAX).contains(value);
    // Some at a time and without a way out in between, so that several are compared at once.
    let mut some = values.chunks(1024);
    if some.all(|some| some.iter().fold(true, |good, value| good & is_good(value))) {
        return Ok(());
    }
    let bad = values.iter().position(|value| !is_good(value));
    let Some((place, value)) = bad.and_then(|place| Some((place, values.get(place)?))) else { return Ok(()) };
    let refused = if value.is_finite() {
        Error::new(&NEGATIVE, format!("`{value}` is below zero; corrections belong where they correct"))
    } else {
        Error::new(&NOT_FINITE, format!("`{value}` is no number; mark what is unknown as missing"))
    };
    Err(refused.at(place))
}

/// Refuses a label that stands twice.
pub(super) fn distinct(labels: &[String]) -> Result<()> {
    let mut sorted: Vec<&String> = labels.iter().collect();
    crate::order::sort(&mut sorted);
    let twice = sorted.windows(2).find_map(|pair| match pair {
        [one, next] if one == next => Some(*one),
        _ => None,
    });
    twice.map_or(Ok(()), |label| {
        Err(Error::new(&LABEL_TWICE, format!("`{label}` stands twice; add the two up or tell them apart")))
    })
}
