package org.sandaga.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What of a thing is other than before, as events tell it for the people who read the audit trail.
 *
 * <p>Its values are texts: ids in their public form, amounts as {@code XOF=1500}, moments in ISO 8601.
 *
 * @param what it is, {@code price}, for which the portal has a word; or the public id of a thing whose place it is
 * @param before what held; null for nothing
 * @param after what holds; null for nothing
 */
public record Change(
        String what, @Nullable String before, @Nullable String after) {

    /** A value before and after, which may be the same. */
    public static Change of(String what, @Nullable Object before, @Nullable Object after) {
        return new Change(what, text(before), text(after));
    }

    /** Those of them whose values differ. */
    public static List<Change> among(Change... values) {
        return Arrays.stream(values)
                .filter(each -> !Objects.equals(each.before, each.after))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Id id -> id.text();
            case Money amount -> amount.currency() + "=" + amount.decimal().toPlainString();
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }
}
