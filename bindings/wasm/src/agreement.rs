//! What the law makes of an agreement's log: tracks, entry into force, sources that differ, kin.

use bilateral::agreement::Resolution;
use bilateral::economy::Area;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::dossier::{Dossier, found};
use crate::{argument, error, json};

#[wasm_bindgen(typescript_custom_section)]
const AGREEMENT: &str = r#"
import type { Conflict, EntryAudit, EntryIntoForce, Lineage, Resolution, Resolved, Series, Tracks } from "./types.js";
"#;

#[wasm_bindgen]
impl Dossier {
    /// The four tracks of an agreement at the end of a day: versions of its text, consent of each party,
    /// force of each part for each party, or the one stage of what binds nobody; `undefined` if there is
    /// none with this id.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "Tracks | undefined")]
    pub fn tracks(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let on = argument::day(on, "on")?;
        self.of(id, |agreement| json::to_js(&agreement.tracks(on)))
    }

    /// When an agreement, or a part of it, enters into force by its rule, as far as the dossier tells by the
    /// end of a day, or by all it holds; `undefined` if there is none with this id.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(js_name = entryIntoForce, unchecked_return_type = "EntryIntoForce | undefined")]
    pub fn entry_into_force(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "{ readonly on?: IsoDate | undefined; readonly scope?: string | undefined }"
        )]
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let id = argument::text(id, "id")?;
        let [on, scope] = argument::options(options, ["on", "scope"])?;
        let on = on.map(|on| bilateral::wire::date::parse(&on)).transpose();
        let on = on.map_err(|refused| error::to_js(&refused))?;
        found(self.inner.entry_into_force(&id, on, scope.as_deref()))
    }

    /// When an agreement enters into force if a party, or everybody it waits for, does on a day what the rule
    /// asks; `undefined` if there is none with this id.
    ///
    /// @throws {BilateralError} `date.invalid`, `area.unknown` and their kin
    #[wasm_bindgen(js_name = entryIntoForceIf, unchecked_return_type = "EntryIntoForce | undefined")]
    pub fn entry_into_force_if(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "{ readonly party?: Area | undefined }")]
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (id, on) = (argument::text(id, "id")?, argument::day(on, "on")?);
        let [party] = argument::options(options, ["party"])?;
        let party =
            party.as_deref().map(Area::parse).transpose().map_err(|refused| error::to_js(&refused))?;
        found(self.inner.entry_into_force_if(&id, party, on))
    }

    /// What an agreement's rules give against what its log states, date by date; `undefined` if there is none
    /// with this id.
    #[wasm_bindgen(js_name = auditEntryIntoForce, unchecked_return_type = "EntryAudit[] | undefined")]
    pub fn audit_entry_into_force(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        found(self.inner.audit_entry_into_force(&argument::text(id, "id")?))
    }

    /// Events of an agreement that different sources date differently; `undefined` if there is none with this id.
    #[wasm_bindgen(unchecked_return_type = "Conflict[] | undefined")]
    pub fn conflicts(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.of(id, |agreement| json::to_js(&agreement.conflicts()))
    }

    /// An agreement with one date for every event, chosen by a policy. What it cannot decide stays open;
    /// `undefined` if there is none with this id.
    ///
    /// @throws {BilateralError} `agreement.resolution-invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "Resolved | undefined")]
    pub fn resolved(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Resolution")] resolution: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let resolution: Resolution = argument::record(resolution, "resolution")?;
        self.of(id, |agreement| json::to_js(&agreement.resolved(&resolution)))
    }

    /// What an instrument comes from and what comes from it; `undefined` if there is none with this id.
    #[wasm_bindgen(unchecked_return_type = "Lineage | undefined")]
    pub fn lineage(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        found(self.inner.lineage(&argument::text(id, "id")?))
    }

    /// Every series of instruments that follow each other, in the order of the file.
    #[wasm_bindgen(unchecked_return_type = "Series[]")]
    pub fn series(&self) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.series())
    }
}
