//! What a structure of exports says about what an economy can make.
//!
//! One [`Complexity`] computes presence, diversity, ubiquity, both complexity indices, density and
//! outlook together; the definitions ask it for their part.

mod density;
mod eigen;
mod fitness;
mod pairs;
mod presence;
mod proximity;
mod registry;
mod space;

pub use fitness::{Fitness, fitness, fitness_with};
pub use presence::Presence;
pub use proximity::Proximity;
pub use registry::*;
pub use space::{Complexity, Diagonal, ProductScale, Scaling, Spread};
