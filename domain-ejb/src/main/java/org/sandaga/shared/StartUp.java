package org.sandaga.shared;

import java.util.Locale;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Refuses to start the server on a schema that is not its own, before anything else works with it, and begins clock and settings. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    private static final Pattern PROPERTY = Pattern.compile("sandaga(\\.[a-z0-9]+)+");

    private final SchemaVersion schema;
    private final MarketClock clock;
    private final SettingDesk settings;

    @Inject
    StartUp(SchemaVersion schema, MarketClock clock, SettingDesk settings) {
        this.schema = schema;
        this.clock = clock;
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public StartUp() {
        this(null, null, null);
    }

    @PostConstruct
    void begin() {
        try {
            settings.require();
            schema.require();
            clock.begin();
            settings.refresh();
        } catch (RuntimeException wrong) {
            LOG.severe(() -> "Sandaga cannot start: " + reason(wrong));
            throw wrong;
        }
    }

    /** The innermost reason; settings by the names of their variables, which is how operators give them. */
    static String reason(Throwable wrong) {
        Throwable cause = wrong.getCause();
        if (cause != null && !(wrong instanceof IllegalArgumentException)) {
            return reason(cause);
        }
        return PROPERTY.matcher(String.valueOf(wrong.getMessage()))
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT).replace('.', '_'));
    }
}
