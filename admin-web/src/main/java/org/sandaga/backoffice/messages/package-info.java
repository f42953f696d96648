/** What is carried and what is written: events, dead letters, messages. */
@NullMarked
package org.sandaga.backoffice.messages;

import org.jspecify.annotations.NullMarked;
