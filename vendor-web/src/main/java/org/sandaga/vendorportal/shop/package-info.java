/** How a vendor's shop presents itself, ships, closes for a time and is paid. */
@NullMarked
package org.sandaga.vendorportal.shop;

import org.jspecify.annotations.NullMarked;
