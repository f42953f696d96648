package org.sandaga.cart;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;
import org.sandaga.shared.Sql;

/** Forgets the carts of guests who have not come back. */
@Dependent
class ForgetGuestCarts implements Job {
    private final Sql sql;
    private final BusinessTime time;
    private final CartSettings settings;

    @Inject
    ForgetGuestCarts(Sql sql, BusinessTime time, CartSettings settings) {
        this.sql = sql;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.update("""
                delete from cart.cart where id in (
                    select id from cart.cart where owner_id is null and touched_at < ? limit 5000)""", time.now().minus(Duration.ofDays(settings.guestDays())));
    }
}
