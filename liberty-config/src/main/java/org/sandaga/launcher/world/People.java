package org.sandaga.launcher.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.World;

/** Everybody of the world: signs them up as they would themselves, and in when they do something. */
final class People {
    private final Api anyone;
    private final World outside;
    private final String password;
    private final Map<String, Person> known =
            Person.all().stream().collect(Collectors.toMap(Person::key, Function.identity()));
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final Map<String, Api> entries = new ConcurrentHashMap<>();

    People(Api anyone, World outside, String password) {
        this.anyone = anyone;
        this.outside = outside;
        this.password = password;
    }

    Person person(String key) {
        return known.get(key);
    }

    void signUp(Person person) {
        Map<String, String> wanted = Map.of(
                "email", person.email(),
                "password", password,
                "name", person.name(),
                "language", person.language());
        accounts.put(
                person.key(), anyone.post("/accounts", wanted).path("account").asText());
    }

    /** Follows the link in the mail. */
    void verify(Person person) {
        anyone.post("/accounts/email-verifications", Map.of("token", outside.tokenMailedTo(person.email())));
    }

    String account(String key) {
        return accounts.get(key);
    }

    /** Somebody with an account, signed in. */
    Api as(String key) {
        return entries.computeIfAbsent(key, who -> enter(person(who)));
    }

    /** Somebody without, in their language. */
    Api guest(Person person) {
        return anyone.with("Accept-Language", person.language());
    }

    private Api enter(Person person) {
        return guest(person).signedIn(person.email(), password);
    }
}
