package org.sandaga.backoffice.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.WhoIsWho;
import org.sandaga.backoffice.page.Called;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleId;
import org.sandaga.commission.RuleView;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.offer.Condition;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.ShopView;
import org.sandaga.vendor.Vendors;

/** One commission rule, new or to be changed or ended. */
@Named
@RequestScoped
public class RulePage {
    private final Commissions commissions;
    private final Vendors vendors;
    private final WhoIsWho people;
    private final Markets markets;
    private final Called called;
    private final Typed typed;
    private final RuleForm form;
    private final Work work;
    private final Desk desk;
    private @Nullable RuleView view;

    @Inject
    RulePage(
            Commissions commissions,
            Vendors vendors,
            WhoIsWho people,
            Markets markets,
            Called called,
            Typed typed,
            RuleForm form,
            Work work,
            Desk desk) {
        this.commissions = commissions;
        this.vendors = vendors;
        this.people = people;
        this.markets = markets;
        this.called = called;
        this.typed = typed;
        this.form = form;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RulePage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Keeps or ends it, else shows it. */
    public void open() {
        desk.show(() -> {
            if (isKnown()) {
                RuleView found = commissions.rule(work.actor(), id());
                form.offer(found);
                view = found;
            } else {
                commissions.rules(work.actor()).stream()
                        .filter(RuleView::isDefault)
                        .forEach(form::offerTaxOf);
            }
            called.learn(List.of(typed.text("product")));
            if (work.isPost()) {
                desk.act(this::keep);
            }
        });
    }

    private String keep() {
        if (work.text("do").equals("end")) {
            commissions.retire(work.actor(), id());
            return "/rules?did=rule-ended";
        }
        if (isKnown()) {
            commissions.change(work.actor(), id(), form.version(), form.draft(view));
            return "/rules?did=rule-changed";
        }
        RuleId added = commissions.add(work.actor(), form.draft(null));
        return "/rules?did=rule-added#" + added.text();
    }

    private RuleId id() {
        return RuleId.parse(work.getPlace());
    }

    /** Whether it is there already. */
    public boolean isKnown() {
        return !work.getPlace().isEmpty();
    }

    public @Nullable RuleView getView() {
        return view;
    }

    /** The shops that a rule can be for. */
    public Map<String, String> getShops() {
        Map<String, String> shops = new LinkedHashMap<>(ofTheRule());
        Slice<ShopView> slice = vendors.shops(SliceRequest.first(SliceRequest.MOST));
        slice.items().forEach(each -> shops.put(each.vendor().text(), each.name()));
        while (slice.next() != null) {
            slice = vendors.shops(new SliceRequest(slice.next(), SliceRequest.MOST));
            slice.items().forEach(each -> shops.put(each.vendor().text(), each.name()));
        }
        return shops;
    }

    /** Also while it is suspended: a rule that lost its vendor would be for all. */
    private Map<String, String> ofTheRule() {
        VendorId vendor = view == null ? null : view.match().vendor();
        return vendor == null ? Map.of() : people.names(work.actor(), List.of(vendor));
    }

    /** The currencies of all markets. */
    public List<String> getCurrencies() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }

    public Condition[] getConditions() {
        return Condition.values();
    }
}
