package org.sandaga.identity;

import java.util.Set;

import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/**
 * A vendor that an account may act for.
 *
 * @param vendor the vendor
 * @param permissions what it may do there
 * @param passing whether that may change with a decision on the vendor, and so is not remembered
 */
public record Membership(VendorId vendor, Set<Permission> permissions, boolean passing) {}
