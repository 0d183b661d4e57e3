//! Treaty tables: rows in, agreements and an account of every row out.

use bilateral::Severity;
use bilateral::agreement::import::{self, Diagnostic, Import, Mapping, Outcome, Table};
use pyo3::prelude::*;

use crate::agreement::PyAgreement;
use crate::error::OrRaise;
use crate::word::Word;

/// What the columns of a treaty table mean: declared, never guessed. `schemas/mapping.schema.json` has the fields.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> mapping, mapping.to_dict()["dates"]
/// (<Mapping rows are parties>, 'dmy')
#[pyclass(frozen, module = "bilateral", name = "Mapping")]
pub(crate) struct PyMapping(pub(crate) Mapping);

record_class!(PyMapping, Mapping, |it| format!("rows are {}", it.rows));

#[pymethods]
impl PyMapping {
    /// Reads a mapping from TOML.
    ///
    /// >>> mapping = bilateral.Mapping.from_toml("""
    /// ...     rows = "parties"
    /// ...     dates = "dmy"
    /// ...     areas = "name"
    /// ...     agreement = "Convention"
    /// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
    /// ... """)
    ///
    /// Wrong: how dates are written cannot be guessed.
    ///
    /// >>> bilateral.Mapping.from_toml('rows = "parties"\ndates = "guess"')
    /// Traceback (most recent call last):
    ///     ...
    /// bilateral.errors.BilateralError: ... [input.unknown-word at /dates]
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_toml(text: &str) -> PyResult<Self> {
        bilateral::wire::from_toml(text).or_raise().map(Self)
    }
}

/// Reads a treaty table from CSV text.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     suffixes = true
/// ...     plainMode = "ratified"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> table = "Participant,Ratification\nFrance,12/03/1991\nGermany,5 Nov 1992 a\nItaly,31.12.9999\n"
/// >>> read = bilateral.import_csv(table, mapping)
/// >>> [str(event.kind) for event in read.agreements[0].events]
/// ['ratified', 'acceded']
/// >>> [(one.path, one.code) for one in read.diagnostics]
/// [('/rows/2/Ratification', 'date.sentinel')]
///
/// Wrong: a column the table does not have.
///
/// >>> bilateral.import_csv("Participant,Ratified\n", mapping)
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [import.column-missing at /columns/instrument]
#[pyfunction]
#[pyo3(signature = (text, mapping, /))]
pub(crate) fn import_csv(py: Python<'_>, text: &str, mapping: &PyMapping) -> PyResult<PyImport> {
    py.detach(|| import::import_csv(text, &mapping.0)).or_raise().map(PyImport)
}

/// Reads a treaty table from a JSON list of objects, one a row.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     plainMode = "ratified"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> table = """[{"Participant": "France", "Ratification": "12/03/1991"},
/// ...            {"Participant": "Germany", "Ratification": "05/11/1992"}]"""
/// >>> [str(event.on) for event in bilateral.import_json(table, mapping).agreements[0].events]
/// ['1991-03-12', '1992-11-05']
#[pyfunction]
#[pyo3(signature = (text, mapping, /))]
pub(crate) fn import_json(py: Python<'_>, text: &str, mapping: &PyMapping) -> PyResult<PyImport> {
    py.detach(|| import::import_json(text, &mapping.0)).or_raise().map(PyImport)
}

/// Reads a treaty table whose cells are split already.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     plainMode = "ratified"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> rows = [["France", "12/03/1991"], ["Germany", "05/11/1992"]]
/// >>> read = bilateral.import_rows(["Participant", "Ratification"], rows, mapping)
/// >>> [(str(event.by), str(event.on)) for event in read.agreements[0].events]
/// [('FRA', '1991-03-12'), ('DEU', '1992-11-05')]
#[pyfunction]
#[pyo3(signature = (header, rows, mapping, /))]
pub(crate) fn import_rows(
    py: Python<'_>,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    mapping: &PyMapping,
) -> PyResult<PyImport> {
    let table = Table { header, rows };
    py.detach(|| import::import_table(&table, &mapping.0)).or_raise().map(PyImport)
}

/// The agreements of a table, and an account of every row.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     plainMode = "ratified"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> table = "Participant,Ratification\nFrance,12/03/1991\nGermany,05/11/1992\nItaly,31.12.9999\n"
/// >>> read = bilateral.import_csv(table, mapping)
/// >>> read.agreements, [outcome.value for outcome in read.outcomes]
/// ([<Agreement Convention>], ['read', 'read', 'refused'])
#[pyclass(frozen, module = "bilateral", name = "Import")]
pub(crate) struct PyImport(pub(crate) Import);

record_class!(PyImport, Import, |it| format!("of {} rows", it.rows.len()));

getters!(PyImport {
    /// The agreements, in order of id.
    agreements: Vec<PyAgreement> = |it| it.agreements.iter().cloned().map(PyAgreement).collect();
    /// What became of each row, in the order of the table.
    outcomes: Vec<Word<Outcome>> = |it| it.rows.iter().map(|row| Word(row.outcome)).collect();
    /// Why rows were refused, by row and column.
    diagnostics: Vec<PyDiagnostic> = |it| it.diagnostics.iter().cloned().map(PyDiagnostic).collect();
});

/// Why a row was refused.
///
/// >>> mapping = bilateral.Mapping.from_toml("""
/// ...     rows = "parties"
/// ...     dates = "dmy"
/// ...     areas = "name"
/// ...     plainMode = "ratified"
/// ...     agreement = "Convention"
/// ...     columns = { parties = ["Participant"], instrument = "Ratification" }
/// ... """)
/// >>> read = bilateral.import_csv("Participant,Ratification\nItaly,31.12.9999\n", mapping)
/// >>> refused = read.diagnostics[0]
/// >>> refused.row, refused.code, refused.help
/// (0, 'date.sentinel', 'Leave the end open: `2015-12-21/..`; leave an unknown date out.')
#[pyclass(frozen, module = "bilateral", name = "Diagnostic")]
pub(crate) struct PyDiagnostic(pub(crate) Diagnostic);

record_class!(PyDiagnostic, Diagnostic, |it| format!("{} at {}", it.code, it.path));

getters!(PyDiagnostic {
    /// The row below the header, counted from 0.
    row: usize = |it| it.row;
    /// Stable code; `explain(code)` has its page.
    code: &str = |it| &it.code;
    /// How much it weighs.
    severity: Word<Severity> = |it| Word(it.severity);
    /// The row and the column: `/rows/12/Entry into force`.
    path: &str = |it| it.path.as_str();
    /// What was found, naming the culprit.
    message: &str = |it| &it.message;
    /// What to do about it.
    help: &str = |it| &it.help;
});
