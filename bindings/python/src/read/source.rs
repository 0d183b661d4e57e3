//! Where the bytes come from, and who is told about them: paths, bytes, open files.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView};

use crate::error::wrong_type;

/// How far reading has come.
#[pyclass(frozen, module = "bilateral", name = "ReadProgress")]
pub(crate) struct PyReadProgress {
    bytes: u64,
    total: Option<u64>,
    rows: u64,
}

#[pymethods]
impl PyReadProgress {
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
        let total = self.total.map_or_else(|| "?".to_owned(), |total| total.to_string());
        format!("<ReadProgress {} of {total} bytes, {} rows>", self.bytes, self.rows)
    }
}

/// Whom to tell about progress.
pub(crate) struct Callback(Py<PyAny>);

impl<'a, 'py> FromPyObject<'a, 'py> for Callback {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("collections.abc", "Callable"),
        pyo3::inspect::PyStaticExpr::List { elts: &[<PyReadProgress as pyo3::PyTypeInfo>::TYPE_HINT] },
        pyo3::type_hint_identifier!("builtins", "object")
    );

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if value.is_callable() {
            return Ok(Self(value.to_owned().unbind()));
        }
        Err(wrong_type("a function of one ReadProgress", &value))
    }
}

enum Bytes {
    File(File),
    Held(Cursor<PyBackedBytes>),
    Object(Py<PyAny>),
}

/// A file somebody handed over.
pub(crate) struct Source {
    bytes: Bytes,
    total: Option<u64>,
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

    /// How many bytes there are, where that is known.
    pub(super) fn total(&self) -> Option<u64> {
        self.total
    }

    /// The bytes, one after the other, under the eyes of somebody.
    pub(super) fn watched(self, watch: &Watch) -> impl Read + '_ {
        Watched { bytes: self.bytes, watch, piece: Vec::new(), given: 0 }
    }
}

/// What is asked of an open file at a time.
const PIECE: usize = 1 << 20;

struct Watched<'a> {
    bytes: Bytes,
    watch: &'a Watch,
    /// What an open file gave, and how much of it has been handed on.
    piece: Vec<u8>,
    given: usize,
}

impl Watched<'_> {
    fn take(&mut self, into: &mut [u8]) -> PyResult<usize> {
        let object = match &mut self.bytes {
            Bytes::File(file) => return Ok(file.read(into)?),
            Bytes::Held(bytes) => return Ok(bytes.read(into)?),
            Bytes::Object(object) => object,
        };
        if self.given >= self.piece.len() {
            self.piece = Python::attach(|py| {
                let piece = object.bind(py).call_method1(intern!(py, "read"), (PIECE,))?;
                match piece.cast::<PyBytes>() {
                    Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
                    Err(_) => Err(wrong_type("bytes from the file's read", &piece)),
                }
            })?;
            self.given = 0;
        }
        let read = self.piece.get(self.given..).unwrap_or_default().read(into)?;
        self.given += read;
        Ok(read)
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.watch.signals().and_then(|()| self.take(into)) {
            Ok(read) => {
                self.watch.taken.fetch_add(u64::try_from(read).unwrap_or_default(), Ordering::Relaxed);
                Ok(read)
            }
            Err(thrown) => {
                self.watch.stop(thrown);
                Err(io::Error::other("stopped"))
            }
        }
    }
}

/// Between two looks at whether somebody pressed Ctrl-C.
const PATIENCE: Duration = Duration::from_millis(50);

/// What happens beside the reading: progress told, signals heeded, exceptions kept for the end.
pub(super) struct Watch {
    taken: AtomicU64,
    total: Option<u64>,
    callback: Option<Callback>,
    thrown: Mutex<Option<PyErr>>,
    looked: Mutex<Instant>,
}

impl Watch {
    pub(super) fn new(total: Option<u64>, callback: Option<Callback>) -> Self {
        let (thrown, looked) = (Mutex::new(None), Mutex::new(Instant::now()));
        Self { taken: AtomicU64::new(0), total, callback, thrown, looked }
    }

    /// Tells how far it has come; whether to go on.
    pub(super) fn told(&self, rows: u64) -> ControlFlow<()> {
        let told = || {
            self.signals()?;
            if self.callback.is_some() { Python::attach(|py| self.call(py, rows)) } else { Ok(()) }
        };
        match told() {
            Ok(()) => ControlFlow::Continue(()),
            Err(thrown) => {
                self.stop(thrown);
                ControlFlow::Break(())
            }
        }
    }

    /// The last word: all of it.
    pub(super) fn finish(&self, py: Python<'_>, rows: u64) -> PyResult<()> {
        self.call(py, rows)
    }

    /// What was raised while reading, if anything was.
    pub(super) fn thrown(&self) -> Option<PyErr> {
        self.thrown.lock().ok()?.take()
    }

    fn call(&self, py: Python<'_>, rows: u64) -> PyResult<()> {
        let Some(callback) = &self.callback else { return Ok(()) };
        let now = PyReadProgress { bytes: self.taken.load(Ordering::Relaxed), total: self.total, rows };
        callback.0.call1(py, (now,)).map(|_| ())
    }

    fn stop(&self, thrown: PyErr) {
        if let Ok(mut slot) = self.thrown.lock() {
            slot.get_or_insert(thrown);
        }
    }

    fn signals(&self) -> PyResult<()> {
        let Ok(mut looked) = self.looked.lock() else { return Ok(()) };
        if looked.elapsed() < PATIENCE {
            return Ok(());
        }
        *looked = Instant::now();
        Python::attach(|py| {
            py.check_signals()?;
            Ok(())
        })
    }
}
