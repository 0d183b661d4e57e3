//! How many of those who must consent have done so: counted, and weighted.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::share::{counted, share};
use crate::agreement::{Agreement, consent};
use crate::economy::Area;
use crate::order;
use crate::period::Truth;
use crate::wire::date;

/// How far consent has come by the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ratification {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// Those whose consent had certainly been given and stood, in order.
    pub consented: Vec<Area>,
    /// Those who may have: their dates are not known well enough.
    pub perhaps: Vec<Area>,
    /// Those who had not.
    pub outstanding: Vec<Area>,
    /// Who consented as a share of all, 0 to 1 at six decimals; absent where nobody is required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// The same by weight; absent unless everyone required has a weight that is not negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighted_share: Option<String>,
}

/// How far consent has come among `required`; among the parties, if that is empty.
///
/// Consent counts from the day it is given, by deposit too, until it is withdrawn or a denunciation takes
/// effect. An act counts for whoever it names; a joint act names nobody and counts for nobody.
///
/// ```
/// use bilateral::agreement::{Agreement, analysis::ratification};
/// use std::collections::BTreeMap;
/// use time::macros::date;
///
/// let treaty: Agreement = serde_json::from_str(r#"{
///     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
///     "events": [{ "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }]
/// }"#).unwrap();
/// let weights = BTreeMap::from([("EU".parse().unwrap(), 3.into()), ("KAZ".parse().unwrap(), 1.into())]);
/// let progress = ratification(&treaty, &[], &weights, date!(2017 - 12 - 12));
/// assert_eq!((progress.share.as_deref(), progress.weighted_share.as_deref()), (Some("0.5"), Some("0.25")));
/// ```
pub fn ratification(
    agreement: &Agreement,
    required: &[Area],
    weights: &BTreeMap<Area, Decimal>,
    on: Date,
) -> Ratification {
    let required: BTreeSet<Area> =
        order::set(if required.is_empty() { agreement.parties() } else { required }.iter().copied());
    let notice = agreement.terms().notice_months();
    let standing = |party: Area| consent(agreement.events(), party, notice, on).0;
    let (consented, rest): (Vec<Area>, Vec<Area>) =
        required.iter().partition(|party| standing(**party) == Truth::Yes);
    let weight = |parties: Vec<Area>| {
        parties.into_iter().try_fold(Decimal::ZERO, |sum, party| {
            sum.checked_add(*weights.get(&party).filter(|weight| !weight.is_sign_negative())?)
        })
    };
    let whole = weight(required.iter().copied().collect());
    let part = weight(consented.clone());
    Ratification {
        on,
        share: counted(consented.len(), required.len()),
        weighted_share: whole.zip(part).and_then(|(whole, part)| share(part, whole)),
        perhaps: rest.iter().copied().filter(|party| standing(*party) == Truth::Maybe).collect(),
        outstanding: rest.into_iter().filter(|party| standing(*party) == Truth::No).collect(),
        consented,
    }
}
