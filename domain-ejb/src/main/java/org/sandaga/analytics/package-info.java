/** Joins what all capabilities know for the people who look at the whole: homes, to-do lists, files of one thing, reports. */
@NullMarked
@Module(
        dependsOn = {
            "identity",
            "audit",
            "media",
            "market",
            "vendor",
            "catalog",
            "shipping",
            "offer",
            "commission",
            "ordering",
            "payment",
            "inventory",
            "fulfilment",
            "importing",
            "payout",
            "ledger"
        })
package org.sandaga.analytics;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
