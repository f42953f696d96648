update ordering.purchase set paid_at = null;
