package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerCommandTest {
    @TempDir
    Path folder;

    /** What {@link Leftover} looks for in the command line of a server that a killed launcher left behind. */
    @Test
    void namesProgramAndDataWhereverLibertyLies() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        LibertyFolder liberty = new LibertyFolder(folder.resolve("wlp"), data.server());
        Files.createDirectories(liberty.configuration());
        Files.writeString(liberty.configuration().resolve("jvm.options"), "# ours\n-Xmx1g\n");

        String line = String.join(" ", new ServerCommand(liberty, Map.of(), data.logs()).line());

        assertThat(line).contains("ws-server.jar", data.root().toString()).contains(" -Xmx1g ");
    }
}
