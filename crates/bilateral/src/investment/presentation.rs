//! The same investment by direction and by assets and liabilities.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identity::{minus, sum};
use super::rules::CONVERSION_UNFOUNDED;
use crate::error::{Error, Result};
use crate::wire::decimal;

/// What residents and non-residents of one group hold in each other, by relationship (BPM6
/// paragraphs 6.42–6.43; BMD4 annex 2). All values in one currency.
///
/// Reverse investment and fellows may be zero and must be stated: without them totals of one
/// presentation say nothing about the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupClaims {
    /// Resident investors' claims on their enterprises abroad.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub investor_assets: Option<Decimal>,
    /// What resident investors owe their enterprises abroad: reverse investment in them.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub investor_liabilities: Option<Decimal>,
    /// Resident enterprises' claims on their investors abroad: reverse investment by them.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub enterprise_assets: Option<Decimal>,
    /// What resident enterprises owe their investors abroad.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub enterprise_liabilities: Option<Decimal>,
    /// Claims on fellows abroad where the ultimate parent is resident.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub fellow_assets_parent_resident: Option<Decimal>,
    /// Debts to fellows abroad where the ultimate parent is resident.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub fellow_liabilities_parent_resident: Option<Decimal>,
    /// Claims on fellows abroad where the ultimate parent is not resident.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub fellow_assets_parent_non_resident: Option<Decimal>,
    /// Debts to fellows abroad where the ultimate parent is not resident.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub fellow_liabilities_parent_non_resident: Option<Decimal>,
}

/// Both presentations; `assets − liabilities = outward − inward` whatever the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Presentations {
    /// By direction, out of the reporter: claims less debts of resident investors and of fellows with a resident parent.
    #[serde(with = "decimal")]
    pub outward: Decimal,
    /// By direction, into the reporter: debts less claims of resident enterprises and of fellows with a parent abroad.
    #[serde(with = "decimal")]
    pub inward: Decimal,
    /// All claims.
    #[serde(with = "decimal")]
    pub assets: Decimal,
    /// All debts.
    #[serde(with = "decimal")]
    pub liabilities: Decimal,
    /// The net position, the same in both.
    #[serde(with = "decimal")]
    pub net: Decimal,
}

impl GroupClaims {
    /// Both presentations.
    ///
    /// ```
    /// use bilateral::investment::GroupClaims;
    /// let claims: GroupClaims = serde_json::from_str(r#"{
    ///     "investorAssets": "50", "investorLiabilities": "5", "enterpriseAssets": "20", "enterpriseLiabilities": "140",
    ///     "fellowAssetsParentResident": "3", "fellowLiabilitiesParentResident": "1",
    ///     "fellowAssetsParentNonResident": "7", "fellowLiabilitiesParentNonResident": "9"
    /// }"#).unwrap();
    /// let both = claims.presentations().unwrap();
    /// assert_eq!((both.inward, both.liabilities), (122.into(), 155.into()));
    /// assert_eq!(both.assets - both.liabilities, both.outward - both.inward);
    ///
    /// // Wrong: totals alone.
    /// let totals: GroupClaims =
    ///     serde_json::from_str(r#"{ "investorAssets": "50", "enterpriseLiabilities": "140" }"#).unwrap();
    /// assert_eq!(totals.presentations().unwrap_err().code(), "investment.conversion-unfounded");
    /// ```
    ///
    /// # Errors
    /// - `investment.conversion-unfounded` if a relationship is not stated
    /// - `amount.overflow`, `amount.too-long` if a sum cannot be kept exactly
    pub fn presentations(&self) -> Result<Presentations> {
        let stated = |field: &str, value: Option<Decimal>| {
            value.ok_or_else(|| {
                let message = format!("`{field}` is not stated, and one presentation does not follow from the other without it; give `0` if there is none");
                Error::new(&CONVERSION_UNFOUNDED, message).at(field)
            })
        };
        let investor_assets = stated("investorAssets", self.investor_assets)?;
        let investor_debts = stated("investorLiabilities", self.investor_liabilities)?;
        let enterprise_assets = stated("enterpriseAssets", self.enterprise_assets)?;
        let enterprise_debts = stated("enterpriseLiabilities", self.enterprise_liabilities)?;
        let home_assets = stated("fellowAssetsParentResident", self.fellow_assets_parent_resident)?;
        let home_debts = stated("fellowLiabilitiesParentResident", self.fellow_liabilities_parent_resident)?;
        let away_assets = stated("fellowAssetsParentNonResident", self.fellow_assets_parent_non_resident)?;
        let away_debts =
            stated("fellowLiabilitiesParentNonResident", self.fellow_liabilities_parent_non_resident)?;
        let outward = sum([investor_assets, -investor_debts, home_assets, -home_debts])?;
        let inward = sum([enterprise_debts, -enterprise_assets, away_debts, -away_assets])?;
        Ok(Presentations {
            outward,
            inward,
            assets: sum([investor_assets, enterprise_assets, home_assets, away_assets])?,
            liabilities: sum([investor_debts, enterprise_debts, home_debts, away_debts])?,
            net: minus(outward, inward)?,
        })
    }
}
