package org.sandaga.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.sandaga.sandbox.mail.MailStandIn;
import org.sandaga.sandbox.stripe.StripeStandIn;

/** The sandbox: starts the stand-ins for the outside world behind one HTTP port, as a program or inside another. */
public final class Sandbox implements AutoCloseable {
    private final SandboxSettings settings;
    private final WebServer server;
    private final MailStandIn mail;
    private final StripeStandIn stripe;
    private final Faults faults = new Faults();
    private final RequestLog log;
    private final Control control;
    private final Router router = new Router();

    private Sandbox(SandboxSettings settings) throws IOException {
        this.settings = settings;
        Clock clock = Clock.systemUTC();
        server = new WebServer(settings.host(), settings.port());
        mail = new MailStandIn(settings, clock);
        stripe = new StripeStandIn(settings, clock, this::baseUrl);
        log = new RequestLog(clock);
        control = new Control(faults, log, List.of(stripe, mail));
        control.routes(router);
        stripe.routes(router);
        mail.routes(router);
        HomePage.routes(router);
        server.start(this::answer);
    }

    /**
     * Starts a sandbox; it is ready when this returns.
     *
     * @throws IOException when a port is taken or the data folder can't be used; nothing was started then
     */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        Beforehand.check(settings);
        return new Sandbox(settings);
    }

    /** Runs the sandbox with the settings of the environment until it is stopped. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        try {
            Sandbox sandbox = start(SandboxSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            System.out.println("sandbox ready " + sandbox.baseUrl() + " smtp " + sandbox.smtpPort());
            new CountDownLatch(1).await();
        } catch (IOException | RuntimeException e) {
            System.err.println("sandbox: " + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
            System.exit(1);
        }
    }

    private Reply answer(Request request) {
        if (request.path().startsWith("/_sandbox")) {
            return control.answer(request, router);
        }
        if (request.path().equals("/") || request.path().startsWith("/assets/")) {
            return router.answer(request);
        }
        Optional<Fault> fault = faults.meeting(request);
        return log.note(
                request,
                fault,
                asked -> fault.map(met -> met.spoil(asked, router::answer)).orElseGet(() -> router.answer(asked)));
    }

    /** Address of the sandbox, without a slash at the end. */
    public String baseUrl() {
        return "http://" + settings.host() + ":" + server.port();
    }

    /** What stripe-java is given as API base. */
    public String stripeApiBase() {
        return baseUrl() + "/stripe";
    }

    /** The port on which mail is taken. */
    public int smtpPort() {
        return mail.smtpPort();
    }

    /** What this sandbox was started with. */
    public SandboxSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        server.close();
        stripe.close();
        mail.close();
    }
}
