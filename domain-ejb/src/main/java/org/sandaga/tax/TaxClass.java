package org.sandaga.tax;

/** The class of goods that decides the rate of tax; a market without a rate of its own for one uses the standard. */
public enum TaxClass {
    STANDARD,
    INTERMEDIATE,
    REDUCED,
    SUPER_REDUCED
}
