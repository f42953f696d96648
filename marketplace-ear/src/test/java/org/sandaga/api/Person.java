package org.sandaga.api;

/**
 * Somebody with an account.
 *
 * @param api what they do, signed in
 * @param id of the account
 * @param email their address
 */
public record Person(Api api, String id, String email) {}
