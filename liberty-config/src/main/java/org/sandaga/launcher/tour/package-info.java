/** A first purchase from the outside: from a catalogue to the payout, by the API, the provider's page and the mail. */
@NullMarked
package org.sandaga.launcher.tour;

import org.jspecify.annotations.NullMarked;
