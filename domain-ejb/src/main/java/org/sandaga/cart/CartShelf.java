package org.sandaga.cart;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Finds carts by the key that opens them; whoever changes one holds its row, so that changes come one by one. */
@Dependent
class CartShelf {
    private final Sql sql;
    private final Markets markets;
    private final BusinessTime time;

    @Inject
    CartShelf(Sql sql, Markets markets, BusinessTime time) {
        this.sql = sql;
        this.markets = markets;
        this.time = time;
    }

    CartSecret open(String marketCode, String language) {
        CartSecret secret = CartSecret.next();
        MarketView market = markets.require(marketCode);
        sql.update(
                """
                insert into cart.cart (id, market, currency, language, secret_hash, created_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                CartId.next(),
                market.code(),
                market.currency(),
                market.language(language),
                secret.hash(),
                time.now(),
                time.now());
        return secret;
    }

    /** The cart, for reading; an account that has none yet gets nothing. */
    Optional<CartHead> find(Actor actor, CartKey key) {
        if (key.secret() != null) {
            return Optional.of(sql.first("select * from cart.cart where secret_hash = ?", CartHead::of, hash(key))
                    .orElseThrow(CartShelf::notFound));
        }
        return sql.first(
                "select * from cart.cart where owner_id = ? and market = ?",
                CartHead::of,
                actor.requireUser(),
                markets.require(market(key)).code());
    }

    /** The cart, for changing; an account gets one when it has none. */
    CartHead hold(Actor actor, CartKey key) {
        return key.secret() != null ? holdGuest(key.secret()) : holdOwn(actor.requireUser(), market(key));
    }

    CartHead holdGuest(CartSecret secret) {
        return sql.first(
                        "update cart.cart set touched_at = ? where secret_hash = ? returning *",
                        CartHead::of,
                        time.now(),
                        secret.hash())
                .orElseThrow(CartShelf::notFound);
    }

    CartHead holdOwn(UserId owner, String marketCode) {
        MarketView market = markets.require(marketCode);
        return sql.one(
                """
                insert into cart.cart (id, market, currency, language, owner_id, created_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (owner_id, market) do update set touched_at = excluded.touched_at returning *""",
                CartHead::of,
                CartId.next(),
                market.code(),
                market.currency(),
                market.languages().getFirst(),
                owner,
                time.now(),
                time.now());
    }

    private static @Nullable String hash(CartKey key) {
        CartSecret secret = key.secret();
        return secret == null ? null : secret.hash();
    }

    private static String market(CartKey key) {
        String market = key.market();
        return market == null ? "" : market;
    }

    private static NotFound notFound() {
        return new NotFound(CartId.PREFIX, "secret");
    }
}
