package org.sandaga.analytics;

/** What a report is divided by. */
public enum ReportBy {
    DAY,
    VENDOR,
    MARKET,
    CATEGORY
}
