//! Answers as they stand on the wire: words, sums and rates as text, what is unknown as null.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize, Serializer};
use time::Date;

use super::table::sum_overflow;
use super::table::thousandths::sum_to_decimal;
use super::{
    CifMargin, FlowKey, FlowMeasure, Grouped, Matrix, MirrorPair, MirrorSign, Quotient, Ratio, Revisions,
    SetAside,
};
use super::{Sums, Word};
use crate::error::Result;
use crate::period::Period;
use crate::trade::Reason;
use crate::wire::decimal;

/// A sum, and of how many rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cell {
    /// The sum of the known values; `None` where none is known.
    #[serde(with = "decimal::option")]
    pub sum: Option<Decimal>,
    /// How many rows have a value.
    pub rows: u64,
    /// How many have none.
    pub missing: u64,
}

impl From<Sums> for Cell {
    fn from(sums: Sums) -> Self {
        Self { sum: sums.total(), rows: sums.rows(), missing: sums.missing() }
    }
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupAnswer {
    /// Its words, in the order of the columns; `None` where nothing was stated.
    pub words: Vec<Option<String>>,
    /// Its sum.
    #[serde(flatten)]
    pub cell: Cell,
}

/// All groups of a [`Grouped`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupedAnswer {
    /// The columns.
    pub keys: Vec<FlowKey>,
    /// What was added up.
    pub measure: FlowMeasure,
    /// The groups, in the order of their words.
    pub groups: Vec<GroupAnswer>,
    /// What was left out, and why.
    pub set_aside: Vec<SetAside>,
}

impl From<&Grouped> for GroupedAnswer {
    fn from(grouped: &Grouped) -> Self {
        let group = |group: super::Group<'_>| GroupAnswer {
            words: group.words().map(Word::said).collect(),
            cell: group.sums().into(),
        };
        Self {
            keys: grouped.keys().to_vec(),
            measure: grouped.measure(),
            groups: grouped.groups().map(group).collect(),
            set_aside: grouped.set_aside().to_vec(),
        }
    }
}

/// A [`Matrix`] row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixAnswer {
    /// The words of the rows.
    pub rows: Vec<Option<String>>,
    /// The words of the columns.
    pub columns: Vec<Option<String>>,
    /// The cells of each row; `None` where the table has no row.
    pub cells: Vec<Vec<Option<Cell>>>,
    /// What was left out, and why.
    pub set_aside: Vec<SetAside>,
}

impl From<&Matrix> for MatrixAnswer {
    fn from(matrix: &Matrix) -> Self {
        let said = |words: &[Word]| words.iter().map(Word::said).collect();
        let row = |row: &[Option<Sums>]| row.iter().map(|cell| cell.map(Cell::from)).collect();
        Self {
            rows: said(matrix.rows()),
            columns: said(matrix.columns()),
            cells: matrix.cells().chunks(matrix.columns().len().max(1)).map(row).collect(),
            set_aside: matrix.set_aside().to_vec(),
        }
    }
}

/// A gap under one assumption about freight; everything in units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// The assumption: `imf`, `oecd`, `fao`, `own`.
    pub margin: &'static str,
    /// The margin as a share of the FOB value.
    pub rate: Ratio,
    /// What freight would account for.
    pub by_margin: Ratio,
    /// What is left.
    pub unexplained: Ratio,
}

/// Everything a [`MirrorPair`] says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MirrorAnswer {
    /// Importer's value less exporter's.
    pub gap: Ratio,
    /// Importer's value over exporter's.
    pub ratio: Quotient,
    /// The smaller view over the larger.
    pub symmetric_share: Quotient,
    /// The gap's size over the mean of both.
    pub relative_gap: Quotient,
    /// How the two were counted differently.
    pub differences: Vec<Reason>,
    /// What gives reason to look closer.
    pub signs: Vec<MirrorSign>,
    /// What freight would explain under each named assumption, and one's own if given.
    pub scenarios: Vec<Scenario>,
}

impl MirrorPair {
    /// Everything the pair says, with the named assumptions about freight and one's own, if any.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn answer(&self, own: Option<CifMargin>) -> Result<MirrorAnswer> {
        let named = [("imf", CifMargin::Imf), ("oecd", CifMargin::Oecd), ("fao", CifMargin::Fao)];
        let scenario = |(name, margin): (&'static str, CifMargin)| {
            let explained = self.explained(margin)?;
            let super::Explained { by_margin, unexplained } = explained;
            Ok(Scenario { margin: name, rate: margin.rate(), by_margin, unexplained })
        };
        Ok(MirrorAnswer {
            gap: self.gap()?,
            ratio: self.ratio(),
            symmetric_share: self.symmetric_share()?,
            relative_gap: self.relative_gap()?,
            differences: self.differences()?.reasons,
            signs: self.signs(),
            scenarios: named
                .into_iter()
                .chain(own.map(|own| ("own", own)))
                .map(scenario)
                .collect::<Result<_>>()?,
        })
    }
}

/// What was published of one period, vintage by vintage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VintagesOf {
    /// The period.
    pub period: Period,
    /// A value for each vintage, in units; `None` where nothing was published that day.
    pub values: Vec<Option<Amount>>,
}

/// A whole number of thousandths, on the wire in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Amount(#[serde(serialize_with = "units")] pub i128);

impl Amount {
    /// In units.
    ///
    /// # Errors
    /// `flow.sum-overflow` past the 28 digits of a decimal.
    pub fn value(self) -> Result<Decimal> {
        sum_to_decimal(self.0).ok_or_else(sum_overflow)
    }
}

/// Everything [`Revisions`] say of one quantity, amounts in units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionsAnswer {
    /// Which quantity; `None` where nothing was stated.
    pub words: Vec<Option<String>>,
    /// The days of publication, in order.
    #[serde(serialize_with = "days")]
    pub vintages: Vec<Date>,
    /// A row for each period, a value for each vintage.
    pub triangle: Vec<VintagesOf>,
    /// The mean of latest less first.
    pub mean_revision: Quotient,
    /// The mean size of latest less first.
    pub mean_absolute_revision: Quotient,
    /// The sizes of all revisions over the sizes of the first values.
    pub relative_absolute_revision: Quotient,
}

impl Revisions {
    /// Everything the vintages of one quantity say.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn answer(&self, words: &[Word]) -> Result<RevisionsAnswer> {
        let row = |(period, values): (Period, Vec<Option<i128>>)| VintagesOf {
            period,
            values: values.into_iter().map(|value| value.map(Amount)).collect(),
        };
        Ok(RevisionsAnswer {
            words: words.iter().map(Word::said).collect(),
            vintages: self.vintages(),
            triangle: self.triangle().into_iter().map(row).collect(),
            mean_revision: self.mean_revision()?,
            mean_absolute_revision: self.mean_absolute_revision()?,
            relative_absolute_revision: self.relative_absolute_revision()?,
        })
    }
}

fn days<S: Serializer>(days: &[Date], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(days.iter().map(ToString::to_string))
}

pub(super) fn units<S: Serializer>(thousandths: &i128, serializer: S) -> Result<S::Ok, S::Error> {
    units_if_known(&Some(*thousandths), serializer)
}

/// In units: a decimal, or past its 28 digits an exact fraction.
#[expect(clippy::ref_option, reason = "serde hands out references")]
pub(super) fn units_if_known<S: Serializer>(
    thousandths: &Option<i128>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match thousandths.map(|value| (sum_to_decimal(value), Ratio::new(value, 1000))) {
        Some((Some(sum), _)) => serializer.collect_str(&sum),
        Some((None, fraction)) => fraction.serialize(serializer),
        None => serializer.serialize_none(),
    }
}
