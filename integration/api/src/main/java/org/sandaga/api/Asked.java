package org.sandaga.api;

import java.util.Locale;

/**
 * What a problem's form depends on, of the request that met it.
 *
 * @param language the caller's language
 * @param conditional true when the request came with If-Match
 * @param anonymous true when nobody is signed in
 * @param about method and address, for the log
 */
record Asked(Locale language, boolean conditional, boolean anonymous, String about) {}
