package org.sandaga.shared;

/** A value is wrong in itself; the field says which, the reason is a key of the package's words. */
public class InvalidInput extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the path of the field in the request, for example {@code price.amountMinor}
     * @param reason what is wrong with it, for people
     */
    public InvalidInput(String field, String reason) {
        super(field, reason);
        this.field = field;
    }

    /** The path of the field in the request. */
    public String field() {
        return field;
    }

    @Override
    public boolean isInvalidInput() {
        return true;
    }
}
