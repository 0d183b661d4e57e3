//! The reading itself, on a thread of its own: whatever a format does without a word, Python goes on,
//! and Ctrl-C ends the wait for it. Everything of Python's stays on the thread that called.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use bilateral::parallel::with_threads;
use bilateral_formats::{Recognised, Request};
use pyo3::exceptions::PyRuntimeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

use super::source::{Bytes, Callback, PyReadProgress, Source};
use crate::error::{OrRaise, wrong_type};
use crate::threads;

/// What is asked of an open file at a time.
const PIECE: usize = 1 << 20;

/// Between two looks at whether somebody pressed Ctrl-C.
const PATIENCE: Duration = Duration::from_millis(50);

/// What the worker wants of the thread that called.
enum Ask {
    /// Tell how many rows there are by now; an answer without bytes lets it go on.
    Tell(u64),
    /// More bytes of the open file.
    Piece,
    /// It is done.
    Done(Box<bilateral::Result<Recognised>>),
    /// The file itself failed.
    Failed(io::Error),
}

/// Reads on another thread, and serves it until it is done or something is raised.
pub(super) fn read(
    py: Python<'_>,
    request: Request,
    source: Source,
    callback: Option<Callback>,
) -> PyResult<Recognised> {
    let callback = match callback {
        None => Callback::by_default(py, source.total)?,
        given => given,
    };
    let (asks, mut asked) = channel();
    let (answers, answered) = channel();
    let shared = Arc::new(Shared::default());
    // Left behind, the worker comes upon it at its next word.
    let _stop = Stop(Arc::clone(&shared));
    let (bytes, object) = match source.bytes {
        Bytes::File(file) => (Own::File(file), None),
        Bytes::Held(bytes) => (Own::Held(bytes), None),
        Bytes::Object(object) => (Own::Asked { piece: Vec::new(), given: 0 }, Some(object)),
    };
    let worker = Worker { asks, answered, shared: Arc::clone(&shared), tells: callback.is_some() };
    let most = threads::most(py)?;
    thread::Builder::new().spawn(move || with_threads(most, || worker.run(request, bytes)))?;
    let tell = |rows: u64| -> PyResult<()> {
        let Some(callback) = &callback else { return Ok(()) };
        let bytes = shared.taken.load(Ordering::Relaxed);
        callback.tell(py, PyReadProgress { bytes, total: source.total, rows })
    };
    loop {
        let asked = &mut asked;
        match py.detach(move || asked.recv_timeout(PATIENCE)) {
            Ok(Ask::Tell(rows)) => {
                tell(rows)?;
                let _ = answers.send(Vec::new());
            }
            Ok(Ask::Piece) => {
                let piece = object.as_ref().map(|object| piece(object.bind(py))).transpose()?;
                let _ = answers.send(piece.unwrap_or_default());
            }
            Ok(Ask::Done(found)) => {
                let found = found.or_raise()?;
                tell(found.diagnostics().rows)?;
                return Ok(found);
            }
            Ok(Ask::Failed(why)) => return Err(why.into()),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err("the reader ended without an answer"));
            }
        }
        py.check_signals()?;
    }
}

fn piece(file: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let piece = file.call_method1(intern!(file.py(), "read"), (PIECE,))?;
    match piece.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
        Err(_) => Err(wrong_type("bytes from the file's read", &piece)),
    }
}

/// What both threads look at.
#[derive(Default)]
struct Shared {
    /// Bytes of the file that have been taken in.
    taken: AtomicU64,
    stopped: AtomicBool,
}

/// Nobody waits any more once this is gone.
struct Stop(Arc<Shared>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }
}

/// The bytes as the worker has them.
enum Own {
    File(File),
    Held(Cursor<PyBackedBytes>),
    /// A piece of the open file, and how much of it has been handed on.
    Asked {
        piece: Vec<u8>,
        given: usize,
    },
}

struct Worker {
    asks: Sender<Ask>,
    answered: Receiver<Vec<u8>>,
    shared: Arc<Shared>,
    tells: bool,
}

impl Worker {
    fn run(&self, request: Request, bytes: Own) {
        let mut progress = |now: bilateral_formats::Progress| self.told(now.rows);
        let found = request.read(Watched { bytes, worker: self }, Some(&mut progress));
        // Nobody there to hear it is no harm.
        let _ = self.asks.send(Ask::Done(Box::new(found)));
    }

    fn told(&self, rows: u64) -> ControlFlow<()> {
        let heard = !self.tells || self.ask(Ask::Tell(rows)).is_some();
        if heard && !self.stopped() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    fn ask(&self, what: Ask) -> Option<Vec<u8>> {
        self.asks.send(what).ok()?;
        self.answered.recv().ok()
    }

    fn stopped(&self) -> bool {
        self.shared.stopped.load(Ordering::Relaxed)
    }
}

struct Watched<'a> {
    bytes: Own,
    worker: &'a Worker,
}

impl Watched<'_> {
    fn take(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match &mut self.bytes {
            Own::File(file) => file.read(into),
            Own::Held(bytes) => bytes.read(into),
            Own::Asked { piece, given } => {
                if *given >= piece.len() {
                    *piece = self.worker.ask(Ask::Piece).ok_or(io::ErrorKind::BrokenPipe)?;
                    *given = 0;
                }
                let read = piece.get(*given..).unwrap_or_default().read(into)?;
                *given += read;
                Ok(read)
            }
        }
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.worker.stopped() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let read = self.take(into).inspect_err(|why| {
            // A failure of the file is the file's own, and no damage of what is in it.
            let again = why.raw_os_error().map_or_else(|| why.kind().into(), io::Error::from_raw_os_error);
            let _ = self.worker.asks.send(Ask::Failed(again));
        })?;
        self.worker.shared.taken.fetch_add(u64::try_from(read).unwrap_or_default(), Ordering::Relaxed);
        Ok(read)
    }
}
