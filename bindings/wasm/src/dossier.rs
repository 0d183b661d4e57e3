//! A dossier: read, checked, asked.

use js_sys::Reflect;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use bilateral::agreement::{Agreement, Resolution};
use bilateral::brief::Renderings;
use bilateral::dossier::DossierRecord;
use bilateral::economy::Area;

use crate::{argument, error, json};

#[wasm_bindgen(typescript_custom_section)]
const RENDERED_BRIEF: &str = r#"
/** A brief for programs and, rendered, for readers. */
export interface RenderedBrief extends Brief {
    /** For a terminal or an e-mail: plain text, at most 100 columns. */
    readonly text: string;
    /** For a document: CommonMark with tables. */
    readonly markdown: string;
    /** For a page: one `<article>` with its own style. Nothing a dossier says becomes markup. */
    readonly html: string;
}
"#;

/// Everything known about what stands between two parties.
///
/// It never changes. It is freed with the garbage; `free()` and `using` do it sooner.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Dossier {
    pub(crate) inner: bilateral::Dossier,
}

#[wasm_bindgen]
impl Dossier {
    /// Reads a dossier from TOML.
    ///
    /// @throws {BilateralError} with its code and its path in the text
    #[wasm_bindgen(js_name = fromToml)]
    pub fn from_toml(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Self, JsValue> {
        read(bilateral::Dossier::from_toml(&argument::text(text, "text")?))
    }

    /// Reads a dossier from JSON.
    ///
    /// @throws {BilateralError} with its code and its path in the text
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Self, JsValue> {
        read(bilateral::Dossier::from_json(&argument::text(text, "text")?))
    }

    /// Reads a dossier from the bytes of a file: JSON if it begins with `{`, TOML otherwise.
    ///
    /// @throws {BilateralError} with its code and its path in the file
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(
        #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] bytes: &JsValue,
    ) -> Result<Self, JsValue> {
        read(bilateral::Dossier::from_bytes(&argument::bytes(bytes, "bytes")?))
    }

    /// Reads a dossier from a plain object, as `toObject` gives one. Unknown fields are refused.
    ///
    /// @throws {BilateralError} with its code and its path in the object
    #[wasm_bindgen(js_name = fromObject)]
    pub fn from_object(
        #[wasm_bindgen(unchecked_param_type = "DossierRecord")] record: &JsValue,
    ) -> Result<Self, JsValue> {
        argument::record::<bilateral::Dossier>(record, "record").map(|inner| Self { inner })
    }

    /// The canonical JSON.
    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// The same as TOML.
    #[wasm_bindgen(js_name = toToml)]
    pub fn to_toml(&self) -> String {
        self.inner.to_toml()
    }

    /// The same as a plain object.
    #[wasm_bindgen(js_name = toObject, unchecked_return_type = "DossierRecord")]
    pub fn to_object(&self) -> Result<JsValue, JsValue> {
        json::to_js::<DossierRecord>(&self.inner.clone().into())
    }

    /// What it is about.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.inner.title().to_owned()
    }

    /// The two sides.
    #[wasm_bindgen(getter, unchecked_return_type = "Area[]")]
    pub fn parties(&self) -> Result<JsValue, JsValue> {
        json::to_js(self.inner.parties())
    }

    /// For a page: one `<article>` that says what it holds and what a check finds. Nothing a
    /// dossier says becomes markup.
    #[wasm_bindgen(getter)]
    pub fn html(&self) -> String {
        self.inner.html()
    }

    /// Treaties and non-binding instruments.
    #[wasm_bindgen(unchecked_return_type = "Agreement[]")]
    pub fn agreements(&self) -> Result<JsValue, JsValue> {
        json::to_js(self.inner.agreements())
    }

    /// Every finding; with a day, also those about how long something has lain still by then.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn check(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "{ readonly on?: IsoDate | undefined }")]
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let on = argument::on_if_given(options)?;
        json::to_js(&on.map_or_else(|| self.inner.check(), |on| self.inner.check_on(on)))
    }

    /// What stands between the two parties at the end of a day, as data and as text, Markdown and HTML.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "RenderedBrief")]
    pub fn brief(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ readonly on: IsoDate }")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let brief = self.inner.brief(argument::on(options)?);
        let object = json::to_js(&brief)?;
        let Renderings { text, markdown, html } = brief.renderings();
        for (name, rendered) in [("text", text), ("markdown", markdown), ("html", html)] {
            Reflect::set(&object, &name.into(), &rendered.into())?;
        }
        Ok(object)
    }

    /// What an agreement is at the end of a day, why, and what is missing: for everybody or one party, as a
    /// whole or in a part; `undefined` if there is none with this id.
    ///
    /// @throws {BilateralError} `date.invalid`, `area.unknown` and their kin
    #[wasm_bindgen(unchecked_return_type = "Status | undefined")]
    pub fn status(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "{ readonly party?: Area | undefined; readonly scope?: string | undefined }"
        )]
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (id, on) = (argument::text(id, "id")?, argument::day(on, "on")?);
        let [party, scope] = argument::options(options, ["party", "scope"])?;
        let party =
            party.as_deref().map(Area::parse).transpose().map_err(|refused| error::to_js(&refused))?;
        found(self.inner.status(&id, on, party, scope.as_deref()))
    }

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

    /// Every stage an agreement went through; `undefined` if there is none with this id.
    #[wasm_bindgen(unchecked_return_type = "Span[] | undefined")]
    pub fn timeline(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.of(id, |agreement| json::to_js(&agreement.timeline()))
    }

    /// Every event of an agreement in order of effect, with the days each took; `undefined` if there is none with this id.
    #[wasm_bindgen(unchecked_return_type = "Milestone[] | undefined")]
    pub fn milestones(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Id")] id: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.of(id, |agreement| json::to_js(&agreement.milestones()))
    }

    fn of(
        &self,
        id: &JsValue,
        answer: impl FnOnce(&Agreement) -> Result<JsValue, JsValue>,
    ) -> Result<JsValue, JsValue> {
        self.inner.agreement(&argument::text(id, "id")?).map_or(Ok(JsValue::UNDEFINED), answer)
    }
}

fn found<T: serde::Serialize>(answer: Option<T>) -> Result<JsValue, JsValue> {
    answer.map_or(Ok(JsValue::UNDEFINED), |answer| json::to_js(&answer))
}

fn read(outcome: bilateral::Result<bilateral::Dossier>) -> Result<Dossier, JsValue> {
    outcome.map(|inner| Dossier { inner }).map_err(|refused| error::to_js(&refused))
}
