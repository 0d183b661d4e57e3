//! A treaty's own clause on entry into force.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::{MonthEnd, OffsetStep, OrganisationsCount, SuccessionsCount, Trigger};
use crate::agreement::rules::ENTRY_RULE_INVALID;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::When;
use crate::wire::{Id, count, date, decimal};

/// The clause on entry into force: what sets it off, and how long after.
///
/// ```
/// use bilateral::agreement::EntryRule;
///
/// // Article 84 VCLT: the thirtieth day after the thirty-fifth instrument.
/// let rule: EntryRule = serde_json::from_str(r#"{
///     "trigger": "nth-instrument", "n": 35, "offset": [{ "days": 30 }],
///     "joining": [{ "days": 30 }], "article": "84"
/// }"#).unwrap();
/// assert_eq!(rule.record().n, Some(35));
///
/// // Wrong: months are counted and nothing says what three months after 30 November are.
/// let refused = serde_json::from_str::<EntryRule>(
///     r#"{ "trigger": "last-deposit", "offset": [{ "months": 3 }] }"#).unwrap_err();
/// assert!(refused.to_string().contains("endOfMonth"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "EntryRuleRecord", into = "EntryRuleRecord")]
pub struct EntryRule {
    raw: EntryRuleRecord,
}

/// A clause on entry into force as it stands on the wire; becomes an [`EntryRule`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryRuleRecord {
    /// Which part it brings into force; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// What sets it off.
    pub trigger: Trigger,
    /// How many instruments, for `nth-instrument` and `dual-threshold`.
    #[serde(default, with = "count::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub n: Option<u32>,
    /// The share the parties must have together, in the unit of `weights`: 55 of 100 per cent.
    #[serde(default, with = "decimal_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub share: Option<Decimal>,
    /// What each party weighs. A party that is not listed adds nothing: the sum is a lower bound.
    #[serde(default, with = "weights", skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<Area, String>"))]
    pub weights: BTreeMap<Area, Decimal>,
    /// Groups of which so many must be among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
    /// Whose act is required; absent for all parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<Area>,
    /// The date the treaty names, for `fixed-date` and `fixed-date-if-all-deposited`.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub date: Option<Date>,
    /// The agreement whose entry into force brings this one with it, for `linked`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linked: Option<Id>,
    /// How long after the trigger, step by step; empty for at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offset: Vec<OffsetStep>,
    /// What becomes of a day its month does not have; required where months or years are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_of_month: Option<MonthEnd>,
    /// Never before this day.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub not_before: Option<Date>,
    /// How long after its own instrument it enters into force for one who joins later; absent for at once
    /// (VCLT Article 24(3)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joining: Vec<OffsetStep>,
    /// What counts as an instrument.
    #[serde(default, skip_serializing_if = "Counting::is_plain")]
    pub counting: Counting,
    /// The article it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// So many of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quota {
    /// How many of them.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub n: u32,
    /// The group.
    pub of: Vec<Area>,
}

/// What counts as an instrument when instruments are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counting {
    /// Instruments of blocs and organisations.
    #[serde(default = "organisations_count")]
    pub organisations: OrganisationsCount,
    /// Successions and declarations of continued application.
    #[serde(default = "successions_on_deposit")]
    pub successions: SuccessionsCount,
    /// Instruments of states that are no more and whose successors are listed instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<Predecessor>,
}

/// An instrument of a state that has been succeeded to; it counts once, the successors' acts not again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Predecessor {
    /// The state that was, in words: `Yugoslavia`.
    pub name: String,
    /// When it deposited.
    pub on: When,
    /// Those who came after it.
    pub successors: Vec<Area>,
}

const fn organisations_count() -> OrganisationsCount {
    OrganisationsCount::Count
}

const fn successions_on_deposit() -> SuccessionsCount {
    SuccessionsCount::OnDeposit
}

impl Default for Counting {
    fn default() -> Self {
        Self {
            organisations: organisations_count(),
            successions: successions_on_deposit(),
            predecessors: Vec::new(),
        }
    }
}

impl Counting {
    fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl EntryRuleRecord {
    /// A clause with nothing but its trigger: at once, for all parties.
    pub fn new(trigger: Trigger) -> Self {
        Self {
            scope: None,
            trigger,
            n: None,
            share: None,
            weights: BTreeMap::new(),
            quotas: Vec::new(),
            requires: Vec::new(),
            date: None,
            linked: None,
            offset: Vec::new(),
            end_of_month: None,
            not_before: None,
            joining: Vec::new(),
            counting: Counting::default(),
            article: None,
        }
    }
}

impl TryFrom<EntryRuleRecord> for EntryRule {
    type Error = Error;

    fn try_from(raw: EntryRuleRecord) -> Result<Self> {
        use Trigger as T;
        let refuse = |field: &str, why: String| Err(Error::new(&ENTRY_RULE_INVALID, why).at(field));
        let word = raw.trigger;
        let wants = [
            ("n", raw.n.is_some(), matches!(word, T::NthInstrument | T::DualThreshold)),
            ("share", raw.share.is_some(), word == T::DualThreshold),
            ("weights", !raw.weights.is_empty(), word == T::DualThreshold),
            ("date", raw.date.is_some(), matches!(word, T::FixedDate | T::FixedDateIfAllDeposited)),
            ("linked", raw.linked.is_some(), word == T::Linked),
        ];
        for (field, given, wanted) in wants {
            if wanted && !given {
                return refuse(field, format!("`{word}` needs `{field}`"));
            }
            if given && !wanted {
                return refuse(
                    field,
                    format!("`{field}` says nothing under `{word}`; drop it or change the trigger"),
                );
            }
        }
        if !raw.quotas.is_empty() && !matches!(word, T::NthInstrument | T::DualThreshold) {
            return refuse("quotas", format!("`quotas` count instruments, and `{word}` does not"));
        }
        if raw.n == Some(0) {
            return refuse("n", "`n` is at least 1".to_owned());
        }
        for (position, quota) in raw.quotas.iter().enumerate() {
            if quota.n == 0 || usize::try_from(quota.n).is_ok_and(|n| n > quota.of.len()) {
                let why = format!("`quotas` asks for {} of {}", quota.n, quota.of.len());
                return Err(Error::new(&ENTRY_RULE_INVALID, why).at(position).at("quotas"));
            }
        }
        let steps = || raw.offset.iter().chain(&raw.joining);
        if steps().any(|step| matches!(step, OffsetStep::FirstOfMonth(0) | OffsetStep::FirstOfYear(0))) {
            return refuse("offset", "the following months and years are counted from 1".to_owned());
        }
        if raw.end_of_month.is_none() && steps().any(|step| step.needs_month_end()) {
            let why = "months are counted, so say what becomes of a day the month does not have: \
                       `endOfMonth` is `clamp` or `roll-over`";
            return refuse("endOfMonth", why.to_owned());
        }
        Ok(Self { raw })
    }
}

impl From<EntryRule> for EntryRuleRecord {
    fn from(rule: EntryRule) -> Self {
        rule.raw
    }
}

impl EntryRule {
    /// The rule where the treaty says nothing: when all negotiating states have consented (VCLT Article 24(2)).
    pub fn residual() -> Self {
        Self { raw: EntryRuleRecord::new(Trigger::AllNegotiatingStates) }
    }

    /// What it says, field by field.
    pub fn record(&self) -> &EntryRuleRecord {
        &self.raw
    }

    pub(crate) fn month_end(&self) -> MonthEnd {
        self.raw.end_of_month.unwrap_or(MonthEnd::Clamp)
    }

    pub(crate) fn part(&self) -> Option<&str> {
        crate::agreement::scope::part(self.raw.scope.as_deref())
    }
}

/// An exact decimal inside another shape.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Exact(#[serde(with = "decimal")] Decimal);

pub(super) mod decimal_option {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Exact;

    #[expect(clippy::ref_option, reason = "serde hands a reference to the field")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Exact).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Exact>::deserialize(deserializer)?.map(|exact| exact.0))
    }
}

mod weights {
    use std::collections::BTreeMap;

    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Exact;
    use crate::economy::Area;
    use crate::order;

    pub(super) fn serialize<S: Serializer>(
        weights: &BTreeMap<Area, Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(weights.iter().map(|(area, weight)| (area, Exact(*weight))))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<Area, Decimal>, D::Error> {
        let read = BTreeMap::<Area, Exact>::deserialize(deserializer)?;
        Ok(order::map(read.into_iter().map(|(area, exact)| (area, exact.0))))
    }
}
