package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.Template;
import org.sandaga.sandbox.Words;

/** The hosted page on which the owner of a connected account hands in what Stripe asks; keeps none of it. */
final class OnboardingPage {
    private static final Template PAGE = Template.load("stripe/onboarding.html");

    private final StripeStore store;
    private final Accounts accounts;

    OnboardingPage(StripeStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    void routes(Router router) {
        router.on("GET", "/stripe/onboarding/{link}", this::show).on("POST", "/stripe/onboarding/{link}", this::submit);
    }

    private ObjectNode link(Request request) {
        return store.change(() -> store.get(AccountLinks.KIND, request.place("link")));
    }

    private boolean spent(ObjectNode link) {
        return link.path("used").asBoolean() || link.path("expires_at").asLong() <= store.now();
    }

    private Reply show(Request request) {
        ObjectNode link = link(request);
        if (spent(link)) {
            return Reply.redirect(link.path("refresh_url").asText());
        }
        ObjectNode account =
                store.change(() -> store.get(Accounts.KIND, link.path("account").asText()));
        Words words = request.words();
        String name = account.path("business_profile")
                .path("name")
                .asText(account.path("email").asText(""));
        return Template.page(
                200,
                words,
                words.get("onboarding.title"),
                PAGE.fill(
                        words,
                        Map.of(
                                "account", account.path("id").asText(),
                                "name", name,
                                "country", account.path("country").asText())));
    }

    private Reply submit(Request request) {
        String action = request.form().text("action").orElse("complete");
        return store.change(() -> {
            ObjectNode link = store.get(AccountLinks.KIND, request.place("link"));
            if (spent(link)) {
                return Reply.redirect(link.path("refresh_url").asText());
            }
            store.save(link.put("used", true));
            String account = link.path("account").asText();
            if (action.equals("complete")) {
                accounts.complete(account);
            } else if (action.equals("incomplete")) {
                accounts.restrict(account, List.of("individual.verification.document"), "requirements.past_due");
            }
            return Reply.redirect(link.path("return_url").asText());
        });
    }
}
