//! Sums of a part of the rows, which can be put together with those of the rest.

use super::Grouping;
use super::totals::Totals;
use crate::error::{Error, Result};
use crate::flow::rules::{KEY_SPACE, PARTIAL_MISMATCH, SUM_OVERFLOW};
use crate::order;

/// Rows that may be added to one another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Class {
    /// What they are along each axis.
    pub(super) marks: u8,
    /// Classification and edition, where products are added up.
    pub(super) classification: String,
    /// The unit, where quantities are added up.
    pub(super) unit: String,
    /// What the terms say where they have to agree.
    pub(super) held: Vec<String>,
}

/// What occurs in a class in columns that are added over: reporters, partners, products, periods; each sorted.
pub(super) type Seen = [Vec<String>; 4];

/// Sums by group of some rows, nothing decided yet: totals stand beside items, apart.
///
/// Partials of the parts of a table merge into the partial of the whole, in any order and
/// in any nesting: to the same value and the same bytes. So threads or machines can each
/// take a part. [`Partial::finish`] gives the sums.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable, Grouping, FlowKey, Partial};
/// let flow = |partner: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "DEU", "partner": "{partner}", "direction": "export", "product": "TOTAL",
///     "period": "2024", "value": "1", "currency": "EUR" }}"#)).unwrap();
/// let table = FlowTable::from_flows([flow("KAZ"), flow("UZB"), flow("KAZ")]).unwrap();
/// let by_partner = Grouping::by([FlowKey::Partner]);
///
/// let (first, second) = (table.partial(0..1, &by_partner).unwrap(), table.partial(1..3, &by_partner).unwrap());
/// let sent = Partial::from_bytes(&second.to_bytes()).unwrap();
/// assert_eq!(first.merge(sent).unwrap().finish(), table.group(&by_partner));
///
/// // Wrong: a byte got lost on the way.
/// let damaged = first_bytes_less_one(&table.partial(0..3, &by_partner).unwrap().to_bytes());
/// assert_eq!(Partial::from_bytes(&damaged).unwrap_err().code(), "flow.partial-damaged");
/// # fn first_bytes_less_one(bytes: &[u8]) -> Vec<u8> { bytes[..bytes.len() - 1].to_vec() }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partial {
    pub(super) grouping: Grouping,
    /// Sorted; the first digit of every key.
    pub(super) classes: Vec<Class>,
    pub(super) seen: Vec<Seen>,
    /// For each column of the grouping its words, sorted: the further digits.
    pub(super) words: Vec<Vec<String>>,
    pub(super) totals: Totals,
}

impl Partial {
    /// The partial of no row.
    pub fn empty(grouping: &Grouping) -> Self {
        Self {
            grouping: grouping.clone(),
            classes: Vec::new(),
            seen: Vec::new(),
            words: vec![Vec::new(); grouping.keys.len()],
            totals: Totals::default(),
        }
    }

    /// How many groups, those that are not items included.
    pub fn len(&self) -> usize {
        self.totals.len()
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.totals.len() == 0
    }

    /// By what it adds up.
    pub fn grouping(&self) -> &Grouping {
        &self.grouping
    }

    /// The partial of the rows of both. The order does not matter.
    ///
    /// # Errors
    /// - `flow.partial-mismatch` if the two add up by different columns
    /// - `flow.key-space` if the words of both make more combinations than 2⁶⁴
    /// - `flow.sum-overflow` past 1.7 × 10³⁵ units
    pub fn merge(self, other: Self) -> Result<Self> {
        if self.grouping != other.grouping {
            let message = "the two partials add up different columns; build both with one grouping";
            return Err(Error::new(&PARTIAL_MISMATCH, message));
        }
        let classes = union(&self.classes, &other.classes);
        let words: Vec<Vec<String>> =
            self.words.iter().zip(&other.words).map(|(mine, theirs)| union(mine, theirs)).collect();
        let mut seen: Vec<Seen> = vec![Seen::default(); classes.len()];
        for side in [&self, &other] {
            for (class, from) in side.classes.iter().zip(&side.seen) {
                let into = classes.binary_search(class).ok().and_then(|place| seen.get_mut(place));
                for (into, from) in into.into_iter().flatten().zip(from) {
                    *into = if into.is_empty() { from.clone() } else { union(into, from) };
                }
            }
        }
        let grouping = self.grouping.clone();
        let mine = self.rebased(&classes, &words)?;
        let theirs = other.rebased(&classes, &words)?;
        Ok(Self { grouping, classes, seen, words, totals: mine.merge(theirs)? })
    }

    /// The groups with keys in terms of longer lists.
    fn rebased(self, classes: &[Class], words: &[Vec<String>]) -> Result<Totals> {
        space(classes.len(), words)?;
        if self.classes == classes && self.words == words {
            return Ok(self.totals);
        }
        // From the last digit to the first: how many words there were, and the place value each now has.
        let mut digits = Vec::new();
        let mut place_value = 1;
        for (old, new) in self.words.iter().zip(words).rev() {
            digits.push(Digit::new(old.len(), places(old, new), place_value));
            place_value *= length(new.len());
        }
        digits.push(Digit::new(self.classes.len(), places(&self.classes, classes), place_value));
        Ok(self.totals.rekeyed(|key| {
            let mut rest = key;
            digits.iter().fold(0, |key, digit| {
                let code = rest % digit.base;
                rest /= digit.base;
                let place = usize::try_from(code).ok().and_then(|code| digit.values.get(code));
                key + place.copied().unwrap_or_default()
            })
        }))
    }
}

/// One digit of a key, read in one base and written in another.
struct Digit {
    base: u64,
    values: Vec<u64>,
}

impl Digit {
    fn new(base: usize, places: Vec<u64>, place_value: u64) -> Self {
        let values = places.into_iter().map(|place| place * place_value).collect();
        Self { base: length(base), values }
    }
}

/// A list without a word still is a digit, always 0.
pub(super) fn length(words: usize) -> u64 {
    u64::try_from(words.max(1)).unwrap_or(u64::MAX)
}

/// How many keys there could be.
pub(super) fn space(classes: usize, words: &[Vec<String>]) -> Result<u64> {
    let lengths = words.iter().map(|words| length(words.len()));
    lengths.chain([length(classes)]).try_fold(1_u64, u64::checked_mul).ok_or_else(|| {
        Error::new(
            &KEY_SPACE,
            "the columns have more than 2^64 combinations of words; group by fewer of them",
        )
    })
}

/// Where each word of a list stands in a longer one.
fn places<T: Ord>(words: &[T], within: &[T]) -> Vec<u64> {
    let place = |word: &T| within.binary_search(word).ok().and_then(|place| u64::try_from(place).ok());
    words.iter().map(|word| place(word).unwrap_or_default()).collect()
}

/// Two sorted lists as one, each word once.
fn union<T: Ord + Clone>(mine: &[T], theirs: &[T]) -> Vec<T> {
    if mine == theirs {
        return mine.to_vec();
    }
    let mut all: Vec<T> = mine.iter().chain(theirs).cloned().collect();
    order::sort(&mut all);
    all.dedup();
    all
}

pub(in crate::flow) fn overflow() -> Error {
    Error::new(&SUM_OVERFLOW, "the sum is past 1.7e35 units; no trade is that large, so check the values")
}
