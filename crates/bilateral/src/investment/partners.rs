//! The world and its parts: what partners add up to, what is left over, and what hidden cells can be.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identity::{around, minus, rounding_of, sum};
use super::rules::VALUES_DIFFER;
use crate::amount::Interval;
use crate::economy::{Area, Bloc, EconomySet};
use crate::error::{Error, Result};
use crate::flow::{Quotient, Ratio};
use crate::order;
use crate::period::YearMonth;
use crate::wire::decimal;

/// What one partner holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartnerValue {
    /// Who.
    pub partner: Area,
    /// How much; absent where it is hidden or not reported, which is not zero.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub value: Option<Decimal>,
}

/// One partner's part of the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartnerShare {
    /// Who.
    pub partner: Area,
    /// How much, as published.
    #[serde(with = "decimal::option")]
    pub value: Option<Decimal>,
    /// Of the world; above one or below zero where other partners are negative.
    pub share: Quotient,
    /// Between which ends a value that is not published lies, given the total and an assumed floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Interval>,
}

/// The world as the sum of partners and of what cannot be allocated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorldSum {
    /// The published total.
    #[serde(with = "decimal::option")]
    pub world: Option<Decimal>,
    /// The sum of what economies and residual partners have published.
    #[serde(with = "decimal")]
    pub published: Decimal,
    /// The total less that: what is hidden, not allocated, or wrong.
    #[serde(with = "decimal::option")]
    pub unallocated: Option<Decimal>,
    /// What rounding of the printed values can account for, at most.
    #[serde(with = "decimal")]
    pub rounding: Decimal,
    /// Every economy and residual partner, in order of id; blocs contain them and are left out.
    pub partners: Vec<PartnerShare>,
    /// How many have no published value.
    pub hidden: usize,
}

/// `world = Σ partners + unallocated`, with bounds for what is hidden.
///
/// `floor` is the least a hidden value can be, where one is prepared to assume that; without it a
/// single hidden value is known from the total, and several are known only together, since investment
/// can be negative.
///
/// # Errors
/// - `investment.values-differ` for a partner given twice
/// - `amount.overflow`, `amount.too-long`, `flow.sum-overflow` if a sum cannot be kept exactly
pub fn partners(world: Option<Decimal>, values: &[PartnerValue], floor: Option<Decimal>) -> Result<WorldSum> {
    let mut rows: Vec<(usize, &PartnerValue)> = values
        .iter()
        .enumerate()
        .filter(|(_, row)| matches!(row.partner, Area::Economy(_) | Area::Residual(_)))
        .collect();
    order::sort_by_key(&mut rows, |(_, row)| row.partner);
    refuse_twice(rows.iter().map(|(index, row)| (row.partner, *index)).collect(), "partner")?;
    let known = || rows.iter().filter_map(|(_, row)| row.value);
    let published = sum(known())?;
    let hidden = rows.iter().filter(|(_, row)| row.value.is_none()).count();
    let rounding = rounding_of(known().chain(world));
    let unallocated = world.map(|world| minus(world, published)).transpose()?;
    let bounds = |rest: Decimal| -> Option<Interval> {
        let together = around(rest, rounding);
        if hidden == 1 {
            return Some(together);
        }
        let floor = floor?;
        let others = Decimal::from(u64::try_from(hidden.saturating_sub(1)).ok()?).checked_mul(floor)?;
        let high = together.high()?.checked_sub(others)?;
        Interval::new(crate::amount::Bound::Closed(floor), crate::amount::Bound::Closed(high)).ok()
    };
    let share = |value: Option<Decimal>| match (value, world) {
        (Some(value), Some(world)) => Quotient::share(Ratio::of(value), Ratio::of(world)),
        _ => Ok(Quotient::missing(if world.is_none() {
            "the total is missing"
        } else {
            "the value is not published"
        })),
    };
    let partners = rows
        .iter()
        .map(|(_, row)| {
            Ok(PartnerShare {
                partner: row.partner,
                value: row.value,
                share: share(row.value)?,
                bounds: unallocated.filter(|_| row.value.is_none()).and_then(bounds),
            })
        })
        .collect::<Result<_>>()?;
    Ok(WorldSum { world, published, unallocated, rounding, partners, hidden })
}

/// What the members of a bloc hold together, and who is missing from the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlocSum {
    /// The bloc.
    pub bloc: Bloc,
    /// Its members in the month asked about.
    pub members: Vec<crate::economy::Economy>,
    /// The sum of the values that are known.
    #[serde(with = "decimal")]
    pub known: Decimal,
    /// The bloc's value; `None` while a member's is missing.
    #[serde(with = "decimal::option")]
    pub value: Option<Decimal>,
    /// Members without a value, in order of code.
    pub missing: Vec<crate::economy::Economy>,
}

fn bloc_sum(bloc: Bloc, month: YearMonth, of: impl Fn(Area) -> Result<Option<Decimal>>) -> Result<BlocSum> {
    let members: EconomySet = bloc.members_on(month);
    let mut missing = Vec::new();
    let mut values = Vec::new();
    for member in members.iter() {
        match of(Area::Economy(member))? {
            Some(value) => values.push(value),
            None => missing.push(member),
        }
    }
    let known = sum(values)?;
    Ok(BlocSum {
        bloc,
        members: members.iter().collect(),
        known,
        value: Some(known).filter(|_| missing.is_empty()),
        missing,
    })
}

fn refuse_twice(mut areas: Vec<(Area, usize)>, field: &'static str) -> Result<()> {
    order::sort(&mut areas);
    let twice = areas.iter().zip(areas.iter().skip(1)).find(|((one, _), (two, _))| one == two);
    twice.map_or(Ok(()), |(_, (area, index))| {
        let message = format!("`{area}` is there twice; keep one value");
        Err(Error::new(&VALUES_DIFFER, message).at(field).at(*index))
    })
}

/// A bloc as a partner: the members of one month, added up.
///
/// # Errors
/// - `investment.values-differ` for an economy given twice
/// - `amount.overflow`, `amount.too-long` if the sum cannot be kept exactly
pub fn bloc_as_partner(bloc: Bloc, month: YearMonth, values: &[PartnerValue]) -> Result<BlocSum> {
    refuse_twice(values.iter().map(|row| row.partner).zip(0..).collect(), "partner")?;
    bloc_sum(bloc, month, |area| Ok(values.iter().find(|row| row.partner == area).and_then(|row| row.value)))
}

/// What a member reports in total, and of that within the bloc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberValue {
    /// Who reports.
    pub reporter: Area,
    /// With the whole world.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub total: Option<Decimal>,
    /// With the other members; without it the bloc's own money would count as foreign.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub within: Option<Decimal>,
}

/// A bloc as a reporter: its members' totals less what they hold in each other.
///
/// # Errors
/// As [`bloc_as_partner`].
pub fn bloc_as_reporter(bloc: Bloc, month: YearMonth, values: &[MemberValue]) -> Result<BlocSum> {
    refuse_twice(values.iter().map(|row| row.reporter).zip(0..).collect(), "reporter")?;
    bloc_sum(bloc, month, |area| {
        let row = values.iter().find(|row| row.reporter == area);
        let Some((total, within)) = row.and_then(|row| row.total.zip(row.within)) else { return Ok(None) };
        minus(total, within).map(Some)
    })
}
