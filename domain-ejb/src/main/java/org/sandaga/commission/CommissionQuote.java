package org.sandaga.commission;

import java.util.List;
import java.util.Map;

import org.sandaga.shared.VendorId;

/**
 * What the marketplace takes of a sale.
 *
 * @param lines in the order of the lines asked for
 * @param shipping by vendor, only where a rule takes something of it
 */
public record CommissionQuote(List<LineCommission> lines, Map<VendorId, ShippingCommission> shipping) {}
