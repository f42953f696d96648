package org.sandaga.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** SQL that is put together out of constant pieces; what people send only ever becomes a parameter. */
final class Statement {
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Statement add(String piece, @Nullable Object... values) {
        sql.append(piece);
        parameters.addAll(java.util.Arrays.asList(values));
        return this;
    }

    Statement add(Criterion.Fragment fragment) {
        sql.append(fragment.sql());
        parameters.addAll(fragment.parameters());
        return this;
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }
}
