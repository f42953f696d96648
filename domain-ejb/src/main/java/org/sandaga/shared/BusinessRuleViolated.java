package org.sandaga.shared;

import java.util.List;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the trade forbids what was asked; the transaction is rolled back and the caller is told why.
 *
 * <p>One subclass per rule, named after what is true ({@code OfferSoldOut}). The words come from the bundle {@code
 * words} of the subclass's package under its simple name, with the arguments filled in; {@link #getMessage()} is for
 * logs only.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessRuleViolated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    protected BusinessRuleViolated(Object... arguments) {
        super(List.of(arguments).toString());
        this.arguments = List.of(arguments);
    }

    /** What fills the placeholders of the words, in order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The stable code of the rule in problem documents: the class name in kebab case. */
    public String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** True when what was sent is wrong in itself (422); false when it conflicts with how things stand (409). */
    public boolean isInvalidInput() {
        return false;
    }

    /** True when there is simply more of it than is ever taken (413). */
    public boolean isTooLarge() {
        return false;
    }

    /** After how long the same may be asked again, for {@code Retry-After}; 0 when waiting alone does not help. */
    public long retryAfterSeconds() {
        return 0;
    }
}
