package org.sandaga.sandbox.stripe;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.annotations.SerializedName;
import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.ExpandableField;
import com.stripe.model.LineItem;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollectionInterface;
import com.stripe.model.StripeObject;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountUpdateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.checkout.SessionCreateParams;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;

/** What the sandbox takes and says, held against Stripe's own library and, where they lie beside, Stripe's fixtures. */
class ContractTest {
    private static final Map<String, Class<?>> REQUESTS = Map.of(
            "/v1/checkout/sessions", SessionCreateParams.class,
            "/v1/refunds", RefundCreateParams.class,
            "/v1/transfers", TransferCreateParams.class,
            "/v1/transfers/{id}/reversals", TransferReversalCreateParams.class,
            "/v1/accounts", AccountCreateParams.class,
            "/v1/accounts/{id}", AccountUpdateParams.class,
            "/v1/account_links", AccountLinkCreateParams.class);

    private static final Map<String, Class<? extends StripeObject>> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("checkout.session", Session.class),
            Map.entry("item", LineItem.class),
            Map.entry("payment_intent", PaymentIntent.class),
            Map.entry("charge", Charge.class),
            Map.entry("balance_transaction", BalanceTransaction.class),
            Map.entry("balance", Balance.class),
            Map.entry("refund", Refund.class),
            Map.entry("dispute", Dispute.class),
            Map.entry("transfer", Transfer.class),
            Map.entry("transfer_reversal", TransferReversal.class),
            Map.entry("account", Account.class),
            Map.entry("account_link", AccountLink.class),
            Map.entry("event", Event.class)));

    @Test
    void speaksTheVersionOfStripesOwnLibrary() {
        assertThat(StripeApi.VERSION).isEqualTo(Stripe.API_VERSION);
        assertThat(Shapes.blank("event").path("api_version").asText()).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void takesOnlyParametersThatStripesLibraryKnows() {
        List<String> unknown = new ArrayList<>();
        StripeStandIn standIn = new StripeStandIn(SandboxSettings.onFreePorts(), Clock.systemUTC(), () -> "");
        try (standIn) {
            for (StripeApi.Operation operation : standIn.operations()) {
                Class<?> params = REQUESTS.get(operation.path());
                if (operation.method().equals("POST") && params != null) {
                    operation.parameters().names().stream()
                            .filter(name -> !known(params, List.of(name.split("\\."))))
                            .forEach(name -> unknown.add(operation.path() + " " + name));
                }
            }
        }
        // the create parameters of an account are taken for its update too
        assertThat(unknown)
                .isSubsetOf(
                        "/v1/accounts/{id} type",
                        "/v1/accounts/{id} country",
                        "/v1/accounts/{id} controller.fees.payer",
                        "/v1/accounts/{id} controller.losses.payments",
                        "/v1/accounts/{id} controller.stripe_dashboard.type",
                        "/v1/accounts/{id} controller.requirement_collection");
    }

    private static boolean known(Type type, List<String> names) {
        if (names.isEmpty() || type == Object.class) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class ? names.equals(List.of("*")) : known(inner, names);
        }
        return type instanceof Class<?> params
                && Stream.of(params.getDeclaredFields())
                        .filter(field -> names.getFirst().equals(wireName(field)))
                        .anyMatch(field -> known(field.getGenericType(), names.subList(1, names.size())));
    }

    private static String wireName(Field field) {
        SerializedName name = field.getAnnotation(SerializedName.class);
        return name == null ? "" : name.value();
    }

    @Test
    void everyAnswerIsOfTheShapeThatStripesLibraryReads() throws StripeException {
        List<String> strange = new ArrayList<>();
        Map<String, ObjectNode> samples = samples();
        ANSWERS.forEach((kind, type) -> {
            ObjectNode sample = samples.get(kind);
            assertThat(sample).as("a sample of %s", kind).isNotNull();
            StripeObject read = ApiResource.GSON.fromJson(sample.toString(), type);
            assertThat(ApiResource.GSON
                            .toJsonTree(read)
                            .getAsJsonObject()
                            .get("object")
                            .getAsString())
                    .isEqualTo(kind);
            strangeFields(type, sample, kind, strange);
        });
        assertThat(strange).isEmpty();
    }

    private static void strangeFields(Class<?> type, JsonNode node, String at, List<String> strange) {
        Map<String, Field> fields = new TreeMap<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            Stream.of(c.getDeclaredFields()).forEach(field -> fields.put(wireName(field), field));
        }
        node.properties().forEach(entry -> {
            Field field = fields.get(entry.getKey());
            if (field == null) {
                strange.add(at + "." + entry.getKey());
                return;
            }
            Class<?> inner = fieldClass(field.getGenericType());
            JsonNode value = entry.getValue().isArray() ? entry.getValue().path(0) : entry.getValue();
            if (value.isObject()
                    && StripeObject.class.isAssignableFrom(inner)
                    && !StripeCollectionInterface.class.isAssignableFrom(inner)) {
                strangeFields(inner, value, at + "." + entry.getKey(), strange);
            }
        });
    }

    private static Class<?> fieldClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? fieldClass(generic.getActualTypeArguments()[0]) : Object.class;
        }
        return type == ExpandableField.class || !(type instanceof Class<?>) ? Object.class : (Class<?>) type;
    }

    @Test
    void everyAnswerHasTheTypesOfStripesFixtures() throws IOException, StripeException {
        Path file = fixtures();
        Assumptions.assumeTrue(file != null, "SKIPPED: no folder shared/data beside the project");
        JsonNode fixtures = Json.parse(Files.readAllBytes(file)).path("resources");
        Map<String, ObjectNode> samples = samples();
        List<String> different = new ArrayList<>();
        ANSWERS.keySet().forEach(kind -> compare(fixtures.path(kind), samples.get(kind), kind, different));
        assertThat(different).isEmpty();
    }

    /** Stripe's own examples, where the folder shared/data lies beside the project or a folder above; null elsewhere. */
    private static Path fixtures() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/payments/stripe-fixtures3.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private static void compare(JsonNode fixture, JsonNode ours, String at, List<String> different) {
        Set<String> names = new HashSet<>();
        ours.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode theirs = fixture.path(name);
            JsonNode own = ours.path(name);
            if (theirs.isMissingNode() || theirs.isNull() || own.isNull()) {
                continue;
            }
            if (theirs.getNodeType() != own.getNodeType()) {
                different.add(at + "." + name + ": " + own.getNodeType() + " instead of " + theirs.getNodeType());
            } else if (own.isObject()) {
                compare(theirs, own, at + "." + name, different);
            }
        }
    }

    /** One of each kind, made by using the sandbox. */
    private static Map<String, ObjectNode> samples() throws StripeException {
        Map<String, ObjectNode> samples = new TreeMap<>();
        try (World world = new World()) {
            PaymentIntent intent = Purchases.paid(world, 27_300, "xof");
            Account account = Purchases.onboarded(world);
            samples.put("account_link", raw(Purchases.link(world, account)));
            samples.put("balance", raw(world.stripe().v1().balance().retrieve()));
            Transfer transfer = world.stripe()
                    .v1()
                    .transfers()
                    .create(TransferCreateParams.builder()
                            .setAmount(100L)
                            .setCurrency("xof")
                            .setDestination(account.getId())
                            .build());
            world.stripe()
                    .v1()
                    .transfers()
                    .reversals()
                    .create(
                            transfer.getId(),
                            TransferReversalCreateParams.builder()
                                    .setAmount(40L)
                                    .build());
            world.stripe()
                    .v1()
                    .refunds()
                    .create(RefundCreateParams.builder()
                            .setCharge(intent.getLatestCharge())
                            .setAmount(100L)
                            .build());
            world.control("/stripe/disputes", "{\"payment_intent\": \"" + intent.getId() + "\", \"amount\": 50}");
            String session = world.stripe()
                    .v1()
                    .checkout()
                    .sessions()
                    .list()
                    .getData()
                    .getFirst()
                    .getId();
            samples.put("item", (ObjectNode)
                    raw(world.stripe().v1().checkout().sessions().lineItems().list(session))
                            .at("/data/0"));
            for (String kind : ANSWERS.keySet()) {
                world.json("/_sandbox/stripe/objects/" + kind)
                        .path("objects")
                        .valueStream()
                        .findFirst()
                        .ifPresent(one -> samples.put(kind, (ObjectNode) one));
            }
        }
        return samples;
    }

    private static ObjectNode raw(StripeObject object) {
        return Json.parse(object.getRawJsonObject().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
