//! What stands beside the treaties: formats, platforms, corridors, meetings, areas of work.

mod meeting;
mod venue;

pub use meeting::{Meeting, Topic};
pub use venue::{Venue, VenueKind};
