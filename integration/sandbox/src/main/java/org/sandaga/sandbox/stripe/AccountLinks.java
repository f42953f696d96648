package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/** The links that lead owners of connected accounts to the onboarding page; good once, for five minutes. */
final class AccountLinks implements Resource {
    static final String KIND = "_account_link";
    private static final long LIFE_SECONDS = 300;

    private final StripeStore store;
    private final Supplier<String> home;

    AccountLinks(StripeStore store, Supplier<String> home) {
        this.store = store;
        this.home = home;
    }

    @Override
    public void operations(StripeApi api) {
        api.on(
                "POST",
                "/v1/account_links",
                "account type refresh_url return_url collection_options.fields "
                        + "collection_options.future_requirements collect",
                this::create);
    }

    private ObjectNode create(Call call) {
        String account = call.require("account");
        store.find(Accounts.KIND, account).orElseThrow(() -> StripeError.noSuch("account", account, "account"));
        if (!List.of("account_onboarding", "account_update").contains(call.require("type"))) {
            throw StripeError.invalid("", "type", "Invalid type: must be one of account_onboarding or account_update");
        }
        String token = Ids.of("link");
        long expires = store.now() + LIFE_SECONDS;
        store.save(Json.object()
                .put("object", KIND)
                .put("id", token)
                .put("account", account)
                .put("expires_at", expires)
                .put("refresh_url", call.require("refresh_url"))
                .put("return_url", call.require("return_url")));
        return Json.object()
                .put("object", "account_link")
                .put("created", store.now())
                .put("expires_at", expires)
                .put("url", home.get() + "/stripe/onboarding/" + token);
    }
}
