package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a server did not start stands somewhere in what it wrote. */
class ServerLogTest {
    private static final Instant BEGUN = Instant.parse("2026-11-28T09:00:00Z");
    private static final String INFO =
            "[11/28/26, 9:00:01:004 UTC] 00000001 com.ibm.ws.kernel.launch.internal.FrameworkManager A CWWKE0001I: The server sandaga has been launched.";
    private static final String OURS =
            "[11/28/26, 9:00:09:512 UTC] 00000036 org.sandaga.shared.StartUp E Sandaga cannot start: SANDAGA_PAYOUT_HOLD must be a duration such as P14D, not 'x'.";
    private static final String ENDS =
            "[11/28/26, 9:00:09:700 UTC] 00000036 com.ibm.ws.app.manager.AppMessageHelper E CWWKZ0002E: An exception occurred while starting the application sandaga.";
    private static final String PORT =
            "[11/28/26, 9:00:08:100 UTC] 00000031 com.ibm.ws.tcpchannel.internal.TCPPort E CWWKO0221E: TCP/IP port 8080 is in use.";

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("messages.log");
    }

    @Test
    void tellsTheProductsOwnSentenceWhateverElseWentWrong() throws IOException {
        wrote(INFO, PORT, OURS, ENDS);

        assertThat(ServerLog.reason(folder))
                .isEqualTo("SANDAGA_PAYOUT_HOLD must be a duration such as P14D, not 'x' (" + log + ")");
    }

    @Test
    void tellsTheServersFirstErrorWhereTheProductSaysNothing() throws IOException {
        wrote(INFO, PORT, ENDS);

        assertThat(ServerLog.reason(folder)).isEqualTo("CWWKO0221E: TCP/IP port 8080 is in use (" + log + ")");
    }

    @Test
    void leadsToTheLogWhereItKnowsNoReason() throws IOException {
        assertThat(ServerLog.reason(folder)).isEqualTo("see " + log);

        wrote(INFO);
        assertThat(ServerLog.reason(folder)).isEqualTo("see " + log);
    }

    @Test
    void knowsThatTheServerGoesOnWithoutTheProduct() throws IOException {
        wrote(INFO, PORT);
        assertThat(ServerLog.applicationFailed(folder, BEGUN)).isFalse();

        wrote(INFO, OURS, ENDS);
        assertThat(ServerLog.applicationFailed(folder, BEGUN)).isTrue();
    }

    @Test
    void takesNothingFromTheLogOfAnEarlierStart() throws IOException {
        wrote(INFO, OURS, ENDS);
        Files.setLastModifiedTime(log, FileTime.from(BEGUN.minusSeconds(1)));

        assertThat(ServerLog.applicationFailed(folder, BEGUN)).isFalse();
    }

    @Test
    void takesALogThatIsNotThereForNoFailure() {
        assertThat(ServerLog.applicationFailed(folder, BEGUN)).isFalse();
    }

    private void wrote(String... lines) throws IOException {
        Files.writeString(log, String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(log, FileTime.from(BEGUN.plusSeconds(10)));
    }
}
