/** What every capability stands on: money, ids, clocks, events, problems, paging and the database's two walls. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.shared;

import org.jspecify.annotations.NullMarked;
