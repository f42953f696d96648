/** Those who sell: from application over review to approval, their members, shop, closure and payout account. */
@NullMarked
@Module(dependsOn = {"identity", "media"})
package org.sandaga.vendor;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
