update ordering.purchase set paid_at = null, abandoned_at = null, abandoned_why = null;
