package org.sandaga.payout;

import org.sandaga.shared.Money;

/**
 * What a provider is told to pay a vendor.
 *
 * @param payout our name of the payout, to be kept by the provider
 * @param amount how much; positive
 * @param destination the provider's name of the vendor's account
 * @param group a word that ties it to its run, for the provider's reports
 */
public record StartTransfer(PayoutId payout, Money amount, String destination, String group) {}
