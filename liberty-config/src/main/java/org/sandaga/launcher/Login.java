package org.sandaga.launcher;

/** A user of the database or the broker, with the password. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
