package org.sandaga.running;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code sandaga demo} in a process of its own, as a newcomer starts it, stops it and comes back the next day. */
@Beside
class DemoComesAndGoesIT {
    private static final Path DATA = Path.of("target", "demo-process").toAbsolutePath();
    private static final Path TERMINAL = Path.of("target", "demo-process.log").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(9);
    private static final Map<String, String> ENVIRONMENT = environment();

    /** Said when all but the server runs, and that begins. */
    private static final String BEGINS = "· starting Open Liberty";

    /** Said when everything runs. */
    private static final String RUNS = "stop           Ctrl-C";

    private static final Path HOME = Path.of(System.getProperty("sandaga.home"));
    private static final String SCRIPT = HOME.resolveSibling("sandaga").toString();

    private static Process running;

    @AfterAll
    static void stop() {
        // only where a test has failed half-way is there something to stop
        if (running != null) {
            running.destroy();
        }
    }

    @Test
    void greetsStopsWithoutATraceHoweverItIsEndedAndKeepsWhatWasWritten() throws Exception {
        startInAGroup(BEGINS);
        pressCtrlC();
        leavesNothingBehind();

        start(
                RUNS,
                java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                HOME.resolve("sandaga.jar").toString(),
                "demo");
        assertThat(said())
                .contains("shop           " + url() + "/\n", "back office    " + url() + "/admin/\n")
                .contains("sign in        as ")
                .doesNotContain("try it as");
        Api guest = Api.at(url()).withCartIn("SN");
        String cart = guest.get("/v1/cart").is(200).body();
        askToEnd();
        leavesNothingBehind();

        start(BEGINS, "sh", "-c", "\"$0\" demo --attached; exit $?", SCRIPT);
        killTheParent();
        leavesNothingBehind();

        startInAGroup(RUNS);
        assertThat(guest.get("/v1/cart").is(200).body()).isEqualTo(cart);
        assertThat(guest.with("Sandaga-Cart", "x".repeat(32)).get("/v1/cart").status())
                .isNotEqualTo(200);
        pressCtrlC();
        leavesNothingBehind();
    }

    /** As Maven starts it at a terminal; what runs the tests may itself have been told to ignore interruptions. */
    private static void startInAGroup(String until) throws Exception {
        start(until, "setsid", "env", "--default-signal=INT", SCRIPT, "demo", "--attached");
    }

    private static void start(String until, String... line) throws Exception {
        ProcessBuilder demo = new ProcessBuilder(line);
        demo.environment().keySet().removeIf(name -> name.startsWith("SANDAGA_"));
        demo.environment().putAll(ENVIRONMENT);
        running =
                demo.redirectErrorStream(true).redirectOutput(TERMINAL.toFile()).start();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(until)) {
            assertThat(running.isAlive() && System.nanoTime() < latest)
                    .as(() -> "it starts: " + said())
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** A terminal interrupts everybody in the group, the server too. */
    private static void pressCtrlC() throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", "kill -INT -" + running.pid())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        awaitEnd(running.toHandle());
        assertThat(running.waitFor()).isEqualTo(130);
    }

    private static void askToEnd() throws Exception {
        running.destroy();
        awaitEnd(running.toHandle());
        assertThat(running.waitFor()).isIn(0, 143);
    }

    private static void killTheParent() {
        ProcessHandle launcher = running.children().findFirst().orElseThrow();
        running.destroyForcibly();
        awaitEnd(launcher);
    }

    private static void awaitEnd(ProcessHandle launcher) {
        assertThat(launcher.onExit()).as(() -> "it ends: " + said()).succeedsWithin(PATIENCE);
        assertThat(said().lines()).contains("· stopping", "· stopped");
        assertThat(said()).doesNotContain("The server ", "unexpected");
    }

    private static void leavesNothingBehind() throws IOException {
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(DATA.toString())))
                .as("processes that work in " + DATA)
                .isEmpty();
        for (Map.Entry<String, String> port : ENVIRONMENT.entrySet()) {
            if (port.getKey().endsWith("_PORT")) {
                assertThat(isFree(Integer.parseInt(port.getValue())))
                        .as(port.toString())
                        .isTrue();
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            // what was closed a moment ago lingers, and nobody listens there
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static String said() {
        try {
            return Files.readString(TERMINAL);
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = TestEnvironment.in(DATA);
        environment.put("SANDAGA_DEMO_WORLD", "none");
        return environment;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static URI url() {
        return URI.create("http://localhost:" + ENVIRONMENT.get("SANDAGA_HTTP_PORT"));
    }
}
