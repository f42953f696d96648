package org.sandaga.catalog;

import org.sandaga.shared.BusinessRuleViolated;

/** Among the children of a category there is one of that name already. */
public class CategoryNameTaken extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CategoryNameTaken(String slug) {
        super(slug);
    }
}
