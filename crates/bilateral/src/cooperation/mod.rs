//! What stands beside the treaties: formats, platforms, corridors, meetings, areas of work, commitments.

mod commitment;
mod meeting;
mod progress;
mod recurrence;
pub mod rules;
mod venue;

pub use commitment::{Commitment, CommitmentStatus};
pub use meeting::{Meeting, Topic};
pub use progress::{AreaProgress, Progress, Tally, progress};
pub use recurrence::{Recurrence, RecurrenceRecord, Step};
pub use venue::{Venue, VenueKind};
