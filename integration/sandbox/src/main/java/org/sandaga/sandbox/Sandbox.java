package org.sandaga.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.mail.MailStandIn;
import org.sandaga.sandbox.stripe.StripeStandIn;

/** The sandbox: starts the stand-ins for the outside world behind one HTTP port, as a program or inside a test. */
public final class Sandbox implements AutoCloseable {
    private final SandboxSettings settings;
    private final WebServer server;
    private final MailStandIn mail;
    private final StripeStandIn stripe;
    private final Faults faults = new Faults();
    private final RequestLog log;
    private final Router router = new Router();

    private Sandbox(SandboxSettings settings) throws IOException {
        this.settings = settings;
        Clock clock = Clock.systemUTC();
        Port.mustBeFree(settings.host(), settings.port(), "SANDAGA_SANDBOX_PORT");
        Port.mustBeFree(settings.host(), settings.smtpPort(), "SANDAGA_SANDBOX_SMTP_PORT");
        server = new WebServer(settings.host(), settings.port());
        mail = new MailStandIn(settings, clock);
        stripe = new StripeStandIn(settings, clock, this::baseUrl);
        log = new RequestLog(clock);
        routes();
        server.start(this::answer);
    }

    /**
     * Starts a sandbox; it is ready when this returns.
     *
     * @throws IOException when a port is taken or the data folder can't be used
     */
    public static Sandbox start(SandboxSettings settings) throws IOException {
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
        } catch (SandboxSettings.UnusableSetting e) {
            quit(e.getMessage());
        } catch (IOException | RuntimeException e) {
            quit("could not start: " + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
    }

    private static void quit(String sentence) {
        System.err.println("sandbox: " + sentence);
        System.exit(1);
    }

    private void routes() {
        List<StandIn> standIns = List.of(stripe, mail);
        faults.routes(router);
        log.routes(router);
        standIns.forEach(one -> one.routes(router));
        new HomePage(this::state).routes(router);
        router.on("POST", "/_sandbox/reset", request -> reset(standIns));
    }

    private Reply answer(Request request) {
        boolean own = request.path().startsWith("/_sandbox")
                || request.path().startsWith("/assets")
                || request.path().equals("/");
        if (own) {
            return fromElsewhere(request)
                    ? Reply.problem(403, "another site may not steer the sandbox")
                    : router.answer(request);
        }
        Optional<Fault> fault = faults.meeting(request);
        return log.note(
                request,
                fault,
                asked -> fault.map(met -> met.spoil(asked, router::answer)).orElseGet(() -> router.answer(asked)));
    }

    private static boolean fromElsewhere(Request request) {
        return !request.method().equals("GET")
                && request.header("sec-fetch-site")
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isPresent();
    }

    private Reply reset(List<StandIn> standIns) {
        standIns.forEach(StandIn::reset);
        faults.clear();
        log.clear();
        return Reply.json(200, state());
    }

    private ObjectNode state() {
        ObjectNode state = Json.object();
        state.set("stripe", stripe.state());
        state.set("mail", mail.state());
        state.setAll(faults.toJson());
        return state;
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
