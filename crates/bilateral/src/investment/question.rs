//! One door to the identities and indices, for faces that hand over plain objects.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::estimate::{EstimateYear, EstimatedPosition, estimate};
use super::exchange::{ExchangeAccount, ExchangeEffect};
use super::gross::{Accumulated, GrossAndNet, accumulate};
use super::index::{self, Scored};
use super::partners::{
    BlocSum, MemberValue, PartnerValue, WorldSum, bloc_as_partner, bloc_as_reporter, partners,
};
use super::presentation::{GroupClaims, Presentations};
use super::reconcile::{Reconciliation, StockFlow, reconcile};
use super::terms::EstimateMethod;
use crate::economy::Bloc;
use crate::error::{Error, Result};
use crate::flow::Quotient;
use crate::order;
use crate::period::YearMonth;
use crate::wire::decimal;

/// An exact decimal, as text on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Amount(
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub Decimal,
);

/// What is asked about investment accounts.
///
/// ```
/// use bilateral::investment::InvestmentQuestion;
/// let ask = |json: &str| bilateral::wire::from_json::<InvestmentQuestion>(json).and_then(|asked| asked.answer());
/// let answer = ask(r#"{ "reconcile": [
///     { "period": "2021", "opening": "167204.863", "transactions": "3171.787", "closing": "169102.218" }
/// ] }"#).unwrap();
/// assert_eq!(serde_json::to_value(answer).unwrap()["whole"]["residual"], "-1274.432");
///
/// // Wrong: an index without its inputs.
/// let refused = ask(r#"{ "index": { "id": "fdi-phantom-share", "inputs": { "real": ["60"] } } }"#).unwrap_err();
/// assert_eq!(refused.code(), "investment.index-input");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum InvestmentQuestion {
    /// Do flows and changes explain the positions? See [`reconcile`].
    Reconcile(Vec<StockFlow>),
    /// How much of a change is the exchange rate's? See [`ExchangeAccount::effect`].
    Exchange(ExchangeAccount),
    /// The same claims in both presentations. See [`GroupClaims::presentations`].
    Presentations(GroupClaims),
    /// The world as its partners and the rest. See [`partners`].
    Partners {
        /// The published total.
        #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
        world: Option<Decimal>,
        /// Every partner.
        values: Vec<PartnerValue>,
        /// The least a hidden value can be, where one assumes that.
        #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
        floor: Option<Decimal>,
    },
    /// A bloc as a partner. See [`bloc_as_partner`].
    BlocAsPartner {
        /// The bloc.
        bloc: Bloc,
        /// Whose members of which month.
        month: YearMonth,
        /// Its members' values.
        values: Vec<PartnerValue>,
    },
    /// A bloc as a reporter. See [`bloc_as_reporter`].
    BlocAsReporter {
        /// The bloc.
        bloc: Bloc,
        /// Whose members of which month.
        month: YearMonth,
        /// Its members' totals, and what of them lies within the bloc.
        values: Vec<MemberValue>,
    },
    /// Gross and net inflows added up. See [`accumulate`].
    Accumulate(Vec<GrossAndNet>),
    /// Positions estimated from flows. See [`estimate`].
    Estimate {
        /// By which method.
        method: EstimateMethod,
        /// The first position.
        #[serde(with = "decimal")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
        opening: Decimal,
        /// The years, in order.
        years: Vec<EstimateYear>,
    },
    /// An index by its id. See [`index::compute`].
    Index {
        /// Its id.
        id: String,
        /// What it needs, by name.
        inputs: BTreeMap<String, Vec<Amount>>,
    },
    /// UNCTAD's potential index. See [`index::potential`].
    Potential(Vec<Scored>),
}

/// What an [`InvestmentQuestion`] is answered with: the answer of the function it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum InvestmentAnswer {
    /// Every period with its residual, and all as one.
    Reconciliation(Box<Reconciliation>),
    /// A change, split.
    Exchange(ExchangeEffect),
    /// Both presentations.
    Presentations(Presentations),
    /// The world and its parts.
    World(WorldSum),
    /// A bloc and its members.
    Bloc(BlocSum),
    /// Sums, period by period.
    Accumulated(Vec<Accumulated>),
    /// Estimates, each with its label.
    Estimates(Vec<EstimatedPosition>),
    /// An index, or why it has no value.
    Index(Quotient),
}

impl InvestmentQuestion {
    /// The answer.
    ///
    /// # Errors
    /// Those of the function the question names.
    pub fn answer(&self) -> Result<InvestmentAnswer> {
        let under = |steps: &'static [&'static str]| {
            move |refused: Error| steps.iter().rev().fold(refused, Error::at)
        };
        Ok(match self {
            Self::Reconcile(years) => {
                let answer = reconcile(years).map_err(under(&["reconcile"]))?;
                InvestmentAnswer::Reconciliation(Box::new(answer))
            }
            Self::Exchange(account) => {
                InvestmentAnswer::Exchange(account.effect().map_err(under(&["exchange"]))?)
            }
            Self::Presentations(claims) => {
                InvestmentAnswer::Presentations(claims.presentations().map_err(under(&["presentations"]))?)
            }
            Self::Partners { world, values, floor } => {
                let answer = partners(*world, values, *floor);
                InvestmentAnswer::World(answer.map_err(under(&["partners", "values"]))?)
            }
            Self::BlocAsPartner { bloc, month, values } => {
                let answer = bloc_as_partner(*bloc, *month, values);
                InvestmentAnswer::Bloc(answer.map_err(under(&["blocAsPartner", "values"]))?)
            }
            Self::BlocAsReporter { bloc, month, values } => {
                let answer = bloc_as_reporter(*bloc, *month, values);
                InvestmentAnswer::Bloc(answer.map_err(under(&["blocAsReporter", "values"]))?)
            }
            Self::Accumulate(years) => {
                InvestmentAnswer::Accumulated(accumulate(years).map_err(under(&["accumulate"]))?)
            }
            Self::Estimate { method, opening, years } => {
                let answer = estimate(*method, *opening, years);
                InvestmentAnswer::Estimates(answer.map_err(under(&["estimate"]))?)
            }
            Self::Index { id, inputs } => {
                let plain = |amounts: &Vec<Amount>| amounts.iter().map(|amount| amount.0).collect();
                let inputs = order::map(inputs.iter().map(|(name, amounts)| (name.clone(), plain(amounts))));
                InvestmentAnswer::Index(index::compute(id, &inputs).map_err(under(&["index"]))?)
            }
            Self::Potential(variables) => {
                InvestmentAnswer::Index(index::potential(variables).map_err(under(&["potential"]))?)
            }
        })
    }
}
