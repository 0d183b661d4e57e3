//! Codes of the dossier as a whole.

use crate::error::declare_rules;

declare_rules! {
    PARTIES_NOT_TWO = Error "dossier.parties-not-two" {
        title: "Not two parties",
        meaning: "A dossier names no party, one, three, or the same one twice.",
        why: "What stands between two parties is read from one side to the other.",
        source: "DESIGN, the dossier",
        fix: "Name two: `parties = [\"KAZ\", \"EU\"]`.",
    }
}
