//! Which economies a bloc held in which month.

use bilateral::economy::{Bloc, Change, Composition};
use pyo3::prelude::*;
use rust_decimal::Decimal;

use super::{PyEconomy, effect};
use crate::class::Given;
use crate::error::OrRaise;
use crate::period::{Month, PyYearMonth};
use crate::word::Word;

/// A group of economies with dated membership; a month asked about is a
/// `YearMonth`, its text, or a day in it. Members count until they leave of their own
/// accord or become associates, and while the others have suspended them.
///
/// >>> eu = bilateral.Bloc("EU")
/// >>> eu.contains("GBR", "2020-01"), eu.contains("GBR", "2020-02")
/// (True, False)
/// >>> len(eu.members_on("2020-02"))
/// 27
///
/// Wrong: an id that does not say which 27.
///
/// >>> try:
/// ...     bilateral.Bloc("EU27")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// area.unknown
#[pyclass(frozen, module = "bilateral", name = "Bloc")]
pub(crate) struct PyBloc(pub(crate) Bloc);

text_class!(PyBloc, Bloc, "Bloc or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyBloc {
    /// Every bloc.
    ///
    /// >>> "EAEU" in [str(one) for one in bilateral.Bloc.all()]
    /// True
    #[staticmethod]
    fn all() -> Vec<Self> {
        Bloc::all().map(Self).collect()
    }

    /// Its id.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id()
    }

    /// Its English name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name()
    }

    /// The month whose members it has in every month; None if they change with the month.
    ///
    /// >>> bilateral.Bloc("EU27_2020").composition, bilateral.Bloc("EU").composition
    /// (YearMonth('2020-02'), None)
    #[getter]
    fn composition(&self) -> Option<PyYearMonth> {
        match self.0.composition() {
            Composition::Fixed(month) => Some(PyYearMonth(month)),
            Composition::Evolving => None,
        }
    }

    /// Its members in a month, in order of code.
    ///
    /// >>> sorted(str(one) for one in bilateral.Bloc("EAEU").members_on("2024-08"))
    /// ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS']
    #[pyo3(signature = (month, /))]
    fn members_on(&self, month: Given<'_, Month>) -> PyResult<Vec<PyEconomy>> {
        Ok(self.0.members_on(month.read()?.0).iter().map(PyEconomy).collect())
    }

    /// Whether an economy was a member in a month.
    ///
    /// >>> bilateral.Bloc("EU").contains("GBR", "2019-01"), bilateral.Bloc("EU").contains("GBR", "2021-01")
    /// (True, False)
    #[pyo3(signature = (economy, month, /))]
    fn contains(&self, economy: Given<'_, PyEconomy>, month: Given<'_, Month>) -> PyResult<bool> {
        Ok(self.0.contains(economy.read()?.0, month.read()?.0))
    }

    /// Whether trade between the two stays inside the bloc: both were members in that month.
    ///
    /// >>> bilateral.Bloc("EU").is_internal("DEU", "FRA", "2024-01")
    /// True
    #[pyo3(signature = (reporter, partner, month, /))]
    fn is_internal(
        &self,
        reporter: Given<'_, PyEconomy>,
        partner: Given<'_, PyEconomy>,
        month: Given<'_, Month>,
    ) -> PyResult<bool> {
        Ok(self.0.is_internal(reporter.read()?.0, partner.read()?.0, month.read()?.0))
    }

    /// Entries and exits in order of time; an exit is dated to the first month without
    /// the economy. Empty for a fixed composition.
    ///
    /// >>> bilateral.Bloc("EAEU").changes()[-1]
    /// (YearMonth('2015-08'), Economy('KGZ'), <Change.JOINED: 'joined'>)
    fn changes(&self) -> Vec<(PyYearMonth, PyEconomy, Word<Change>)> {
        let changes = self.0.changes().into_iter();
        changes
            .map(|(month, economy, change)| (PyYearMonth(month), PyEconomy(economy), Word(change)))
            .collect()
    }

    /// Takes the change of the bloc's total between two months apart into those who were
    /// members both times, joiners and leavers. Values are mappings from economies to
    /// amounts; those of other economies are not used, and a missing row is not a zero.
    ///
    /// >>> before = {member: 10 for member in bilateral.Bloc("EU").members_on("2020-01")}
    /// >>> after = {member: 11 for member in before}
    /// >>> effect = bilateral.Bloc("EU").composition_effect(before, "2020-01", after, "2020-02")
    /// >>> effect.change, effect.same_members, effect.leavers
    /// (Decimal('17'), Decimal('27'), Decimal('10'))
    ///
    /// Wrong: one member's value alone.
    ///
    /// >>> try:
    /// ...     bilateral.Bloc("EU").composition_effect({"DEU": 1}, "2019-01", {"DEU": 1}, "2020-01")
    /// ... except bilateral.BilateralError as refused:
    /// ...     print(refused.code)
    /// bloc.member-missing
    #[pyo3(signature = (before, month_before, after, month_after, /))]
    fn composition_effect(
        &self,
        before: effect::Values,
        month_before: Given<'_, Month>,
        after: effect::Values,
        month_after: Given<'_, Month>,
    ) -> PyResult<effect::Effect> {
        let (old, new) = (month_before.read()?.0, month_after.read()?.0);
        self.0.composition_effect::<Decimal>(&before.0, old, &after.0, new).or_raise().map(effect::Effect)
    }
}
