//! What a party has undertaken to do, by when, and what came of it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::Recurrence;
use crate::economy::Area;
use crate::period::{Truth, When};
use crate::wire::Id;
use crate::wire::words::words;

words! {
    /// What came of a commitment. Being overdue is none of these: it follows from the day asked about.
    pub enum CommitmentStatus {
        /// Nothing is on record as done.
        NotStarted = "not-started",
        /// Work is under way.
        InProgress = "in-progress",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

/// An undertaking with a deadline: who does what by when, under which article.
///
/// ```
/// use bilateral::cooperation::Commitment;
/// use bilateral::period::Truth;
/// use time::macros::date;
///
/// let summit: Commitment = serde_json::from_str(r#"{
///     "id": "C1", "action": "Hold the first summit", "due": "2025", "status": "not-started", "source": "press"
/// }"#).unwrap();
/// assert_eq!(summit.overdue(date!(2025 - 12 - 31)), Truth::No);
/// assert_eq!(summit.overdue(date!(2026 - 01 - 01)), Truth::Yes);
///
/// // Wrong: "overdue" is no status; it would be true on one day and false on another.
/// let refused = serde_json::from_str::<Commitment>(r#"{
///     "id": "C1", "action": "Hold a summit", "status": "overdue", "source": "press"
/// }"#).unwrap_err();
/// assert!(refused.to_string().contains("input.unknown-word"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Commitment {
    /// What other records call it.
    pub id: Id,
    /// The instrument it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// The article, paragraph or action number it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Who undertakes it; absent where both sides do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Area>,
    /// What is to be done.
    pub action: String,
    /// By when, as far as it is known: an interval means "in the course of".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// How often it comes due again, counted from `due`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// What came of it, as far as the dossier knows.
    pub status: CommitmentStatus,
    /// When it was done, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed: Option<When>,
    /// The source that shows it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Id>,
    /// The area of work it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// How much it weighs among the others, as whoever compiled the list sees it; no unit.
    #[serde(default, with = "weight", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub weight: Option<Decimal>,
    /// The source that records the undertaking.
    pub source: Id,
}

impl Commitment {
    /// What came of it by the end of a day: what was completed later counts as in progress.
    ///
    /// Where no day of completion is recorded, done is done on every day.
    pub fn status_on(&self, on: Date) -> CommitmentStatus {
        let later = |completed: &When| completed.happened_by(on) != Truth::Yes;
        match self.status {
            CommitmentStatus::Done if self.completed.as_ref().is_some_and(later) => {
                CommitmentStatus::InProgress
            }
            status => status,
        }
    }

    /// Whether its deadline had passed by the end of a day with the thing not done.
    ///
    /// The day of the deadline itself is in time, and so is the whole of a year, a month or an
    /// interval. Perhaps overdue is what is due on one of several days (`[2025-03-01,2025-06-01]`)
    /// or has no last day, once the first has passed; and what recurs, from its first deadline
    /// on: no record says which rounds were kept.
    pub fn overdue(&self, on: Date) -> Truth {
        use CommitmentStatus as S;
        let Some(due) = &self.due else { return Truth::No };
        let past = on.previous_day().map_or(Truth::No, |before| due.happened_by(before));
        let one_of_several = due.latest().is_none() || due.to_string().starts_with('[');
        let past = if past == Truth::Maybe && !one_of_several { Truth::No } else { past };
        match self.status_on(on) {
            S::Done | S::Dropped => Truth::No,
            _ if self.recurrence.is_some() && past == Truth::Yes => Truth::Maybe,
            _ => past,
        }
    }

    /// The next deadline on `on` or after it, as far as it is known.
    pub fn next_due(&self, on: Date) -> Option<When> {
        let due = self.due.as_ref()?;
        match (self.recurrence, due.known_day()) {
            (Some(recurrence), Some(first)) => recurrence.next(first, on).map(When::day),
            _ => Some(due.clone()).filter(|due| due.latest().is_none_or(|latest| latest >= on)),
        }
    }
}

/// A weight as exact text, or nothing.
mod weight {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer};

    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Text(#[serde(with = "crate::wire::decimal")] Decimal);

    #[expect(clippy::ref_option, reason = "serde hands over a reference")]
    pub(super) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(weight) => serializer.collect_str(weight),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Text>::deserialize(deserializer)?.map(|text| text.0))
    }
}
