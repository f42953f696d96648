/** Leads a shopper from a cart to a purchase at exactly the price that was accepted. */
@NullMarked
@Module(
        dependsOn = {
            "identity",
            "market",
            "media",
            "vendor",
            "customer",
            "tax",
            "catalog",
            "shipping",
            "offer",
            "commission",
            "cart",
            "ordering",
            "inventory"
        })
package org.sandaga.checkout;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
