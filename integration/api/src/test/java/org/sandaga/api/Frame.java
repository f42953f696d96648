package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Idempotency;
import org.sandaga.shared.KeyUsedForAnotherRequest;
import org.sandaga.shared.RequestInProgress;

/** The frame of the API on the same REST engine that Liberty has inside, without a server or a domain. */
final class Frame {
    final Shelf shelf = new Shelf();
    final Keys keys = new Keys();
    Actor actor = Actor.GUEST;
    private final SynchronousDispatcher engine = (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();

    Frame() {
        this(Map.of());
    }

    Frame(Map<String, Long> settings) {
        var providers = engine.getProviderFactory();
        providers.registerProviderInstance(new SignIn());
        providers.registerProviderInstance(new JsonReader());
        providers.registerProviderInstance(new JsonWriter());
        providers.registerProviderInstance(new Converters());
        providers.registerProviderInstance(new AnswerHeaders());
        providers.registerProviderInstance(new FailureAnswers());
        providers.registerProviderInstance(new OperationFilters(
                who -> actor, () -> actor.name(), keys, name -> Optional.ofNullable(settings.get(name))));
        engine.getRegistry().addSingletonResource(shelf);
    }

    /** An answer, with its body read if it is JSON. */
    record Answer(int status, String body, Map<String, Object> headers) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (java.io.IOException notJson) {
                throw new AssertionError(body, notJson);
            }
        }

        String header(String name) {
            Object value = headers.get(name);
            return value == null ? null : value.toString();
        }

        String code() {
            return json().path("code").asText();
        }

        String error() {
            JsonNode first = json().path("errors").path(0);
            return first.path("pointer").asText(first.path("parameter").asText()) + " "
                    + first.path("code").asText();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        try {
            MockHttpRequest request = MockHttpRequest.create(method, path);
            request.content(body == null ? new byte[0] : body);
            if (body != null && !List.of(headers).contains("Content-Type")) {
                request.contentType("application/json");
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            MockHttpResponse response = new MockHttpResponse();
            engine.invoke(request, response);
            Map<String, Object> flat = new HashMap<>();
            response.getOutputHeaders().forEach((name, values) -> flat.put(name, values.get(0)));
            return new Answer(response.getStatus(), response.getContentAsString(), flat);
        } catch (java.net.URISyntaxException | java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Tells the engine who is signed in, as the container would. */
    @jakarta.ws.rs.container.PreMatching
    @jakarta.annotation.Priority(jakarta.ws.rs.Priorities.AUTHENTICATION)
    final class SignIn implements jakarta.ws.rs.container.ContainerRequestFilter {
        @Override
        public void filter(jakarta.ws.rs.container.ContainerRequestContext request) {
            request.setSecurityContext(new jakarta.ws.rs.core.SecurityContext() {
                @Override
                public java.security.Principal getUserPrincipal() {
                    return actor.user() == null ? null : actor::name;
                }

                @Override
                public boolean isUserInRole(String role) {
                    return false;
                }

                @Override
                public boolean isSecure() {
                    return true;
                }

                @Override
                public String getAuthenticationScheme() {
                    return "Bearer";
                }
            });
        }
    }

    /** Idempotency in memory, by the rules of the real one. */
    static class Keys extends Idempotency {
        final Map<String, String> hashes = new HashMap<>();
        final Map<String, StoredAnswer> answers = new HashMap<>();

        @Override
        public Optional<StoredAnswer> begin(String principal, String key, String requestHash) {
            String before = hashes.putIfAbsent(principal + key, requestHash);
            if (before == null) {
                return Optional.empty();
            }
            if (!before.equals(requestHash)) {
                throw new KeyUsedForAnotherRequest();
            }
            if (!answers.containsKey(principal + key)) {
                throw new RequestInProgress();
            }
            return Optional.of(answers.get(principal + key));
        }

        @Override
        public void remember(String principal, String key, StoredAnswer answer) {
            answers.put(principal + key, answer);
        }

        @Override
        public void forget(String principal, String key) {
            hashes.remove(principal + key);
        }
    }
}
