package org.sandaga.importing;

import org.sandaga.shared.BusinessRuleViolated;

/** The mapping cannot be used; the field says where. */
public class MappingRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the path in the mapping, for example {@code vendor.country}
     * @param reason what is wrong there
     */
    public MappingRefused(String field, String reason) {
        super(field.isEmpty() ? "–" : field, reason);
        this.field = field;
    }

    /** The path in the mapping; empty for the whole. */
    public String field() {
        return field;
    }

    @Override
    public boolean isInvalidInput() {
        return true;
    }
}
