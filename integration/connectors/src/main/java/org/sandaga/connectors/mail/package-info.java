/** Sends mail over SMTP, by the server's mail session. */
@NullMarked
package org.sandaga.connectors.mail;

import org.jspecify.annotations.NullMarked;
