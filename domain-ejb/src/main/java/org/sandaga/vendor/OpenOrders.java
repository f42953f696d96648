package org.sandaga.vendor;

import org.sandaga.shared.VendorId;

/** Counts what shoppers have paid a vendor for and it has still to do; whoever keeps orders implements it. */
public interface OpenOrders {
    /** How many of a vendor's paid orders wait to be accepted or to leave, or have left in part only. */
    long of(VendorId vendor);
}
