package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the server's process is started: by java itself, as Liberty's own script does in the end, so that its process id
 * is known and a signal reaches it.
 */
record ServerCommand(LibertyFolder folder, Map<String, String> environment, Path logs) {
    static final String JVM_OPTIONS = "SANDAGA_SERVER_JVM_OPTIONS";
    private static final int NEWER_OPTIONS_SINCE = 24;

    Process start() throws IOException {
        Files.createDirectories(logs);
        ProcessBuilder builder = new ProcessBuilder(line());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith(Variables.PREFIX));
        variables.putAll(environment);
        variables.put("JAVA_HOME", javaHome().toString());
        variables.put("WLP_USER_DIR", folder.user().toString());
        variables.put("WLP_OUTPUT_DIR", folder.output().toString());
        variables.put("X_LOG_DIR", logs.toString());
        return builder.directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("console.log").toFile())
                .start();
    }

    /** Names the data folder, also where Liberty lies elsewhere: by that {@link Leftover} knows a server as ours. */
    List<String> line() throws IOException {
        Path platform = folder.runtime().resolve("lib/platform/java");
        String options = Runtime.version().feature() >= NEWER_OPTIONS_SINCE ? "java24.options" : "java9.options";
        Path tools = folder.runtime().resolve("bin/tools");
        List<String> line = new ArrayList<>();
        line.add(javaHome().resolve("bin/java").toString());
        line.add("-Dsandaga.server=" + folder.root());
        line.add("-javaagent:" + tools.resolve("ws-javaagent.jar"));
        line.add("-Djava.awt.headless=true");
        line.add("@" + platform.resolve(options));
        line.addAll(folder.jvmOptions());
        line.addAll(List.of(environment.getOrDefault(JVM_OPTIONS, "").split("\\s+")));
        line.removeIf(String::isEmpty);
        line.addAll(List.of("-jar", tools.resolve("ws-server.jar").toString(), folder.name()));
        return line;
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
