package org.sandaga.running;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.sandaga.api.Api;
import org.sandaga.api.Witness;
import org.sandaga.launcher.Demo;
import org.sandaga.launcher.DemoWorld;
import org.sandaga.launcher.Settings;

/** What {@code sandaga demo} shows at its first start, on a server of its own; one for all test classes of a run. */
public final class DemoMarketplace {
    /** With which its people sign in where one click will not do. */
    public static final String PASSWORD = "one click is enough";

    private static DemoMarketplace only;
    private static RuntimeException failure;

    private final RunningMarketplace marketplace;
    private final Witness witness;
    private final String said;
    private final List<String> shops;
    private final List<String> orderStates;

    private DemoMarketplace(Settings settings) {
        marketplace = RunningMarketplace.started(settings);
        witness = new Witness(Api.at(marketplace.url()).contract());
        long begun = System.nanoTime();
        said = ensured();
        System.out.println("· demo world: made in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        shops = marketplace.column("select display_name || ' ' || status from vendor.vendor order by 1");
        orderStates = marketplace.column("select distinct status from ordering.vendor_order");
    }

    /** The one that runs; starts it and makes its world at the first call, and stops it when the tests end. */
    public static synchronized DemoMarketplace get() {
        if (failure != null) {
            throw failure;
        }
        if (only == null) {
            try {
                only = new DemoMarketplace(settings());
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }
        return only;
    }

    private static Settings settings() {
        Map<String, String> environment = TestEnvironment.in(TestEnvironment.folder("demo-world"));
        environment.put("SANDAGA_IDENTITY_PERSONAS_PASSWORD", PASSWORD);
        return Demo.settings(environment);
    }

    /** The server and everything around it. */
    public RunningMarketplace marketplace() {
        return marketplace;
    }

    /** Who heard all that the API answered while its world was made. */
    Witness witness() {
        return witness;
    }

    /** What was told while its world was made. */
    String said() {
        return said;
    }

    /** Its shops with their states when it had been made; somebody who looks at it may want one more. */
    List<String> shops() {
        return shops;
    }

    /** The states that its orders were in when it had been made; those that nobody pays are gone an hour later. */
    List<String> orderStates() {
        return orderStates;
    }

    /** Makes the world where there is none yet; gives what was told. */
    String ensured() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        DemoWorld.of(marketplace.settings())
                .heardBy(witness)
                .ensure(new PrintStream(text, true, StandardCharsets.UTF_8));
        System.out.print(text.toString(StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
