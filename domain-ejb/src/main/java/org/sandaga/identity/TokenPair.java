package org.sandaga.identity;

/**
 * What an API client gets for its credentials.
 *
 * @param accessToken a JWT for {@code Authorization: Bearer}
 * @param expiresInSeconds how long the access token lives
 * @param refreshToken opaque; works once, for the next pair
 */
public record TokenPair(String accessToken, long expiresInSeconds, String refreshToken) {

    @Override
    public String toString() {
        return "TokenPair[…]";
    }
}
