//! Where the bytes come from, and who is told about them: paths, bytes, open files.

use std::fs::File;
use std::io::Cursor;
use std::path::PathBuf;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView};

use crate::error::wrong_type;
use crate::number::Number;

/// How far reading has come.
///
/// >>> seen = []
/// >>> _ = bilateral.read(b"t,i,j,k,v,q\n2021,398,276,070900,1.5,2\n", edition="HS2017", progress=seen.append)
/// >>> seen[-1].bytes == seen[-1].total
/// True
#[pyclass(frozen, module = "bilateral", name = "ReadProgress")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct PyReadProgress {
    pub(super) bytes: u64,
    pub(super) total: Option<u64>,
    pub(super) rows: u64,
}

#[pymethods]
impl PyReadProgress {
    /// As `read` makes them; made by hand to try a callback.
    ///
    /// >>> bilateral.ReadProgress(10, 40, 2)
    /// ReadProgress(10, 40, 2)
    #[new]
    #[pyo3(signature = (bytes, total, rows, /))]
    fn new(bytes: Number<u64>, total: Option<Number<u64>>, rows: Number<u64>) -> Self {
        Self { bytes: bytes.0, total: total.map(|total| total.0), rows: rows.0 }
    }

    fn __getnewargs__(&self) -> (u64, Option<u64>, u64) {
        (self.bytes, self.total, self.rows)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self == other
    }

    fn __hash__(&self) -> u64 {
        crate::class::hash_of(self)
    }

    /// Bytes of the file that have been taken in, as they are stored: packed, if it is.
    #[getter]
    fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Bytes the file has; None for an open file.
    #[getter]
    fn total(&self) -> Option<u64> {
        self.total
    }

    /// Rows that have been read.
    #[getter]
    fn rows(&self) -> u64 {
        self.rows
    }

    fn __repr__(&self) -> String {
        let total = self.total.map_or_else(|| "None".to_owned(), |total| total.to_string());
        format!("ReadProgress({}, {total}, {})", self.bytes, self.rows)
    }
}

/// Whom to tell about progress: a function, or a bar of `tqdm`, which is told of bytes.
pub(crate) struct Callback(Py<PyAny>);

impl Callback {
    /// A notebook's own bar for a file of that many bytes, if this is a notebook and the file is large.
    pub(super) fn by_default(py: Python<'_>, total: Option<u64>) -> PyResult<Option<Self>> {
        /// Below this the reading is done before anybody looks.
        const LARGE: u64 = 50_000_000;
        let Some(total) = total.filter(|total| *total > LARGE) else { return Ok(None) };
        let bar = py.import("bilateral._progress")?.getattr("notebook_bar")?.call1((total,))?;
        Ok((!bar.is_none()).then(|| Self(bar.unbind())))
    }

    pub(super) fn tell(&self, py: Python<'_>, progress: PyReadProgress) -> PyResult<()> {
        let told = self.0.bind(py);
        let Some(update) = told.getattr_opt(intern!(py, "update"))? else {
            return told.call1((progress,)).map(|_| ());
        };
        if let Some(total) = progress.total {
            told.setattr(intern!(py, "total"), total)?;
        }
        let before: u64 = told.getattr(intern!(py, "n"))?.extract()?;
        update.call1((progress.bytes.saturating_sub(before),)).map(|_| ())
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Callback {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
        type_hint_union!(
            type_hint_subscript!(
                type_hint_identifier!("collections.abc", "Callable"),
                pyo3::inspect::PyStaticExpr::List {
                    elts: &[<PyReadProgress as pyo3::PyTypeInfo>::TYPE_HINT]
                },
                type_hint_identifier!("builtins", "object")
            ),
            type_hint_identifier!("bilateral._progress", "Bar")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if value.is_callable()
            || (value.hasattr(intern!(value.py(), "update"))? && value.hasattr(intern!(value.py(), "n"))?)
        {
            return Ok(Self(value.to_owned().unbind()));
        }
        Err(wrong_type("a function of one ReadProgress, or a bar of tqdm", &value))
    }
}

/// Bytes that can be read without Python, or an open file of its own.
pub(super) enum Bytes {
    File(File),
    Held(Cursor<PyBackedBytes>),
    Object(Py<PyAny>),
}

/// A file somebody handed over, and how many bytes it has where that is known.
pub(crate) struct Source {
    pub(super) bytes: Bytes,
    pub(super) total: Option<u64>,
}

impl<'a, 'py> FromPyObject<'a, 'py> for Source {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
        type_hint_union!(
            <PathBuf as FromPyObject<'_, '_>>::INPUT_TYPE,
            type_hint_identifier!("builtins", "bytes"),
            type_hint_identifier!("builtins", "bytearray"),
            type_hint_identifier!("builtins", "memoryview"),
            type_hint_subscript!(
                type_hint_identifier!("_typeshed", "SupportsRead"),
                type_hint_identifier!("builtins", "bytes")
            )
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let py = value.py();
        if value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>() {
            return Ok(Self::held(value.extract()?));
        }
        if value.is_instance_of::<PyMemoryView>() {
            return Ok(Self::held(value.call_method0(intern!(py, "tobytes"))?.extract()?));
        }
        if let Ok(path) = value.extract::<PathBuf>() {
            let file = File::open(&path).map_err(|why| {
                // Python's own refusal names the file.
                let opened = py.import("io").and_then(|io| io.call_method1("open", (&*value, "rb")));
                opened.err().unwrap_or_else(|| why.into())
            })?;
            let known = file.metadata().ok().filter(std::fs::Metadata::is_file);
            return Ok(Self { bytes: Bytes::File(file), total: known.map(|known| known.len()) });
        }
        if value.hasattr(intern!(py, "read"))? {
            return Ok(Self { bytes: Bytes::Object(value.to_owned().unbind()), total: None });
        }
        Err(wrong_type("a path, bytes or a file open for reading bytes", &value))
    }
}

impl Source {
    fn held(bytes: PyBackedBytes) -> Self {
        let total = u64::try_from(bytes.len()).ok();
        Self { bytes: Bytes::Held(Cursor::new(bytes)), total }
    }
}
