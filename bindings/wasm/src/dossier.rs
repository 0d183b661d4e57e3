//! A dossier: read, checked, asked.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use bilateral::agreement::Agreement;
use bilateral::brief::{Brief, Renderings};
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
    /** For a file: the same as a whole HTML document, with its title and encoding. */
    readonly htmlPage: string;
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
        #[wasm_bindgen(unchecked_param_type = "DossierRecordInput")] record: &JsValue,
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

    /// Every finding; with a day, those in what had happened by then, and in what has lain still.
    ///
    /// With a day, warnings and notes about events that certainly lie after it are left out, and so are
    /// figures published later. Errors are mistakes in the record on every day, and stay.
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
        rendered(&self.inner.brief(argument::on(options)?))
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

    pub(crate) fn of(
        &self,
        id: &JsValue,
        answer: impl FnOnce(&Agreement) -> Result<JsValue, JsValue>,
    ) -> Result<JsValue, JsValue> {
        self.inner.agreement(&argument::text(id, "id")?).map_or(Ok(JsValue::UNDEFINED), answer)
    }
}

pub(crate) fn rendered(brief: &Brief) -> Result<JsValue, JsValue> {
    let object = json::to_js(brief)?;
    let Renderings { text, markdown, html } = brief.renderings();
    let page = brief.html_page();
    for (name, rendered) in [("text", text), ("markdown", markdown), ("html", html), ("htmlPage", page)] {
        json::set(&object, name, &rendered.into())?;
    }
    Ok(object)
}

pub(crate) fn found<T: serde::Serialize>(answer: Option<T>) -> Result<JsValue, JsValue> {
    answer.map_or(Ok(JsValue::UNDEFINED), |answer| json::to_js(&answer))
}

fn read(outcome: bilateral::Result<bilateral::Dossier>) -> Result<Dossier, JsValue> {
    outcome.map(|inner| Dossier { inner }).map_err(|refused| error::to_js(&refused))
}
