package org.sandaga.shared;

/** A list goes on, but is read by counting only so far; filtering finds the rest. */
public class ListTooDeep extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    /** @param deepest how many rows can be paged through */
    public ListTooDeep(int deepest) {
        super(deepest);
    }

    @Override
    public boolean isInvalidInput() {
        return true;
    }
}
