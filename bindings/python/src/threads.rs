//! On how many threads may be computed: what the caller says, here and now.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use bilateral::parallel;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::class::Given;
use crate::number::Number;

/// Computes on up to so many threads, within the block, what takes long and falls into pieces: sums by group
/// of a long table, proximities and Finger–Kreinin of all pairs; 256 at most. Files of BACI and bulk files of
/// Comext are read with the help of up to two threads more. Without it everything runs on the thread that asks.
///
/// Answers have the same bits for any number, and what is read, refused or noted is the same. It holds where it is said, in this thread or task and not in
/// those beside it; 0 raises `input.number-out-of-range`.
///
/// >>> exports = {"rows": ["KAZ", "UZB"], "columns": ["27", "52"], "cells": [[9, 1], [1, 3]]}
/// >>> with bilateral.with_threads(2):
/// ...     answer = bilateral.indicator("finger-kreinin-pairs", matrices={"exports": exports})
/// >>> answer == bilateral.indicator("finger-kreinin-pairs", matrices={"exports": exports})
/// True
///
/// Wrong: outside a block it allows nothing.
///
/// >>> _ = bilateral.with_threads(2)
#[pyclass(frozen, module = "bilateral", name = "with_threads")]
pub(crate) struct WithThreads {
    most: NonZeroUsize,
    /// What gives back what was allowed before, the innermost block last.
    before: Mutex<Vec<Py<PyAny>>>,
}

#[pymethods]
impl WithThreads {
    #[new]
    #[pyo3(signature = (most, /))]
    fn new(most: Given<'_, Number<NonZeroUsize>>) -> PyResult<Self> {
        Ok(Self { most: most.named("most")?.0, before: Mutex::default() })
    }

    fn __enter__(&self, py: Python<'_>) -> PyResult<()> {
        let token = allowed(py)?.call_method1("set", (self.most.get(),))?;
        self.before.lock().unwrap_or_else(PoisonError::into_inner).push(token.unbind());
        Ok(())
    }

    #[pyo3(signature = (*_raised: "object"))]
    fn __exit__(&self, py: Python<'_>, _raised: &Bound<'_, PyAny>) -> PyResult<()> {
        let token = self.before.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let token = token.ok_or_else(|| PyRuntimeError::new_err("the block was never entered"))?;
        allowed(py)?.call_method1("reset", (token,)).map(drop)
    }

    fn __repr__(&self) -> String {
        format!("with_threads({})", self.most)
    }
}

/// A context variable: what one thread or task allows, another need not.
fn allowed(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static ALLOWED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let new = || {
        let class = py.import("contextvars")?.getattr("ContextVar")?;
        class.call1(("bilateral.with_threads",)).map(Bound::unbind)
    };
    Ok(ALLOWED.get_or_try_init(py, new)?.bind(py))
}

/// Computes without the interpreter, on as many threads as are allowed.
pub(crate) fn compute<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    let most = most(py)?;
    Ok(py.detach(|| parallel::with_threads(most, work)))
}

/// How many threads are allowed here and now.
pub(crate) fn most(py: Python<'_>) -> PyResult<NonZeroUsize> {
    allowed(py)?.call_method1("get", (1,))?.extract()
}
