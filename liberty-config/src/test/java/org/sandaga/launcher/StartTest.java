package org.sandaga.launcher;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartTest {
    private static final int JAVA_8 = 52;

    @Test
    void namesTheJdkThatAnOlderJavaLacks() {
        assertThat(Start.refusal("17"))
                .isEqualTo(
                        "Sandaga needs a JDK 21 or newer, for example Temurin 25 (https://adoptium.net); this is Java 17.");
        assertThat(Start.refusal("1.8")).endsWith("this is Java 8.");
        assertThat(Start.refusal("21")).isNull();
        assertThat(Start.refusal("25")).isNull();
    }

    @Test
    void canBeReadByAnOlderJava() throws IOException {
        try (DataInputStream file = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            file.readUnsignedShort();
            assertThat(file.readUnsignedShort()).isLessThanOrEqualTo(JAVA_8);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theScriptNamesTheJdkThatIsMissing(@TempDir Path machine) throws IOException {
        Path old = Files.createDirectories(machine.resolve("jdks/old/bin"));
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
        executable(old.resolve("java"), "#!/bin/sh\n");
        Files.createFile(machine.resolve("sandaga.jar"));
        String script = Files.readString(Path.of("sandaga"))
                .replace("/usr/lib/jvm/", machine + "/jdks/")
                .replace("command -v java", "echo");
        executable(machine.resolve("sandaga"), script);

        Run run = Run.of(
                Map.of("JAVA_HOME", "", "HOME", machine.toString()),
                List.of(machine.resolve("sandaga").toString(), "up"));

        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "Sandaga needs a JDK 21 or newer, for example Temurin 25 (https://adoptium.net); none was found."
                                + " Set JAVA_HOME to one."));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
