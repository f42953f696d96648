package org.sandaga.launcher;

/**
 * The entry into the program, compiled for Java 8, so that an older JDK says what is missing instead of throwing.
 *
 * <p>Names nothing but what every Java has; the rest is found by name.
 */
public final class Start {
    private static final int NEEDED = 21;

    private Start() {}

    /** Runs {@code Launcher.main}, or says which JDK is needed. */
    public static void main(String[] arguments) throws Exception {
        String refusal = refusal(System.getProperty("java.specification.version"));
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        Class.forName("org.sandaga.launcher.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Why a version of Java ({@code 1.8}, {@code 17}) is too old, or null when it is not. */
    static String refusal(String version) {
        int number = Integer.parseInt(version.replaceFirst("^1\\.", ""));
        return number >= NEEDED
                ? null
                : "Sandaga needs a JDK " + NEEDED
                        + " or newer, for example Temurin 25 (https://adoptium.net); this is Java " + number + ".";
    }
}
