//! Codes of dates and periods.

use crate::error::declare_rules;

declare_rules! {
    DATE_INVALID = Error "date.invalid" {
        title: "Not a date",
        meaning: "The text is no date in ISO 8601 or EDTF notation, or names a day that does not exist.",
        why: "A guessed day order or a clamped day changes when an obligation began.",
        source: "ISO 8601-1:2019; EDTF (ISO 8601-2:2019 Annex A)",
        fix: "Write YYYY-MM-DD, or EDTF for an uncertain date: `2015`, `2011-06`, `2023-05-19~`, `2008/2022`, `2025/..`.",
    }
    DATE_SENTINEL = Error "date.sentinel" {
        title: "A database sentinel instead of a date",
        meaning: "`9999-12-31`, `NA` and similar stand for \"no date known\" or \"no end\".",
        why: "Read as a date it gives agreements a life of eight thousand years and ruins every duration.",
        source: "Seen in 355 of 550 rows of one treaty table",
        fix: "Leave the end open: `2015-12-21/..`; leave an unknown date out.",
    }
    DATE_UNBOUNDED = Error "date.unbounded" {
        title: "Open at both ends",
        meaning: "`../..` says that something happened at some time, which is no date.",
        why: "It orders before and after nothing, so every question about it answers \"maybe\".",
        source: "EDTF (ISO 8601-2:2019 Annex A) allows one open end",
        fix: "Leave the date out; close one end if anything is known: `2008/..`, `../2012`.",
    }
    DATE_OUT_OF_RANGE = Error "date.out-of-range" {
        title: "Outside the calendar",
        meaning: "Counting on from the date leaves the years 1 to 9998; or a date before the year 1 is asked for as a day of a calendar that begins there, as Python's does.",
        why: "The result would be a sentinel or a day before the calendar; neither was meant.",
        source: "ISO 8601-1:2019; 9999 is kept free because databases use it for \"no date\"",
        fix: "Check the number of days or months that is added; keep a date before the year 1 as text.",
    }
    PERIOD_INVALID = Error "period.invalid" {
        title: "Not a period",
        meaning: "The text names no span of whole days, or a month, quarter or week that does not exist.",
        why: "A figure filed under a guessed period is compared with the wrong year.",
        source: "ISO 8601-1:2019; SDMX 2.1 Section 6 Technical Notes, 4.2",
        fix: "Write `2024`, `2024-S1`, `2024-Q1`, `2024-05`, `2024-W07`, `2024-05-31`, or two of a kind: `2024-01/2024-10`.",
    }
    PERIOD_REVERSED = Error "period.reversed" {
        title: "The end comes before the start",
        meaning: "A range of days, months or years runs backwards.",
        why: "Turning it round would hide a typing error in one of the two.",
        source: "ISO 8601-1:2019, time intervals",
        fix: "Put the earlier end first; check both years.",
    }
    PERIOD_AMBIGUOUS = Error "period.ambiguous" {
        title: "More than one reading",
        meaning: "The text is a period in two conventions that give different days: `05/06/2024`, `2004/05`, `2023-T1`, `20230101`.",
        why: "Swapping day and month gives another day of the same year that exists too, so no later check notices.",
        source: "ISO 8601-1:2019; SDMX 2.1 Section 6 Technical Notes, 4.2",
        fix: "Declare the day order where the message says so; otherwise write ISO 8601.",
    }
    PERIOD_CONTRADICTORY = Error "period.contradictory" {
        title: "Code and label disagree",
        meaning: "A cell that states its period twice, such as `202408-Aug. 2024` or `2010 [YR2010]`, states two different ones.",
        why: "One of the two was edited or shifted; the figure beside it belongs to either.",
        source: "Eurostat Comext and World Bank extracts write code and label in one cell",
        fix: "Look the row up in the original file and keep the period it belongs to.",
    }
    PERIOD_NO_COUNTERPART = Error "period.no-counterpart" {
        title: "No such span in the other year",
        meaning: "The span starts or ends on 29 February, or is a week 53, and the other year has none; or that year is outside the calendar.",
        why: "Any replacement has other days or another number of them, so the growth rate would compare unlike spans.",
        source: "ISO 8601-1:2019, calendar and week dates",
        fix: "Compare whole months or whole years, or name the other span yourself.",
    }
    MONTHS_INVALID = Error "months.invalid" {
        title: "Not a set of months",
        meaning: "The text is no list of months and runs of months of one year.",
        why: "Year-to-date figures are comparable only over the same months.",
        source: "DESIGN law 5",
        fix: "Write `Jan-Oct`, `Jan-Mar,Jul`, `Jan-Dec`, or `none`; split a run that crosses New Year.",
    }
}
