package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.search.ShopGoods;
import org.sandaga.search.Storefront;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Vendors;

/** Lists the shops of the market by name, with what they sell. */
@Named
@RequestScoped
public class ShopsPage {
    private static final int PAGE = 48;
    private static final int FEW = 8;

    private final Vendors vendors;
    private final Storefront storefront;
    private final Visit visit;
    private final HomeMarket home;
    private Slice<ShopView> shops = new Slice<>(List.of(), null);
    private Map<VendorId, ShopGoods> goods = Map.of();

    @Inject
    ShopsPage(Vendors vendors, Storefront storefront, Visit visit, HomeMarket home) {
        this.vendors = vendors;
        this.storefront = storefront;
        this.visit = visit;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShopsPage() {
        this(null, null, null, null);
    }

    public void load() {
        String after = visit.text("after");
        show(new SliceRequest(after.isEmpty() ? null : after, PAGE));
    }

    /** A few, for the home page. */
    public void loadFew() {
        show(SliceRequest.first(FEW));
    }

    private void show(SliceRequest page) {
        shops = vendors.shops(page);
        goods = storefront.goods(
                shops.items().stream().map(ShopView::vendor).toList(),
                home.market().code(),
                visit.language());
    }

    public List<ShopView> getShops() {
        return shops.items();
    }

    /** What a shop sells here, or null when that is nothing. */
    public @Nullable ShopGoods goods(ShopView shop) {
        return goods.get(shop.vendor());
    }

    /** Where the next page begins, or null on the last. */
    public @Nullable String getNext() {
        return shops.next();
    }
}
