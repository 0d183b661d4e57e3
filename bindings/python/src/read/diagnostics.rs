//! What a reader noticed, as Python looks at it.

use bilateral::columns::Tabular;
use bilateral_formats::{Diagnostics, Encoding, Note, RecognisedAs, Tally, Unit};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::class::hash_of;
use crate::decimal::Exact;
use crate::error::{OrRaise, wrong_type};
use crate::word::Word;

/// As what a file was read, and what told.
///
/// >>> bilateral.read(b"t,i,j,k,v,q\n2021,398,276,070900,1.5,2\n", edition="HS2017").recognised
/// <Recognised baci: the header has `t`, `i`, `j`, `k`, `v`, `q`>
#[pyclass(frozen, module = "bilateral", name = "Recognised")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct PyRecognised {
    format: String,
    why: String,
}

impl PyRecognised {
    pub(super) fn of(diagnostics: &Diagnostics) -> Self {
        let RecognisedAs { format, why } = diagnostics.into();
        Self { format: format.to_owned(), why: why.to_owned() }
    }
}

#[pymethods]
impl PyRecognised {
    /// From `Read.recognised`; made by hand only to be compared with.
    #[new]
    #[pyo3(signature = (format, why, /))]
    fn new(format: String, why: String) -> Self {
        Self { format, why }
    }

    fn __getnewargs__(&self) -> (&str, &str) {
        (&self.format, &self.why)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self == other
    }

    fn __hash__(&self) -> u64 {
        hash_of(self)
    }

    /// The format: a word of `ReadFormat`, or one of its varieties such as `comtrade-legacy`.
    #[getter]
    fn format(&self) -> &str {
        &self.format
    }

    /// What told; empty where the caller named the format.
    #[getter]
    fn why(&self) -> &str {
        &self.why
    }

    fn __repr__(&self) -> String {
        format!("<Recognised {}: {}>", self.format, self.why)
    }
}

/// Everything noticed while reading one file.
///
/// >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX:Y(1.0),KZ,2024,,c\n"
/// >>> noticed = bilateral.read(file.encode()).diagnostics
/// >>> print(noticed)
/// sdmx-csv: 1 of 1 rows kept; 1 confidential (from line 2); 1 missing-value (from line 2)
/// >>> noticed.count("confidential"), noticed.tallies[0].lines
/// (1, [2])
#[pyclass(frozen, module = "bilateral", name = "ReadDiagnostics")]
pub(crate) struct PyReadDiagnostics(pub(crate) Diagnostics);

record_class!(PyReadDiagnostics, Diagnostics, |it| it.to_string());
table_class!(PyReadDiagnostics, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyReadDiagnostics, |it| it.html());

getters!(PyReadDiagnostics {
    /// The format it was read as.
    format: String = |it| it.format.clone();
    /// Why it was taken for that format; empty where the caller named it.
    why: String = |it| it.why.clone();
    /// How its text is encoded.
    encoding: Word<Encoding> = |it| Word(it.encoding);
    /// Rows of data in the file.
    rows: u64 = |it| it.rows;
    /// Rows that are in the table.
    kept: u64 = |it| it.kept;
    /// Bytes read, unpacked.
    bytes: u64 = |it| it.bytes;
    /// What was noticed, in the order of `ReadNote`.
    tallies: Vec<PyReadTally> = |it| it.tallies.iter().cloned().map(PyReadTally).collect();
    /// The units of columns that were converted.
    units: Vec<PyReadUnit> = |it| it.units.iter().cloned().map(PyReadUnit).collect();
});

#[pymethods]
impl PyReadDiagnostics {
    /// In how many rows something was noticed.
    ///
    /// >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX:Y(1.0),KZ,2024,,c\n"
    /// >>> noticed = bilateral.read(file.encode()).diagnostics
    /// >>> noticed.count("confidential"), noticed.count("zeros-restored")
    /// (1, 0)
    #[pyo3(signature = (note, /))]
    fn count(&self, note: GivenNote) -> u64 {
        self.0.count(note.0)
    }

    /// What was noticed under a note; None if nothing was.
    ///
    /// >>> file = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX:Y(1.0),KZ,2024,,c\n"
    /// >>> noticed = bilateral.read(file.encode()).diagnostics
    /// >>> noticed.tally("confidential").lines, noticed.tally("zeros-restored") is None
    /// ([2], True)
    #[pyo3(signature = (note, /))]
    fn tally(&self, note: GivenNote) -> Option<PyReadTally> {
        self.0.tally(note.0).cloned().map(PyReadTally)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}

/// How often something was noticed, and where first.
///
/// >>> file = b"t,i,j,k,v,q\n2021,398,276,70900,1.5,2\n"
/// >>> tally = bilateral.read(file, edition="HS2017").diagnostics.tallies[0]
/// >>> tally.note.value, tally.rows, tally.lines
/// ('zeros-restored', 1, [2])
#[pyclass(frozen, module = "bilateral", name = "ReadTally")]
pub(crate) struct PyReadTally(Tally);

record_class!(PyReadTally, Tally, |it| format!("{} {}", it.rows, it.note));

getters!(PyReadTally {
    /// What was noticed.
    note: Word<Note> = |it| Word(it.note);
    /// What that says about a row, in a sentence.
    meaning: &'static str = |it| it.note.meaning().trim();
    /// In how many rows.
    rows: u64 = |it| it.rows;
    /// The first ten lines of the file it was noticed in.
    lines: Vec<u64> = |it| it.lines.clone();
    /// Up to ten different cells it was noticed in, where one cell is the reason.
    examples: Vec<String> = |it| it.examples.clone();
});

#[pymethods]
impl PyReadTally {
    /// The value in rows that were left out for it, where they state one.
    #[getter]
    fn value_left_out(&self) -> PyResult<Exact> {
        bilateral::wire::decimal::parse(&self.0.left_out()).or_raise().map(Exact)
    }
}

/// In what a column is stated, and in what it was kept.
///
/// >>> file = b"t,i,j,k,v,q\n2021,398,276,070900,1.5,2\n"
/// >>> [(unit.column, unit.stated, unit.kept) for unit in bilateral.read(file, edition="HS2017").diagnostics.units]
/// [('v', 'thousand USD', 'USD'), ('q', 'tonnes', 'kg')]
#[pyclass(frozen, module = "bilateral", name = "ReadUnit")]
pub(crate) struct PyReadUnit(Unit);

record_class!(PyReadUnit, Unit, |it| format!("{}: {} kept as {}", it.column, it.stated, it.kept));

getters!(PyReadUnit {
    /// The column of the file.
    column: String = |it| it.column.clone();
    /// The unit the file states it in.
    stated: String = |it| it.stated.clone();
    /// The unit it was kept in.
    kept: String = |it| it.kept.clone();
    /// By which power of ten it was multiplied.
    power: i32 = |it| it.power;
});

/// A note, by its word.
pub(crate) struct GivenNote(Note);

impl<'a, 'py> FromPyObject<'a, 'py> for GivenNote {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(
            type_hint_identifier!("bilateral.words", "ReadNote"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(word) = value.cast::<PyString>() else {
            return Err(wrong_type("ReadNote or str", &value));
        };
        Note::parse(&word.to_cow()?).or_raise().map(Self)
    }
}
