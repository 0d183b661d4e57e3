//! What every class has in common, so that the next one is a few lines.
//!
//! Classes are `#[pyclass(frozen, module = "bilateral", name = "…")]` tuple
//! structs around one core value. The macros add a `#[pymethods]` block of
//! their own; what is particular to the class goes into a second one.

use std::marker::PhantomData;

use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::error;

/// An argument typed as `T` and read by the body instead of before it, where
/// naming the argument beside the refusal would be noise.
pub(crate) struct Given<'py, T>(Bound<'py, PyAny>, PhantomData<T>);

impl<'py, T> Given<'py, T>
where
    T: for<'a> FromPyObject<'a, 'py, Error = PyErr>,
{
    pub(crate) fn read(&self) -> PyResult<T> {
        self.0.extract()
    }

    /// What was given by keyword: a refusal has its name in the path.
    pub(crate) fn named(&self, name: &str) -> PyResult<T> {
        self.read().map_err(|refused| error::at(self.0.py(), refused, name))
    }
}

impl<'py, T> Given<'py, Vec<T>>
where
    T: for<'a> FromPyObject<'a, 'py, Error = PyErr>,
{
    /// A list given by keyword: a refusal has its name and the item in the path.
    pub(crate) fn each(&self, name: &str) -> PyResult<Vec<T>> {
        let py = self.0.py();
        let items: Vec<Bound<'py, PyAny>> =
            self.0.extract().map_err(|refused| error::at(py, refused, name))?;
        let read = |(index, item): (usize, Bound<'py, PyAny>)| {
            item.extract().map_err(|refused| error::at(py, error::at(py, refused, index), name))
        };
        items.into_iter().enumerate().map(read).collect()
    }
}

impl<'a, 'py, T: FromPyObject<'a, 'py>> FromPyObject<'a, 'py> for Given<'py, T> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = T::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(value.to_owned(), PhantomData))
    }
}

/// The same in every process, so that a pickled value keeps its hash.
pub(crate) fn hash_of(value: &(impl std::hash::Hash + ?Sized)) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    BuildHasherDefault::<DefaultHasher>::default().hash_one(value)
}

/// Equality and hash, for core types that are `Eq + Hash`; after a semicolon the
/// four comparisons, for those that are ordered, here as in `text_class!`.
macro_rules! value_class {
    ($class:ident $(; $lt:ident $le:ident $gt:ident $ge:ident)?) => {
        #[pyo3::pymethods]
        impl $class {
            fn __eq__(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            $(
                fn $lt(&self, other: &Self) -> bool {
                    self.0 < other.0
                }

                fn $le(&self, other: &Self) -> bool {
                    self.0 <= other.0
                }

                fn $gt(&self, other: &Self) -> bool {
                    self.0 > other.0
                }

                fn $ge(&self, other: &Self) -> bool {
                    self.0 >= other.0
                }
            )?

            fn __hash__(&self) -> u64 {
                use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
                BuildHasherDefault::<DefaultHasher>::default().hash_one(&self.0)
            }
        }
    };
}

/// A class around a core type that is `Display` out and `parse` in.
///
/// Gives the constructor, `parse`, `str`, an evaluable `repr`, equality, hash,
/// pickling and copying. Taken as an argument by value, the class accepts an
/// instance or its text — and, after `or`, another input that converts into the
/// core type. Equal values must print alike: the hash is that of the text.
macro_rules! text_class {
    ($class:ident, $core:ty, $expected:literal
        $(, or $other:ty)?
        $(; $lt:ident $le:ident $gt:ident $ge:ident)?) => {
        #[pyo3::pymethods]
        impl $class {
            #[new]
            #[pyo3(signature = (text, /))]
            fn new(text: crate::class::Given<'_, Self>) -> pyo3::PyResult<Self> {
                text.read()
            }

            /// Reads the notation that `str()` writes.
            #[staticmethod]
            #[pyo3(signature = (text, /))]
            fn parse(text: &str) -> pyo3::PyResult<Self> {
                crate::error::OrRaise::or_raise(<$core>::parse(text)).map(Self)
            }

            fn __str__(&self) -> String {
                self.0.to_string()
            }

            fn __repr__(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
                use pyo3::types::PyAnyMethods;
                let text = pyo3::types::PyString::new(py, &self.0.to_string());
                Ok(format!("{}({})", <Self as pyo3::PyClass>::NAME, text.repr()?))
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            $(
                fn $lt(&self, other: &Self) -> bool {
                    self.0 < other.0
                }

                fn $le(&self, other: &Self) -> bool {
                    self.0 <= other.0
                }

                fn $gt(&self, other: &Self) -> bool {
                    self.0 > other.0
                }

                fn $ge(&self, other: &Self) -> bool {
                    self.0 >= other.0
                }
            )?

            fn __hash__(&self) -> u64 {
                use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
                BuildHasherDefault::<DefaultHasher>::default().hash_one(self.0.to_string())
            }

            fn __getnewargs__(&self) -> (String,) {
                (self.0.to_string(),)
            }
        }

        impl<'a, 'py> pyo3::FromPyObject<'a, 'py> for $class {
            type Error = pyo3::PyErr;

            #[cfg(feature = "stubs")]
            const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
                use pyo3::{type_hint_identifier, type_hint_union};
                type_hint_union!(
                    <Self as pyo3::PyTypeInfo>::TYPE_HINT,
                    type_hint_identifier!("builtins", "str")
                    $(, <$other as pyo3::FromPyObject<'_, '_>>::INPUT_TYPE)?
                )
            };

            fn extract(value: pyo3::Borrowed<'a, 'py, pyo3::PyAny>) -> pyo3::PyResult<Self> {
                use pyo3::types::PyStringMethods;
                if let Ok(same) = value.cast::<Self>() {
                    return Ok(Self(same.get().0.clone()));
                }
                if let Ok(text) = value.cast::<pyo3::types::PyString>() {
                    return Self::parse(&text.to_cow()?);
                }
                $(if let Ok(other) = value.extract::<$other>() {
                    return Ok(Self(other.into()));
                })?
                Err(crate::error::wrong_type($expected, &value))
            }
        }
    };
}

/// A class around a core type that serde writes as an object and reads back.
///
/// Gives `to_dict`, `to_json`, `from_json`, pickling and copying. Add
/// `value_class!` where the core type is `Eq + Hash`, else use `record_class!`.
macro_rules! json_class {
    ($class:ident, $core:ty) => {
        #[pyo3::pymethods]
        impl $class {
            /// Reads what `to_json` writes; unknown fields are refused.
            #[staticmethod]
            #[pyo3(signature = (text, /))]
            fn from_json(py: pyo3::Python<'_>, text: &str) -> pyo3::PyResult<Self> {
                let read = py.detach(|| bilateral::wire::from_json::<$core>(text));
                crate::error::OrRaise::or_raise(read).map(Self)
            }

            /// The canonical JSON: two-space indentation, fields in the order of the format.
            fn to_json(&self) -> String {
                bilateral::wire::to_json(&self.0)
            }

            /// The wire form as a dict: amounts and dates are text.
            #[pyo3(signature = () -> "dict[str, object]")]
            fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyDict>> {
                crate::json::to_dict(py, &self.0)
            }

            #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<(pyo3::Bound<'py, pyo3::PyAny>, (String,))> {
                use pyo3::types::PyAnyMethods;
                let class = <Self as pyo3::PyTypeInfo>::type_object(py);
                Ok((class.getattr("from_json")?, (self.to_json(),)))
            }
        }
    };
}

/// What `json_class!` gives, with equality, hash and a `repr` that names the record.
macro_rules! record_class {
    ($class:ident, $core:ty, |$it:ident| $label:expr) => {
        json_class!($class, $core);

        #[pyo3::pymethods]
        impl $class {
            fn __eq__(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            fn __hash__(&self) -> u64 {
                use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
                BuildHasherDefault::<DefaultHasher>::default().hash_one(self.to_json())
            }

            fn __repr__(&self) -> String {
                let $it = &self.0;
                format!("<{} {}>", <Self as pyo3::PyClass>::NAME, $label)
            }
        }
    };
}

/// The names of fields, one after the other.
pub(crate) struct Names<'py>(pub(crate) Bound<'py, PyIterator>);

impl<'py> IntoPyObject<'py> for Names<'py> {
    type Target = PyIterator;
    type Output = Bound<'py, PyIterator>;
    type Error = std::convert::Infallible;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterator"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

/// What `record_class!` gives, for answers whose fields are read by their names on the wire; those that a
/// function named before the label knows, by it.
macro_rules! answer_class {
    ($class:ident, $core:ty, $($field:ident,)? |$it:ident| $label:expr) => {
        record_class!($class, $core, |$it| $label);

        #[pyo3::pymethods]
        impl $class {
            /// A field of the wire form; `to_dict` has all of them at once.
            fn __getitem__<'py>(
                &self,
                py: pyo3::Python<'py>,
                key: &str,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                use pyo3::types::PyAnyMethods;
                $(if let Some(found) = $field(py, &self.0, key)? {
                    return Ok(found);
                })?
                self.to_dict(py)?.as_any().get_item(key)
            }

            fn __contains__(&self, py: pyo3::Python<'_>, key: &str) -> pyo3::PyResult<bool> {
                use pyo3::types::PyDictMethods;
                self.to_dict(py)?.contains(key)
            }

            fn __iter__<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<crate::class::Names<'py>> {
                use pyo3::types::PyAnyMethods;
                self.keys(py)?.try_iter().map(crate::class::Names)
            }

            /// The names of the fields.
            #[pyo3(signature = () -> "list[str]")]
            fn keys<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyList>> {
                use pyo3::types::PyDictMethods;
                Ok(self.to_dict(py)?.keys())
            }
        }
    };
}

/// For what can be laid out in columns: Arrow, and the three frames it is most often wanted as.
macro_rules! table_class {
    ($class:ident, |$it:ident| $batch:expr) => {
        #[pyo3::pymethods]
        impl $class {
            /// For `polars.DataFrame(…)`, `pyarrow.table(…)`, `pandas.DataFrame.from_arrow(…)`.
            ///
            /// Words are dictionaries, amounts exact decimals, what is missing is null.
            #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
            fn __arrow_c_stream__<'py>(
                &self,
                py: pyo3::Python<'py>,
                requested_schema: Option<pyo3::Bound<'py, pyo3::PyAny>>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyCapsule>> {
                // A wish for other types may be left unheard; the stream says what it holds.
                drop(requested_schema);
                let $it = &self.0;
                let batch = py.detach(|| $batch).map_err(crate::capsule::refused)?;
                crate::capsule::give(py, batch)
            }

            /// As a polars data frame; needs polars.
            #[pyo3(signature = () -> "object")]
            fn to_polars(slf: pyo3::Bound<'_, Self>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                crate::arrow::polars(slf.into_any())
            }

            /// As a pyarrow table; needs pyarrow.
            #[pyo3(signature = () -> "object")]
            fn to_pyarrow(slf: pyo3::Bound<'_, Self>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                crate::arrow::pyarrow(slf.into_any())
            }

            /// As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
            #[pyo3(signature = () -> "object")]
            fn to_pandas(slf: pyo3::Bound<'_, Self>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                crate::arrow::pandas(slf.into_any())
            }
        }
    };
}

/// `_repr_html_` from the text of the core.
macro_rules! html_class {
    ($class:ident, |$it:ident| $html:expr) => {
        #[pyo3::pymethods]
        impl $class {
            /// For notebooks.
            fn _repr_html_(&self) -> String {
                let $it = &self.0;
                $html
            }
        }
    };
}

/// Attributes of a record, each with its sentence: `name: Type = |it| expression;`.
macro_rules! getters {
    ($class:ident { $($(#[$doc:meta])+ $name:ident: $type:ty = |$it:ident| $value:expr;)+ }) => {
        #[pyo3::pymethods]
        impl $class {
            $(
                $(#[$doc])+
                #[getter]
                fn $name(&self) -> $type {
                    let $it = &self.0;
                    $value
                }
            )+
        }
    };
}
