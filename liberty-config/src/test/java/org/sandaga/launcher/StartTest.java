package org.sandaga.launcher;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartTest {
    private static final int JAVA_8 = 52;
    private static final Pattern FILESET = Pattern.compile("<fileset dir=[^>]*>");

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
                .replaceAll("(?m)^  /usr/lib/jvm/", "  " + machine + "/jdks/")
                .replaceAll("(?m)^  /(usr|opt|Library)/", "  " + machine + "/$1/")
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theScriptTakesTheJdkThatMavenIsToldOf(@TempDir Path machine) throws IOException {
        Path told = Files.createDirectories(machine.resolve("elsewhere/newest/bin"));
        Files.writeString(told.resolveSibling("release"), "JAVA_VERSION=\"99.0.1\"\n");
        executable(told.resolve("java"), "#!/bin/sh\necho this one runs: \"$@\"\n");
        Files.createDirectories(machine.resolve(".m2"));
        Files.writeString(machine.resolve(".m2/toolchains.xml"), "<jdkHome>" + told.getParent() + "</jdkHome>\n");
        Files.createFile(machine.resolve("sandaga.jar"));
        executable(machine.resolve("sandaga"), Files.readString(Path.of("sandaga")));

        Run run = Run.of(
                Map.of("JAVA_HOME", "", "HOME", machine.toString()),
                List.of(machine.resolve("sandaga").toString(), "up"));

        assertThat(run.code()).isZero();
        assertThat(run.text()).startsWith("this one runs: ").endsWith("sandaga.jar up");
    }

    /** Else a JDK that has built the marketplace would be too hidden to run it. */
    @Test
    void theScriptLooksWhereverTheBuildLooks() throws IOException {
        String script = Files.readString(Path.of("sandaga"));

        assertThat(placesOfTheBuild())
                .hasSizeGreaterThan(10)
                .allSatisfy(place -> assertThat(script.lines().map(String::strip))
                        .as("the places in liberty-config/sandaga")
                        .contains(place));
    }

    /** The folders of the JDKs that pom.xml looks at, as a shell writes them; those of Windows have no such shell. */
    private static List<String> placesOfTheBuild() throws IOException {
        return FILESET.matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .flatMap(set -> Stream.of(attribute(set.group(), "includes").split(" "))
                        .filter(include -> include.endsWith("/release"))
                        .map(include -> attribute(set.group(), "dir").replace("${user.home}", "\"$HOME\"") + "/"
                                + include.substring(0, include.lastIndexOf('/'))))
                .filter(place -> !place.startsWith("C:") && !place.contains("/scoop/"))
                .toList();
    }

    private static String attribute(String element, String name) {
        return element.replaceFirst("(?s).*\\b" + name + "=\"([^\"]*)\".*", "$1");
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
