package org.sandaga.launcher.tour;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Signs people up as they would themselves: an address, a mail, a link. */
final class Accounts {
    private static final String PASSWORD = "premier-achat-2026";

    private final Api guest;
    private final World world;
    private final String run;

    /**
     * Prepares sign-ups.
     *
     * @param run a word that makes addresses new in every run
     */
    Accounts(Api guest, World world, String run) {
        this.guest = guest;
        this.world = world;
        this.run = run;
    }

    String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "." + run + "@example.org";
    }

    /** A verified account. */
    Account signUp(String name) {
        String email = address(name);
        JsonNode made =
                guest.post("/accounts", Map.of("email", email, "password", PASSWORD, "name", name, "language", "fr"));
        guest.post("/accounts/email-verifications", Map.of("token", world.tokenMailedTo(email)));
        return new Account(made.path("account").asText(), email, PASSWORD);
    }

    /** Somebody's account and how it is opened. */
    record Account(String id, String email, String password) {
        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }
}
