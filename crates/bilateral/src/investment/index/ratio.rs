//! Indices that are one quotient.

use rust_decimal::Decimal;

use crate::error::Result;
use crate::flow::{NoValue, Quotient, Ratio};

fn total(values: &[Decimal]) -> Result<Ratio> {
    values.iter().try_fold(Ratio::ZERO, |sum, value| sum.plus(Ratio::of(*value)))
}

fn over(part: Ratio, whole: Ratio, name: &str) -> Result<Quotient> {
    let quotient = part.over(whole)?;
    Ok(quotient
        .map_or_else(|| Quotient::undefined(NoValue::ZeroBase, format!("{name} is zero")), Quotient::Exact))
}

/// UNCTAD's inward performance index: an economy's share of the world's inflows over its share of the
/// world's output, of the same years; usually three. One means in proportion; below zero, money left.
///
/// The world's output must count every economy once: a sum that holds the euro area beside its
/// members is a fifth too large, and so is the index.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn performance(
    inflows: &[Decimal],
    world_inflows: &[Decimal],
    output: &[Decimal],
    world_output: &[Decimal],
) -> Result<Quotient> {
    let years = [inflows.len(), world_inflows.len(), output.len(), world_output.len()];
    if inflows.is_empty() || years.iter().any(|count| *count != inflows.len()) {
        return Ok(Quotient::missing(format!(
            "all four series need the same years; they have {years:?} values"
        )));
    }
    let (world, produced) = (total(world_inflows)?, total(world_output)?);
    if world < Ratio::ZERO {
        return Ok(Quotient::undefined(NoValue::NegativeBase, "the world's inflows are below zero"));
    }
    // (a / b) / (c / d) = (a · d) / (b · c), so that only one division can fail.
    over(
        total(inflows)?.times(produced)?,
        world.times(total(output)?)?,
        "the world's inflows or the economy's output",
    )
}

/// Eurostat's market integration: the mean of inward and outward flows over output.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn market_integration(inward: Decimal, outward: Decimal, output: Decimal) -> Result<Quotient> {
    let mean = Ratio::of(inward).plus(Ratio::of(outward))?;
    over(mean, Ratio::of(output).times(Ratio::whole(2))?, "output")
}

/// Positions in both directions over output.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn openness(inward: Decimal, outward: Decimal, output: Decimal) -> Result<Quotient> {
    over(Ratio::of(inward).plus(Ratio::of(outward))?, Ratio::of(output), "output")
}

/// One quantity over another of the same period: stock over output at the year's end, flow over fixed capital formation.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn ratio(value: Decimal, base: Decimal) -> Result<Quotient> {
    over(Ratio::of(value), Ratio::of(base), "the base")
}

/// How much more two economies invest in each other than their size in the world's investment says:
/// `(S_ij / S_i•) / (S_•j / S_••)`. Ours, by analogy with trade intensity; no canonical source exists.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn bilateral_intensity(
    bilateral: Decimal,
    investor_total: Decimal,
    host_total: Decimal,
    world_total: Decimal,
) -> Result<Quotient> {
    let [pair, investor, host, world] = [bilateral, investor_total, host_total, world_total].map(Ratio::of);
    over(pair.times(world)?, investor.times(host)?, "a total")
}

/// Income over the mean of the opening and the closing position.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn rate_of_return(income: Decimal, opening: Decimal, closing: Decimal) -> Result<Quotient> {
    let positions = Ratio::of(opening).plus(Ratio::of(closing))?;
    if positions < Ratio::ZERO {
        return Ok(Quotient::undefined(NoValue::NegativeBase, "the mean position is below zero"));
    }
    over(Ratio::of(income).times(Ratio::whole(2))?, positions, "the mean position")
}

/// Reinvested earnings over equity income; below zero where more was paid out than earned.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn reinvestment_ratio(reinvested: Decimal, equity_income: Decimal) -> Result<Quotient> {
    if equity_income.is_sign_negative() && !equity_income.is_zero() {
        return Ok(Quotient::undefined(NoValue::NegativeBase, "equity income is a loss"));
    }
    over(Ratio::of(reinvested), Ratio::of(equity_income), "equity income")
}

/// What the host reports as inward less what the investor's economy reports as outward.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn mirror_asymmetry(inward: Decimal, outward: Decimal) -> Result<Quotient> {
    Ok(Quotient::Exact(Ratio::of(inward).minus(Ratio::of(outward))?))
}

/// The asymmetry over the mean size of both views: from −2 to 2.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn relative_asymmetry(inward: Decimal, outward: Decimal) -> Result<Quotient> {
    let gap = Ratio::of(inward).minus(Ratio::of(outward))?.times(Ratio::whole(2))?;
    over(gap, Ratio::of(inward).size().plus(Ratio::of(outward).size())?, "both views' size")
}

/// The sizes of the asymmetries of all pairs together; both lists in the same order of pairs.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn global_asymmetry(inward: &[Decimal], outward: &[Decimal]) -> Result<Quotient> {
    if inward.is_empty() || inward.len() != outward.len() {
        return Ok(Quotient::missing("every pair needs both sides; leave out those with one"));
    }
    let sizes = inward.iter().zip(outward).try_fold(Ratio::ZERO, |sum, (one, other)| {
        sum.plus(Ratio::of(*one).minus(Ratio::of(*other))?.size())
    });
    Ok(Quotient::Exact(sizes?))
}

/// Gross inflows added up in prices of one year: what came in long ago was worth more of today's money.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn duration_weighted(gross: &[Decimal], prices: &[Decimal], base: Decimal) -> Result<Quotient> {
    if gross.is_empty() || gross.len() != prices.len() {
        return Ok(Quotient::missing("every year needs its inflow and its price level"));
    }
    if prices.iter().any(|price| *price <= Decimal::ZERO) || base <= Decimal::ZERO {
        return Ok(Quotient::undefined(NoValue::ZeroBase, "a price level is zero or below"));
    }
    let mut total = Ratio::ZERO;
    for (inflow, price) in gross.iter().zip(prices) {
        let deflated = Ratio::of(*inflow).times(Ratio::of(base))?.over(Ratio::of(*price))?;
        total = total.plus(deflated.unwrap_or(Ratio::ZERO))?;
    }
    Ok(Quotient::Exact(total))
}

/// The share of investment that only passes through: one less the real part over the total.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn phantom_share(real: Decimal, total: Decimal) -> Result<Quotient> {
    let phantom = Ratio::of(total).minus(Ratio::of(real))?;
    over(phantom, Ratio::of(total), "the total")
}

/// Cumulative net flow less the change of the position.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn stock_consistency_gap(flows: &[Decimal], opening: Decimal, closing: Decimal) -> Result<Quotient> {
    let change = Ratio::of(closing).minus(Ratio::of(opening))?;
    Ok(Quotient::Exact(total(flows)?.minus(change)?))
}
