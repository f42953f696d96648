package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** A file has more bytes than one may have, or all waiting files together have. */
public class FileTooLarge extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public FileTooLarge(long mostBytes) {
        super(mostBytes);
    }

    @Override
    public boolean isInvalidInput() {
        return true;
    }

    @Override
    public boolean isTooLarge() {
        return true;
    }
}
