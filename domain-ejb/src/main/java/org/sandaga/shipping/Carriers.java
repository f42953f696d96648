package org.sandaga.shipping;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Tells the carriers that vendors may ship with. */
@Stateless
public class Carriers {
    private static final String CARRIER = """
            select code, name, tracking_url, tracking_pattern, tracking_check, to_json(countries)::text as countries
            from shipping.carrier
            """;

    private final Sql sql;

    @Inject
    Carriers(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Carriers() {
        this(null);
    }

    /** All of them, in the order they are offered to a vendor. */
    public List<CarrierView> all() {
        return sql.list(CARRIER + "order by position", Carriers::view);
    }

    /**
     * The carrier of a code such as {@code colissimo}.
     *
     * @throws InvalidInput when there is none
     */
    public CarrierView require(String code) {
        return sql.first(CARRIER + "where code = ?", Carriers::view, code)
                .orElseThrow(() -> new InvalidInput("carrier", code));
    }

    @SuppressWarnings("unchecked")
    private static CarrierView view(Row row) {
        return new CarrierView(
                row.text("code"),
                row.text("name"),
                row.maybeText("tracking_url"),
                row.maybeText("tracking_pattern"),
                row.choice("tracking_check", TrackingCheck.class),
                Json.read(row.text("countries"), List.class));
    }
}
