package org.sandaga.ledger;

import org.sandaga.shared.Money;

/**
 * What all accounts of a type hold together, in one currency.
 *
 * @param type of the accounts
 * @param balance positive on the side where the type grows
 */
public record TypeTotal(AccountType type, Money balance) {}
