package org.sandaga.launcher;

import java.time.Duration;

import org.sandaga.identity.Persona;

/** What the person at the terminal sees when everything runs: addresses, and how to sign in. */
final class Greeting {
    private Greeting() {}

    /** With the administrator's password only where it does no harm: in a demo, and once at the very first start. */
    static String of(Settings settings, Duration startTime, boolean tellPassword) {
        String url = settings.http().localUrl();
        StringBuilder text = new StringBuilder();
        text.append(String.format("%nSandaga is ready after %d seconds.%n", startTime.toSeconds()));
        line(text, "shop", url + "/");
        line(text, "vendors", url + "/vendor/");
        line(text, "back office", url + "/admin/");
        line(text, "API", url + "/api/v1  (its description: " + url + "/openapi)");
        if (settings.outside().sandboxNeeded()) {
            line(
                    text,
                    "sandbox",
                    settings.outside().sandboxUrl() + "/  (mail: "
                            + settings.outside().sandboxUrl() + "/mail)");
        }
        line(
                text,
                "database",
                settings.database().address() + "/" + settings.database().name());
        line(text, "broker", settings.broker().address());
        line(text, "data and logs", settings.data().root().toString());
        line(text, "sign in", "as " + settings.administrator().user() + ", " + password(settings, tellPassword));
        settings.find(Demo.PERSONAS_PASSWORD).ifPresent(password -> people(text, password));
        line(text, "stop", "Ctrl-C");
        return text.toString();
    }

    private static void people(StringBuilder text, String password) {
        line(text, "try it as", "one of these, by one click on the sign-in page or with password " + password);
        for (Persona each : Persona.values()) {
            line(text, "", String.format("%-30s %s", each.email(), each.fullName()));
        }
    }

    private static String password(Settings settings, boolean tell) {
        if (settings.find("SANDAGA_IDENTITY_ADMINISTRATOR_PASSWORD").isPresent()) {
            return "with the password in SANDAGA_IDENTITY_ADMINISTRATOR_PASSWORD";
        }
        return tell
                ? "password " + settings.administrator().password()
                : "with the first password in " + settings.data().secretsFile();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-14s %s%n", name, value));
    }
}
