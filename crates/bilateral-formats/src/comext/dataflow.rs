//! The datasets of Comext's interface, each of which has products in a classification of its own.

use bilateral::Result;
use bilateral::flow::file_rules::EDITION;
use bilateral::product::{BecRevision, Classification, CpaVersion, SitcRevision};

use crate::fail::{Place, refuse, shown};

/// The classification of a dataset such as `ESTAT:DS-059331(1.0)`; nothing for the Combined Nomenclature of the
/// year, whose first digits are those of the Harmonized System, and for a name without the number of a dataset.
pub(super) fn classification(name: &[u8], place: Place<'_>) -> Result<Option<Classification>> {
    let number = memchr::memmem::find(name, b"DS-").and_then(|start| name.get(start + 3..start + 9));
    Ok(Some(match number {
        None | Some(b"045409" | b"059341" | b"059334" | b"016890" | b"016893" | b"016894") => {
            return Ok(None);
        }
        Some(b"059331") => Classification::Sitc(SitcRevision::Rev4),
        Some(b"059328") => Classification::Bec(BecRevision::Rev4),
        Some(b"059329") => Classification::Bec(BecRevision::Rev5),
        Some(b"059327") => Classification::Cpa(CpaVersion::V2_1),
        Some(b"059366") => Classification::Cpa(CpaVersion::V2_2),
        // Among them `DS-018995`, which began in one revision of the SITC and went on in another.
        Some(_) => {
            let message = format!(
                "of which classification the products of `{}` are is not known here; state it as `edition`, such as `SITC4` or `CN2024`",
                shown(name)
            );
            return Err(refuse(&EDITION, place, message));
        }
    }))
}
