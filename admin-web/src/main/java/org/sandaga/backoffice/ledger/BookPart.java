package org.sandaga.backoffice.ledger;

import java.util.EnumSet;
import java.util.Set;

import org.sandaga.ledger.AccountType;

/** The parts of the books that an owner asks for: what the house has, owes, earns and spends. */
public enum BookPart {
    HAS(
            AccountType.PSP_CLEARING,
            AccountType.CASH_IN_TRANSIT,
            AccountType.VENDOR_RECEIVABLE,
            AccountType.CHARGEBACK_PENDING),
    OWES_VENDORS(
            AccountType.VENDOR_PENDING,
            AccountType.VENDOR_PAYABLE,
            AccountType.VENDOR_RESERVE,
            AccountType.VENDOR_HOLD,
            AccountType.PAYOUT_IN_TRANSIT),
    OWES_OTHERS(
            AccountType.COMMISSION_TAX,
            AccountType.SALES_TAX_REMIT,
            AccountType.GIFT_CARD_LIABILITY,
            AccountType.STORE_CREDIT_LIABILITY,
            AccountType.SUSPENSE),
    EARNED(AccountType.COMMISSION_INCOME, AccountType.FEE_INCOME),
    SPENT(AccountType.PSP_FEES, AccountType.PROMO_EXPENSE, AccountType.CHARGEBACK_LOSS, AccountType.BAD_DEBT);

    private final Set<AccountType> types;

    BookPart(AccountType first, AccountType... others) {
        types = EnumSet.of(first, others);
    }

    boolean holds(AccountType type) {
        return types.contains(type);
    }

    /** The side on which all its accounts grow. */
    AccountType.Side side() {
        return types.iterator().next().side();
    }
}
