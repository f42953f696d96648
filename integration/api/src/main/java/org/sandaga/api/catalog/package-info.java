/** Products and categories as vendors propose and the operator keeps them, and their pictures. */
@NullMarked
package org.sandaga.api.catalog;

import org.jspecify.annotations.NullMarked;
