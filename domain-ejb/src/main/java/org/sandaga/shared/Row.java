package org.sandaga.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One row of a query's answer, read by column name; a missing value fails unless the method says maybe. */
public final class Row {
    private final ResultSet at;

    Row(ResultSet at) {
        this.at = at;
    }

    public String text(String column) {
        return present(column, maybeText(column));
    }

    public @Nullable String maybeText(String column) {
        return read(() -> at.getString(column));
    }

    public long number(String column) {
        return present(column, maybeNumber(column));
    }

    public @Nullable Long maybeNumber(String column) {
        return read(() -> at.getObject(column) == null ? null : at.getLong(column));
    }

    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    public boolean flag(String column) {
        return present(column, read(() -> at.getObject(column) == null ? null : at.getBoolean(column)));
    }

    public UUID uuid(String column) {
        return present(column, maybeUuid(column));
    }

    public @Nullable UUID maybeUuid(String column) {
        return read(() -> at.getObject(column, UUID.class));
    }

    public Instant instant(String column) {
        return present(column, maybeInstant(column));
    }

    public @Nullable Instant maybeInstant(String column) {
        OffsetDateTime moment = read(() -> at.getObject(column, OffsetDateTime.class));
        return moment == null ? null : moment.toInstant();
    }

    public LocalDate date(String column) {
        return present(column, read(() -> at.getObject(column, LocalDate.class)));
    }

    /** An amount out of a column of minor units and a column of currency. */
    public Money money(String minorColumn, String currencyColumn) {
        return Money.of(number(minorColumn), text(currencyColumn));
    }

    /** An amount, or null when the minor units are null. */
    public @Nullable Money maybeMoney(String minorColumn, String currencyColumn) {
        Long minor = maybeNumber(minorColumn);
        return minor == null ? null : Money.of(minor, text(currencyColumn));
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** Texts by language out of a JSONB column. */
    @SuppressWarnings("unchecked")
    public Texts texts(String column) {
        return new Texts(Json.read(text(column), java.util.Map.class));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    private static <T> @Nullable T read(Read<T> read) {
        try {
            return read.get();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Read<T> {
        @Nullable
        T get() throws SQLException;
    }
}
