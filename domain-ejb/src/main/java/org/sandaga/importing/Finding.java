package org.sandaga.importing;

import org.sandaga.shared.Texts;

/** What became of a row. */
record Finding(long row, long line, Outcome outcome, String code, String name, Texts words) {

    static Finding of(StagedRow row, Outcome outcome, String name, Fault fault) {
        return new Finding(row.no(), row.line(), outcome, fault.code(), Cell.shown(name), fault.words());
    }

    static Finding refused(StagedRow row, String name, Fault fault) {
        return of(row, Outcome.REFUSED, name, fault);
    }
}
