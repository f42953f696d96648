package org.sandaga.ledger;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * An account with what it holds.
 *
 * @param code type, owner, qualifier and currency in one word
 * @param vendor whose it is, or null
 * @param qualifier which provider and the like; may be empty
 * @param balance positive on the side where the type grows
 */
public record AccountRow(
        AccountId id,
        String code,
        AccountType type,
        @Nullable VendorId vendor,
        String qualifier,
        Money balance) {}
