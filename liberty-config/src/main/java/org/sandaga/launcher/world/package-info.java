/**
 * The small world of a demo: people, shops, goods and three weeks of trade, made by the API, the provider's page and the
 * mail on a clock that is moved.
 */
@NullMarked
package org.sandaga.launcher.world;

import org.jspecify.annotations.NullMarked;
