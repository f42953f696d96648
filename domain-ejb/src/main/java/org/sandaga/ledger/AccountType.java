package org.sandaga.ledger;

/** The chart of accounts; each type says on which side its balance grows and whose it is. */
public enum AccountType {
    /** Money that lies with a payment provider. */
    PSP_CLEARING(Side.DEBIT, Owner.PLATFORM),
    /** Cash that a courier has collected. */
    CASH_IN_TRANSIT(Side.DEBIT, Owner.PLATFORM),
    /** Money whose cause is not known. */
    SUSPENSE(Side.CREDIT, Owner.PLATFORM),
    GIFT_CARD_LIABILITY(Side.CREDIT, Owner.PLATFORM),
    STORE_CREDIT_LIABILITY(Side.CREDIT, Owner.CUSTOMER),
    /** Earned by a vendor and not yet due. */
    VENDOR_PENDING(Side.CREDIT, Owner.VENDOR),
    /** Due to a vendor with the next payout. */
    VENDOR_PAYABLE(Side.CREDIT, Owner.VENDOR),
    VENDOR_RESERVE(Side.CREDIT, Owner.VENDOR),
    /** Frozen by a dispute. */
    VENDOR_HOLD(Side.CREDIT, Owner.VENDOR),
    /** Owed by a vendor. */
    VENDOR_RECEIVABLE(Side.DEBIT, Owner.VENDOR),
    COMMISSION_INCOME(Side.CREDIT, Owner.PLATFORM),
    /** Tax on the commission, to be remitted. */
    COMMISSION_TAX(Side.CREDIT, Owner.PLATFORM),
    FEE_INCOME(Side.CREDIT, Owner.PLATFORM),
    PROMO_EXPENSE(Side.DEBIT, Owner.PLATFORM),
    SALES_TAX_REMIT(Side.CREDIT, Owner.PLATFORM),
    /** What providers keep for their service. */
    PSP_FEES(Side.DEBIT, Owner.PLATFORM),
    CHARGEBACK_PENDING(Side.DEBIT, Owner.PLATFORM),
    CHARGEBACK_LOSS(Side.DEBIT, Owner.PLATFORM),
    BAD_DEBT(Side.DEBIT, Owner.PLATFORM),
    /** On its way to vendors through a provider. */
    PAYOUT_IN_TRANSIT(Side.CREDIT, Owner.PLATFORM);

    private final Side side;
    private final Owner owner;

    AccountType(Side side, Owner owner) {
        this.side = side;
        this.owner = owner;
    }

    /** The side on which the balance grows. */
    public Side side() {
        return side;
    }

    /** Whose account it is. */
    public Owner owner() {
        return owner;
    }

    /** Debit or credit. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    /** Whom an account of a type belongs to. */
    public enum Owner {
        PLATFORM,
        VENDOR,
        CUSTOMER
    }
}
