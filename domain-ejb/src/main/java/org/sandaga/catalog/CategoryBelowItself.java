package org.sandaga.catalog;

import org.sandaga.shared.BusinessRuleViolated;

/** A category cannot stand below itself, nor below one of those that are below it. */
public class CategoryBelowItself extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CategoryBelowItself() {}
}
