/** The first page of a shop's people: what needs them now, and how sales go. */
@NullMarked
package org.sandaga.vendorportal.home;

import org.jspecify.annotations.NullMarked;
