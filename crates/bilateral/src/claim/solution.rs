//! What follows from claims taken together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use super::assertion::{Assertion, Located, assertions};
use super::resolve::resolutions;
use super::shown;
use super::solve::{Solved, Variable};
use super::system::{Built, Ratio, Relaxed, build, part_of_whole};
use super::{Assumption, ClaimMeasure, ClaimRelation, Quantity, QuantityTime, Verdict};
use crate::amount::{Interval, Unit};
use crate::economy::Area;
use crate::error::Path;
use crate::wire::{Id, date};

/// What one claim says of one quantity, and whether it holds together with the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimVerdict {
    /// The claim.
    pub id: Id,
    /// How it speaks of its quantity; a figure with a growth rate beside it is two.
    pub relation: ClaimRelation,
    /// The quantity, in words.
    pub about: String,
    /// The figure as printed.
    pub figure: String,
    /// What the figure stands for, in single units; for growth, the rate.
    pub interval: Interval,
    /// Whether it holds together with the others.
    pub verdict: Verdict,
    /// Why.
    pub explanation: String,
    /// What the claims nearest to it leave for the same quantity, or for the same factor or share,
    /// without it; absent where they leave everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others_imply: Option<Interval>,
    /// When it was published.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub said: Date,
    /// The source that proves it.
    pub source: Id,
    /// Where it stands in the input.
    pub path: Path,
}

/// The interval of a quantity that all claims together leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImpliedQuantity {
    /// The quantity, in words.
    pub about: String,
    /// The quantity.
    pub quantity: Quantity,
    /// Every value left for it, in single units.
    pub interval: Interval,
    /// The same in words.
    pub shown: String,
    /// The claims that print a figure for it; none where it only follows.
    pub printed: Vec<Id>,
    /// Those of them left out to reach a set of claims without a contradiction.
    pub left_out: Vec<Id>,
}

/// Growth or a share that claims leave, printed or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImpliedRatio {
    /// What is related to what, in words.
    pub about: String,
    /// Every factor or share left, as a ratio: growth by 23 % is the factor 1.23.
    pub interval: Interval,
    /// The same in per cent.
    pub shown: String,
    /// The claims that print it.
    pub printed: Vec<Id>,
}

/// One claim of a conflict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConflictingClaim {
    /// The claim.
    pub id: Id,
    /// Which of the things it says.
    pub relation: ClaimRelation,
    /// Where it stands in the input.
    pub path: Path,
}

/// Claims that cannot be true together, each of which can without any one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimConflict {
    /// The claims; remove any one and the rest have no conflict.
    pub claims: Vec<ConflictingClaim>,
    /// Why they cannot be true together.
    pub because: String,
    /// What would have to be otherwise for the conflict to vanish, each tried on its own.
    pub resolved_by: Vec<Assumption>,
}

/// The answer to "does what was published hold together?".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Solution {
    /// A verdict for everything each claim says, in the order of the input.
    pub claims: Vec<ClaimVerdict>,
    /// What is left for each quantity that has a bound, printed or not.
    pub quantities: Vec<ImpliedQuantity>,
    /// What is left for each growth factor and share.
    pub ratios: Vec<ImpliedRatio>,
    /// Every contradiction that was met, each by the fewest claims it takes.
    pub conflicts: Vec<ClaimConflict>,
    /// Whether every interval is as narrow as it can be made; if not, the bound on the number of
    /// steps was reached, and the intervals are right but wider than they need be.
    pub narrowed: bool,
}

impl Solution {
    /// What follows from claims. The same whatever their order, save that verdicts come in it.
    ///
    /// Where not all can be true, the dossier's own are kept first, then those that are not
    /// hedged, then the earlier; quantities are what the kept ones leave.
    ///
    /// ```
    /// use bilateral::claim::{Claim, Located, Solution};
    /// use bilateral::error::Path;
    ///
    /// let turnover: Claim = serde_json::from_str(r#"{ "trade": {
    ///     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover",
    ///     "period": "2024-01/2024-10", "figure": "41.2 billion USD",
    ///     "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article"
    /// } }"#).unwrap();
    /// let solution = Solution::of(&[Located { path: Path::root(), claim: turnover, own: false }]);
    /// let base = &solution.quantities[0];
    /// assert_eq!(base.about, "turnover of Kazakhstan with the European Union, January–October 2023");
    /// assert_eq!(base.shown, "33.32–33.67 billion USD");
    /// assert!(base.printed.is_empty(), "nobody printed it");
    /// ```
    pub fn of(claims: &[Located]) -> Self {
        Self::with(&assertions(claims), claims)
    }

    pub(crate) fn with(all: &[Assertion], order: &[Located]) -> Self {
        let every: Vec<&Assertion> = all.iter().collect();
        let built = build(&every, &Relaxed::default(), &[]);
        let solved = built.system.solve();
        let conflicts: Vec<ClaimConflict> = solved.conflicts.iter().map(|set| conflict(set, all)).collect();
        let facts = Facts::of(&built, &solved, all);
        let mut claims: Vec<ClaimVerdict> = all
            .iter()
            .enumerate()
            .map(|(index, one)| facts.verdict(index, one, &solved, &conflicts))
            .collect();
        let places =
            crate::order::map(order.iter().enumerate().map(|(index, located)| (&located.path, index)));
        // A growth rate stands below its figure; sorting is stable, and equals comes before growth.
        crate::order::sort_by_cached_key(&mut claims, |one| {
            let place = places.get(&one.path).copied();
            let above = || {
                let parent = one.path.as_str().strip_suffix("/growth")?;
                places.get(&Path::from_pointer(parent)).copied()
            };
            (place.or_else(above), one.relation)
        });
        let printed = printed(&built);
        Self {
            claims,
            quantities: quantities(&built, &solved, all, &printed),
            ratios: ratios(&built, &solved, all, &printed),
            conflicts,
            narrowed: solved.narrowed,
        }
    }

    /// How many claims have each verdict: `12 consistent, 4 contradicted, …`.
    pub fn summary(&self) -> String {
        let count = |verdict: Verdict| self.claims.iter().filter(|one| one.verdict == verdict).count();
        let counted: Vec<String> =
            Verdict::ALL.iter().map(|verdict| format!("{} {verdict}", count(*verdict))).collect();
        counted.join(", ")
    }
}

fn conflict(set: &[usize], all: &[Assertion]) -> ClaimConflict {
    let members: Vec<&Assertion> = set.iter().filter_map(|index| all.get(*index)).collect();
    let said: Vec<String> = members.iter().map(|one| in_words(one)).collect();
    let verb = if members.len() == 1 { "cannot be true" } else { "cannot all be true" };
    let resolved_by = resolutions(&members, all);
    let unless: Vec<&str> = resolved_by.iter().map(|assumption| assumption.otherwise()).collect();
    let unless = if unless.is_empty() { String::new() } else { format!(", unless {}", unless.join(" or ")) };
    ClaimConflict {
        claims: members
            .iter()
            .map(|one| ConflictingClaim {
                id: one.id.clone(),
                relation: one.relation,
                path: one.path.clone(),
            })
            .collect(),
        because: format!("{} {verb}{unless}", said.join("; ")),
        resolved_by,
    }
}

/// `41.2 billion USD for turnover of …, January–October 2024 (T1)`.
fn in_words(one: &Assertion) -> String {
    let about = one.quantity.describe();
    let figure = match (one.relation, one.others.first()) {
        (ClaimRelation::Growth, Some(base)) => {
            format!("{} on {} in {about}", one.figure, base.time.describe())
        }
        (ClaimRelation::ShareOf, Some(whole)) => {
            format!("{} of {} for {about}", one.figure, whole.describe())
        }
        (ClaimRelation::Rank, _) => format!("rank {} for {about}", one.figure),
        (ClaimRelation::SumOf, _) => format!("{} as a sum for {about}", one.figure),
        (ClaimRelation::Record, _) => format!("{} as a record for {about}", one.figure),
        (ClaimRelation::AtLeast, _) => format!("at least {} for {about}", one.figure),
        (ClaimRelation::AtMost, _) => format!("at most {} for {about}", one.figure),
        _ => format!("{} for {about}", one.figure),
    };
    format!("{figure} (`{}`)", one.id)
}

/// Trade or not, whose, and the year of a period: claims that differ in these confuse nobody.
type Near = (bool, Area, Option<i32>);

fn near_key(one: &Assertion) -> Near {
    let year = one.quantity.period().map(|period| period.last_day().year());
    (one.quantity.measure.is_trade(), one.quantity.subject, year)
}

/// What verdicts are made of.
struct Facts<'a> {
    all: &'a [Assertion],
    without: Vec<Interval>,
    plain: Vec<Interval>,
    conflicts_of: BTreeMap<usize, Vec<usize>>,
    /// Assertions by what they are about, time and wording and unit aside.
    near: BTreeMap<Near, Vec<usize>>,
}

impl<'a> Facts<'a> {
    fn of(built: &Built, solved: &Solved, all: &'a [Assertion]) -> Self {
        let asked: Vec<(usize, Variable)> = built.main.iter().copied().enumerate().collect();
        let mut conflicts_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, set) in solved.conflicts.iter().enumerate() {
            for index in set {
                conflicts_of.entry(*index).or_default().push(number);
            }
        }
        let mut near: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, one) in all.iter().enumerate() {
            near.entry(near_key(one)).or_default().push(index);
        }
        Self {
            all,
            without: built.system.without_each(&asked, &solved.left_out),
            plain: built
                .main
                .iter()
                .zip(all)
                .map(|(main, one)| part_of_whole(one).unwrap_or(built.system.domain(*main)))
                .collect(),
            conflicts_of,
            near,
        }
    }

    fn verdict(
        &self,
        index: usize,
        one: &Assertion,
        solved: &Solved,
        conflicts: &[ClaimConflict],
    ) -> ClaimVerdict {
        let others = self.without.get(index).copied().unwrap_or(Interval::ALL);
        let others = part_of_whole(one).and_then(|part| part.intersect(&others)).unwrap_or(others);
        let bears = self.plain.get(index).is_some_and(|plain| *plain != others);
        let in_conflicts: Vec<&ClaimConflict> = self
            .conflicts_of
            .get(&index)
            .into_iter()
            .flatten()
            .filter_map(|number| conflicts.get(*number))
            .collect();
        let left_out = solved.left_out.binary_search(&index).is_ok();
        let (verdict, explanation) = if let Some(first) = in_conflicts.first() {
            let hangs = |conflict: &&ClaimConflict| conflict.resolved_by.contains(&Assumption::Rounding);
            if in_conflicts.iter().all(hangs) {
                (
                    Verdict::Undetermined,
                    format!("whether it holds depends on a convention: {}", first.because),
                )
            } else {
                let firm = in_conflicts.iter().find(|conflict| !hangs(conflict)).unwrap_or(first);
                (Verdict::Contradicted, firm.because.clone())
            }
        } else if left_out {
            (
                Verdict::Undetermined,
                "it was left out of a set of claims too entangled to take apart".to_owned(),
            )
        } else if one.quantity.measure == ClaimMeasure::Unstated {
            (Verdict::Incomparable, "it does not say which measure of investment it means".to_owned())
        } else if bears {
            let implied = Self::implied_in_words(one, &others);
            (Verdict::Consistent, format!("{} agrees with the {implied} that other claims leave", one.figure))
        } else if let Some(reasons) = self.incomparable(index, one) {
            (Verdict::Incomparable, reasons)
        } else {
            (Verdict::Undetermined, "no other claim bears on it".to_owned())
        };
        ClaimVerdict {
            id: one.id.clone(),
            relation: one.relation,
            about: one.quantity.describe(),
            figure: one.figure.to_string(),
            interval: one.figure.interval(),
            verdict,
            explanation,
            others_imply: bears.then_some(others),
            said: one.said,
            source: one.source.clone(),
            path: one.path.clone(),
        }
    }

    fn implied_in_words(one: &Assertion, interval: &Interval) -> String {
        match one.relation {
            ClaimRelation::Growth => shown::percent(interval, true),
            ClaimRelation::ShareOf => shown::percent(interval, false),
            _ => shown::amount(interval, one.quantity.unit),
        }
    }

    /// How the claims that look as if they were about the same differ from it.
    fn incomparable(&self, index: usize, one: &Assertion) -> Option<String> {
        let reasons: Vec<String> = self
            .near
            .get(&near_key(one))?
            .iter()
            .filter(|other| **other != index)
            .filter_map(|other| self.all.get(*other))
            .filter(|other| other.id != one.id)
            .filter_map(|other| difference(one, other))
            .take(3)
            .collect();
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }
}

/// In what two claims differ that a reader would take for claims about the same.
fn difference(one: &Assertion, other: &Assertion) -> Option<String> {
    let (a, b) = (&one.quantity, &other.quantity);
    let id = &other.id;
    if a == b || !same_time(a.time, b.time) || a.product != b.product {
        return None;
    }
    let partner = a.partner == b.partner;
    if a.measure == ClaimMeasure::Companies && b.measure == ClaimMeasure::Companies && partner {
        let counts = |quantity: &Quantity| quantity.counts.clone().unwrap_or_default();
        return (counts(a) != counts(b))
            .then(|| format!("`{id}` counts {}, it counts {}", counts(b), counts(a)));
    }
    if a.measure != b.measure {
        let both = a.measure.is_investment() && b.measure.is_investment() && partner;
        return both.then(|| format!("`{id}` is {}, it is {}", b.measure.label(), a.measure.label()));
    }
    let name = |quantity: &Quantity| quantity.worded.clone().unwrap_or(quantity.partner.name().to_owned());
    if partner && a.worded != b.worded {
        return Some(format!("`{id}` says \"{}\", it says \"{}\"", name(b), name(a)));
    }
    if !partner && a.partner.as_bloc().is_some() && b.partner.as_bloc().is_some() {
        return Some(format!("`{id}` is about {}, it is about {}", b.partner, a.partner));
    }
    let money = matches!((a.unit, b.unit), (Unit::Money(_), Unit::Money(_)));
    if partner && money && a.unit != b.unit {
        return Some(format!("`{id}` is in {}, it is in {}", b.unit, a.unit));
    }
    (partner && a.counts != b.counts).then(|| {
        let counts =
            |quantity: &Quantity| quantity.counts.clone().unwrap_or_else(|| "nothing said".to_owned());
        format!("`{id}` is by {}, it is by {}", counts(b), counts(a))
    })
}

/// Whether a reader would set figures of these times side by side.
fn same_time(a: QuantityTime, b: QuantityTime) -> bool {
    match (a, b) {
        (QuantityTime::Period { period }, QuantityTime::Period { period: other }) => period.overlaps(other),
        (QuantityTime::Period { period }, QuantityTime::At { on })
        | (QuantityTime::At { on }, QuantityTime::Period { period }) => period.contains(on),
        (QuantityTime::At { on }, QuantityTime::At { on: other }) => on == other,
        (QuantityTime::Period { .. }, _) | (_, QuantityTime::Period { .. }) => false,
        _ => true,
    }
}

/// The assertions that put a figure on each variable.
fn printed(built: &Built) -> BTreeMap<Variable, Vec<usize>> {
    let mut printed: BTreeMap<Variable, Vec<usize>> = BTreeMap::new();
    for (index, variable) in built.main.iter().enumerate() {
        printed.entry(*variable).or_default().push(index);
    }
    printed
}

fn quantities(
    built: &Built,
    solved: &Solved,
    all: &[Assertion],
    printed: &BTreeMap<Variable, Vec<usize>>,
) -> Vec<ImpliedQuantity> {
    let mut found: Vec<ImpliedQuantity> = built
        .quantities
        .iter()
        .take(built.told)
        .filter_map(|(quantity, variable)| {
            let interval = *solved.domains.get(variable.index())?;
            let by = printed.get(variable).cloned().unwrap_or_default();
            if by.is_empty() && built.system.domain(*variable) == interval {
                return None;
            }
            let ids = |keep: &dyn Fn(&usize) -> bool| {
                let kept = by.iter().copied().filter(|index| keep(index));
                kept.filter_map(|index| all.get(index)).map(|one| one.id.clone()).collect::<Vec<_>>()
            };
            Some(ImpliedQuantity {
                about: quantity.describe(),
                quantity: quantity.clone(),
                interval,
                shown: shown::amount(&interval, quantity.unit),
                printed: ids(&|_| true),
                left_out: ids(&|index| solved.left_out.binary_search(index).is_ok()),
            })
        })
        .collect();
    crate::order::sort_by_cached_key(&mut found, |one| one.quantity.key());
    found
}

fn ratios(
    built: &Built,
    solved: &Solved,
    all: &[Assertion],
    printed: &BTreeMap<Variable, Vec<usize>>,
) -> Vec<ImpliedRatio> {
    let implied = |ratio: &Ratio| {
        let (upper, lower) = (built.quantity(ratio.upper)?, built.quantity(ratio.lower)?);
        let interval = *solved.domains.get(ratio.variable.index())?;
        let about = if ratio.share {
            format!("share of {} in {}", upper.describe(), lower.describe())
        } else {
            format!("growth of {} on {}", upper.describe(), lower.time.describe())
        };
        let by = printed.get(&ratio.variable).into_iter().flatten();
        Some((
            (upper.key(), lower.key()),
            ImpliedRatio {
                about,
                interval,
                shown: shown::percent(&interval, !ratio.share),
                printed: by.filter_map(|index| all.get(*index)).map(|one| one.id.clone()).collect(),
            },
        ))
    };
    let mut found: Vec<_> = built.ratios.iter().filter_map(implied).collect();
    crate::order::sort_by(&mut found, |(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, ratio)| ratio).collect()
}
