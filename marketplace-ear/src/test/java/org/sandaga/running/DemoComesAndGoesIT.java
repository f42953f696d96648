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

    private static Process running;

    @AfterAll
    static void stop() {
        // only where a test has failed half-way is there something to stop
        if (running != null) {
            running.destroy();
        }
    }

    @Test
    void greetsStopsWithoutATraceAndKeepsWhatWasWritten() throws Exception {
        start();
        assertThat(Files.readString(TERMINAL))
                .contains("shop           " + url() + "/\n", "back office    " + url() + "/admin/\n")
                .contains("sign in        as ", "stop           Ctrl-C")
                .doesNotContain("try it as");
        Api guest = Api.at(url()).withCartIn("SN");
        String cart = guest.get("/v1/cart").is(200).body();

        askToEnd();
        leavesNothingBehind();

        start();
        assertThat(guest.get("/v1/cart").is(200).body()).isEqualTo(cart);
        assertThat(guest.with("Sandaga-Cart", "x".repeat(32)).get("/v1/cart").status())
                .isNotEqualTo(200);
        askToEnd();
        leavesNothingBehind();
    }

    private static void start() throws Exception {
        ProcessBuilder demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(System.getProperty("sandaga.home"), "sandaga.jar").toString(),
                "demo");
        demo.environment().keySet().removeIf(name -> name.startsWith("SANDAGA_"));
        demo.environment().putAll(ENVIRONMENT);
        running =
                demo.redirectErrorStream(true).redirectOutput(TERMINAL.toFile()).start();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(TERMINAL).contains("Ctrl-C")) {
            assertThat(running.isAlive() && System.nanoTime() < latest)
                    .as(() -> "it starts: " + said())
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void askToEnd() throws InterruptedException {
        running.destroy();
        assertThat(running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(() -> "it ends: " + said())
                .isTrue();
        assertThat(running.exitValue()).isIn(0, 143);
        assertThat(said()).endsWith("· stopped\n");
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

    private static URI url() {
        return URI.create("http://localhost:" + ENVIRONMENT.get("SANDAGA_HTTP_PORT"));
    }
}
