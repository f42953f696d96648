package org.sandaga.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the environment decides, checked before anything starts. The handbook's configuration page lists the
 * variables.
 *
 * @param given the variables as they were given, for the server
 */
public record Settings(
        DataFolder data,
        HttpSettings http,
        DatabaseSettings database,
        BrokerSettings broker,
        OutsideSettings outside,
        Map<String, String> given) {

    /**
     * Reads the environment.
     *
     * @throws Refusal when a variable is unknown, missing or out of range
     */
    public static Settings of(Map<String, String> environment) {
        Variables variables = Variables.of(environment);
        DataFolder data = new DataFolder(Path.of(variables.text("SANDAGA_DATA", "data")));
        return new Settings(
                data,
                HttpSettings.of(variables),
                DatabaseSettings.of(variables, data),
                BrokerSettings.of(variables, data),
                OutsideSettings.of(variables, data),
                variables.all());
    }

    /**
     * Reads the environment for a command that needs a marketplace which is there already.
     *
     * @throws Refusal when a variable is wrong, or the embedded parts have never been started here
     */
    static Settings ofExisting(Map<String, String> environment) {
        Variables variables = Variables.of(environment);
        DataFolder data = new DataFolder(Path.of(variables.text("SANDAGA_DATA", "data")));
        if (variables.find("SANDAGA_DATABASE_HOST").isEmpty() && !data.isOurs()) {
            throw new Refusal("There is no marketplace in " + data.root()
                    + "; start one with 'sandaga demo', or set SANDAGA_DATA to its data folder.");
        }
        return of(environment);
    }

    /** Where the marketplace in this folder answers; the one that runs says so itself, whatever is set now. */
    String runningUrl() {
        return data.running().find("http.url").orElse(http.localUrl());
    }

    /** Where that marketplace's sandbox answers. */
    String runningSandboxUrl() {
        return data.running().find("sandbox.url").orElse(outside.sandboxUrl());
    }

    /** A variable as it was given. */
    Optional<String> find(String variable) {
        return Optional.ofNullable(given.get(variable));
    }

    /** E-mail address and password of the first administrator. */
    public Login administrator() {
        return new Login(
                find("SANDAGA_IDENTITY_ADMINISTRATOR_EMAIL").orElse("admin@sandaga.example"),
                find("SANDAGA_IDENTITY_ADMINISTRATOR_PASSWORD")
                        .orElseGet(() -> data.secrets().get("administrator")));
    }

    /** The variables for the server: those given, and what the launcher decides for the embedded parts. */
    Map<String, String> forServer() {
        Map<String, String> environment = new TreeMap<>();
        Secrets secrets = data.secrets();
        environment.put("SANDAGA_MEDIA_FOLDER", data.media().toString());
        environment.put("SANDAGA_SECURITY_KEYS", data.keys().toString());
        environment.put("SANDAGA_SECURITY_KEYS_PASSWORD", secrets.get("keys"));
        environment.put("SANDAGA_IDENTITY_KEY_FOLDER", data.keys().toString());
        environment.put("SANDAGA_IDENTITY_ADMINISTRATOR_EMAIL", administrator().user());
        environment.put(
                "SANDAGA_IDENTITY_ADMINISTRATOR_PASSWORD", administrator().password());
        environment.put("SANDAGA_HTTP_SECURE_COOKIES", Boolean.toString(!"localhost".equals(http.host())));
        environment.put("SANDAGA_NOTIFICATION_SITE", http.localUrl());
        environment.putAll(given);
        http.describe(environment);
        database.describe(environment);
        broker.describe(environment);
        outside.describe(environment);
        return environment;
    }
}
