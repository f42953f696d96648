package org.sandaga.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * A server that is ready to be started.
 *
 * @param runtime Open Liberty's own files
 * @param configuration the server's folder, {@code usr/servers/<name>}
 * @param environment the variables that its process needs
 */
public record LaidOutServer(Path runtime, Path configuration, Map<String, String> environment) {}
