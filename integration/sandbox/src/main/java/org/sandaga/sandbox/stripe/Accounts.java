package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Params;

/** Connected accounts: created, changed, completed or restricted. */
final class Accounts implements Resource {
    static final String KIND = "account";
    static final String CREATE = "type country email default_currency business_type metadata.* "
            + "business_profile.name business_profile.url business_profile.mcc business_profile.product_description "
            + "business_profile.support_email business_profile.support_phone business_profile.support_url "
            + "capabilities.transfers.requested capabilities.card_payments.requested "
            + "controller.fees.payer controller.losses.payments controller.stripe_dashboard.type "
            + "controller.requirement_collection tos_acceptance.service_agreement settings.payouts.schedule.interval";
    private static final String[] PROFILE = {
        "name", "url", "mcc", "product_description", "support_email", "support_phone", "support_url"
    };
    private static final Map<String, String> CURRENCIES = Map.of("US", "usd", "SN", "xof", "CI", "xof");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final StripeStore store;
    private final Events events;

    Accounts(StripeStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public void operations(StripeApi api) {
        api.on("POST", "/v1/accounts", CREATE, this::create);
        api.on(
                "GET",
                "/v1/accounts",
                Listing.PAGE,
                call -> Listing.page("/v1/accounts", store.newestFirst(KIND), call));
        api.on("GET", "/v1/accounts/{id}", "", call -> store.get(KIND, call.id()));
        api.on("POST", "/v1/accounts/{id}", CREATE, this::update);
    }

    private ObjectNode create(Call call) {
        ObjectNode account = Shapes.blank(KIND).put("id", Ids.of("acct", 16)).put("created", store.now());
        account.withObject("/external_accounts")
                .put("url", "/v1/accounts/" + account.path("id").asText() + "/external_accounts");
        fill(account, call);
        control(account, call.params().in("controller"));
        return store.save(account);
    }

    private static void control(ObjectNode account, Params controller) {
        Call.copy(controller, account.withObject("/controller"), "requirement_collection");
        Call.copy(controller.in("fees"), account.withObject("/controller/fees"), "payer");
        Call.copy(controller.in("losses"), account.withObject("/controller/losses"), "payments");
        Call.copy(controller.in("stripe_dashboard"), account.withObject("/controller/stripe_dashboard"), "type");
    }

    private ObjectNode update(Call call) {
        ObjectNode account = store.get(KIND, call.id());
        fill(account, call);
        return tellUpdated(account);
    }

    private static void fill(ObjectNode account, Call call) {
        Params params = call.params();
        call.copy(account, "type", "email", "business_type");
        params.text("country").ifPresent(country -> settle(account, country));
        params.text("default_currency")
                .ifPresent(text -> account.put("default_currency", Amounts.currency(text, "default_currency")));
        Call.copy(params.in("business_profile"), account.withObject("/business_profile"), PROFILE);
        ObjectNode capabilities = account.withObject("/capabilities");
        params.in("capabilities")
                .names()
                .forEach(name -> capabilities.put(name, capabilities.path(name).asText("inactive")));
        Call.metadata(params, account);
    }

    private static void settle(ObjectNode account, String country) {
        if (!COUNTRIES.contains(country)) {
            throw StripeError.invalid("country_unsupported", "country", "Country '" + country + "' is unknown.");
        }
        account.put("country", country).put("default_currency", CURRENCIES.getOrDefault(country, "eur"));
    }

    private ObjectNode tellUpdated(ObjectNode account) {
        store.save(account);
        events.tell("account.updated", account);
        return account;
    }

    /** Everything is handed in: charges, payouts and transfers are enabled, told as account.updated. */
    ObjectNode complete(String id) {
        ObjectNode account = store.get(KIND, id);
        account.put("details_submitted", true).put("charges_enabled", true).put("payouts_enabled", true);
        capabilities(account, "active");
        require(account, List.of(), "");
        account.withObject("/tos_acceptance").put("date", store.now());
        return tellUpdated(account);
    }

    /** Something is still missing: nothing is enabled, told as account.updated. */
    ObjectNode restrict(String id, List<String> missing, String reason) {
        ObjectNode account = store.get(KIND, id);
        account.put("details_submitted", true).put("charges_enabled", false).put("payouts_enabled", false);
        capabilities(account, "inactive");
        require(account, missing, reason);
        return tellUpdated(account);
    }

    private static void capabilities(ObjectNode account, String state) {
        ObjectNode capabilities = account.withObject("/capabilities");
        List.copyOf(capabilities.properties()).forEach(entry -> capabilities.put(entry.getKey(), state));
    }

    private static void require(ObjectNode account, List<String> missing, String reason) {
        ObjectNode requirements = account.withObject("/requirements");
        requirements.set("currently_due", Call.array(missing));
        requirements.set("eventually_due", Call.array(missing));
        requirements.set("past_due", Call.array(missing));
        if (reason.isEmpty()) {
            requirements.putNull("disabled_reason");
        } else {
            requirements.put("disabled_reason", reason);
        }
    }
}
