//! The page behind a code.

use bilateral::{Rule, error};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::json;
use crate::word::Word;

/// What a code means, why it matters, where the rule comes from, how to fix it.
///
/// Rules are looked up, not made:
///
/// >>> rule = bilateral.explain("date.invalid")
/// >>> rule.severity, rule.title
/// (<Severity.ERROR: 'error'>, 'Not a date')
#[pyclass(frozen, module = "bilateral", name = "Rule")]
pub(crate) struct PyRule(&'static Rule);

value_class!(PyRule);

#[pymethods]
impl PyRule {
    /// Stable kebab-case code, the same in Rust, Python and JavaScript.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// How much a finding under this rule weighs.
    #[getter]
    fn severity(&self) -> Word<bilateral::Severity> {
        Word(self.0.severity)
    }

    /// One line, for lists.
    #[getter]
    fn title(&self) -> &'static str {
        self.0.title
    }

    /// What the code says about the input.
    #[getter]
    fn meaning(&self) -> &'static str {
        self.0.meaning
    }

    /// What goes wrong for a reader when it is ignored.
    #[getter]
    fn why(&self) -> &'static str {
        self.0.why
    }

    /// Where the rule comes from: a treaty article, a manual's paragraph, a standard.
    #[getter]
    fn source(&self) -> &'static str {
        self.0.source
    }

    /// What to do about it.
    #[getter]
    fn fix(&self) -> &'static str {
        self.0.fix
    }

    /// The page as a dict, as on the wire.
    #[pyo3(signature = () -> "dict[str, str]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, self.0)
    }

    fn __str__(&self) -> String {
        format!("{}: {}", self.0.code, self.0.title)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("explain({})", PyString::new(py, self.0.code).repr()?))
    }

    /// The page as a table, for notebooks.
    fn _repr_html_(&self) -> String {
        let mut html =
            format!("<table><caption><code>{}</code> {}</caption><tbody>", self.0.code, escape(self.0.title));
        for (head, text) in [
            ("Severity", self.0.severity.as_str()),
            ("Meaning", self.0.meaning),
            ("Why", self.0.why),
            ("Source", self.0.source),
            ("Fix", self.0.fix),
        ] {
            html.push_str(&row(head, text));
        }
        html + "</tbody></table>"
    }

    #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&'static str,))> {
        Ok((py.import("bilateral")?.getattr("explain")?, (self.0.code,)))
    }
}

fn row(head: &str, text: &str) -> String {
    format!("<tr><th scope=\"row\">{head}</th><td>{}</td></tr>", escape(text))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The page behind a code, or None if no rule has that code.
///
/// >>> bilateral.explain("date.sentinel").fix
/// 'Leave the end open: `2015-12-21/..`; leave an unknown date out.'
/// >>> bilateral.explain("date.unheard-of") is None
/// True
#[pyfunction]
#[pyo3(signature = (code, /))]
pub(crate) fn explain(code: &str) -> Option<PyRule> {
    bilateral::explain(code).map(PyRule)
}

/// Every rule of the library.
///
/// >>> "date.invalid" in [rule.code for rule in bilateral.rules()]
/// True
#[pyfunction]
pub(crate) fn rules() -> Vec<PyRule> {
    error::rules().map(PyRule).collect()
}
