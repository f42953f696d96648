/** The portal for people who sell: its menu and its home. */
@NullMarked
package org.sandaga.vendorportal;

import org.jspecify.annotations.NullMarked;
