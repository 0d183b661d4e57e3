//! What every class has in common, so that the next one is a few lines.
//!
//! Classes are `#[pyclass(frozen, module = "bilateral", name = "…")]` tuple
//! structs around one core value. The macros add a `#[pymethods]` block of
//! their own; what is particular to the class goes into a second one.

use std::marker::PhantomData;

use pyo3::prelude::*;

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
}

impl<'a, 'py, T: FromPyObject<'a, 'py>> FromPyObject<'a, 'py> for Given<'py, T> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = T::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(value.to_owned(), PhantomData))
    }
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
