//! Record batches in and out of Python: Arrow's C interface in its `PyCapsule` form.
//!
//! Everything of ours that is unsafe is in this file: three reads of structures whose layout the
//! interface fixes, out of capsules whose names say what is in them.
#![expect(unsafe_code, reason = "capsules hold raw pointers; each use says why it is sound")]

use std::ffi::{CStr, c_char, c_void};
use std::ptr::NonNull;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::PyValueError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::error::wrong_type;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

pub(crate) fn refused(why: ArrowError) -> PyErr {
    PyValueError::new_err(why.to_string())
}

/// A stream of one batch. Whoever moves the stream out leaves nothing to release; if nobody does, it
/// is released with the capsule.
pub(crate) fn give(py: Python<'_>, batch: RecordBatch) -> PyResult<Bound<'_, PyCapsule>> {
    let schema = batch.schema();
    let stream = FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    PyCapsule::new_with_value(py, stream, STREAM)
}

pub(crate) fn speaks(data: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(data.hasattr(intern!(data.py(), "__arrow_c_stream__"))?
        || data.hasattr(intern!(data.py(), "__arrow_c_array__"))?)
}

/// Every batch of anything that speaks Arrow; at least one, so that its columns can be looked at.
pub(crate) fn take(data: &Bound<'_, PyAny>) -> PyResult<Vec<RecordBatch>> {
    let py = data.py();
    if let Some(method) = data.getattr_opt(intern!(py, "__arrow_c_stream__"))? {
        let mut batches = stream(&method.call0()?)?;
        let schema = batches.schema();
        let mut all = batches.by_ref().collect::<Result<Vec<_>, _>>().map_err(refused)?;
        if all.is_empty() {
            all.push(RecordBatch::new_empty(schema));
        }
        return Ok(all);
    }
    if let Some(method) = data.getattr_opt(intern!(py, "__arrow_c_array__"))? {
        let (schema, array): (Bound<'_, PyAny>, Bound<'_, PyAny>) = method.call0()?.extract()?;
        return Ok(vec![batch(&schema, &array)?]);
    }
    Err(wrong_type("a data frame or table that speaks Arrow", data))
}

fn pointer<T>(capsule: &Bound<'_, PyAny>, name: &'static CStr) -> PyResult<NonNull<T>> {
    let pointer: NonNull<c_void> = capsule.cast::<PyCapsule>()?.pointer_checked(Some(name))?;
    let pointer = pointer.cast::<T>();
    if pointer.is_aligned() { Ok(pointer) } else { Err(released()) }
}

fn released() -> PyErr {
    refused(ArrowError::CDataInterface("the structure is already released".to_owned()))
}

fn stream(capsule: &Bound<'_, PyAny>) -> PyResult<ArrowArrayStreamReader> {
    let raw = pointer::<FFI_ArrowArrayStream>(capsule, STREAM)?;
    // SAFETY: a capsule of this name holds such a structure, and lives as long as `capsule` does. It is
    // moved out and an empty one left behind, whose destructor does nothing; one that was moved out
    // before has no `release`, and the reader refuses it.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(raw.as_ptr()) };
    ArrowArrayStreamReader::try_new(stream).map_err(refused)
}

/// The beginning of an `ArrowSchema`, as the interface lays it out.
#[repr(C)]
struct SchemaHead {
    texts: [*const c_char; 3],
    numbers: [i64; 2],
    related: [*const c_void; 2],
    release: *const c_void,
}

fn batch(schema: &Bound<'_, PyAny>, array: &Bound<'_, PyAny>) -> PyResult<RecordBatch> {
    let head = pointer::<SchemaHead>(schema, SCHEMA)?;
    // SAFETY: a capsule of this name holds an `ArrowSchema`, which begins so.
    if unsafe { head.as_ref() }.release.is_null() {
        return Err(released());
    }
    let (schema, array) = (head.cast::<FFI_ArrowSchema>(), pointer::<FFI_ArrowArray>(array, ARRAY)?);
    // SAFETY: as for a stream; both are moved out, and released when these are dropped.
    let (schema, array) =
        unsafe { (FFI_ArrowSchema::from_raw(schema.as_ptr()), FFI_ArrowArray::from_raw(array.as_ptr())) };
    if array.is_released() {
        return Err(released());
    }
    // SAFETY: both come from one call of one producer, which vouches that they fit.
    let data = unsafe { from_ffi(array, &schema) }.map_err(refused)?;
    match data.data_type() {
        DataType::Struct(_) => Ok(StructArray::from(data).into()),
        kind => Err(refused(ArrowError::SchemaError(format!("{kind} is one column and no table")))),
    }
}
