package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** A file holds no rows with columns, so nobody can say what they mean. */
public class FileIsNoTable extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
