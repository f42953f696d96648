package org.sandaga.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.media.PictureTooLarge;
import org.sandaga.media.TooManyPicturesAtOnce;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.ClockIsFixed;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

/** What was thrown, as a problem document. */
class ProblemsTest {
    private static final Asked ANONYMOUS = new Asked(Locale.ENGLISH, false, true, "GET /x");
    private static final Asked SIGNED_IN = new Asked(Locale.ENGLISH, false, false, "GET /x");
    private static final Asked CONDITIONAL = new Asked(Locale.ENGLISH, true, false, "PUT /x");

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(SIGNED_IN, new ClockIsFixed(), 409, "clock-is-fixed"),
                Arguments.of(SIGNED_IN, new EJBException(new ClockIsFixed()), 409, "clock-is-fixed"),
                Arguments.of(SIGNED_IN, new InvalidInput("a.b", "bad"), 422, "invalid-input"),
                Arguments.of(SIGNED_IN, new PictureTooLarge(10 << 20), 413, "picture-too-large"),
                Arguments.of(ANONYMOUS, new TooManyPicturesAtOnce(), 503, "too-many-pictures-at-once"),
                Arguments.of(SIGNED_IN, new NotFound("pur", "pur_1"), 404, "not-found"),
                Arguments.of(SIGNED_IN, new NotAllowed(Permission.LEDGER_READ), 403, "not-allowed"),
                Arguments.of(ANONYMOUS, new NotAllowed("sign-in"), 401, "sign-in-needed"),
                Arguments.of(SIGNED_IN, new StaleVersion(UserId.next()), 409, "stale-version"),
                Arguments.of(CONDITIONAL, new StaleVersion(UserId.next()), 412, "stale-version"),
                Arguments.of(
                        CONDITIONAL, new EJBException(wrapped(new OptimisticLockException())), 412, "stale-version"),
                Arguments.of(SIGNED_IN, new EJBException(wrapped(new OptimisticLockException())), 409, "stale-version"),
                Arguments.of(SIGNED_IN, sql("08006"), 503, "unavailable"),
                Arguments.of(SIGNED_IN, sql("57P01"), 503, "unavailable"),
                Arguments.of(SIGNED_IN, sql("53300"), 503, "unavailable"),
                Arguments.of(SIGNED_IN, sql("40P01"), 503, "unavailable"),
                Arguments.of(SIGNED_IN, sql("23505"), 409, "already-there"),
                Arguments.of(SIGNED_IN, sql("22021"), 400, "not-storable"),
                Arguments.of(SIGNED_IN, sql("23514"), 500, "internal-error"),
                Arguments.of(SIGNED_IN, new IllegalStateException("secret"), 500, "internal-error"),
                Arguments.of(SIGNED_IN, new StackOverflowError(), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void answersWithItsStatusAndCode(Asked asked, Throwable thrown, int status, String code) {
        Problem problem = new Problems(asked).of(thrown).problem();

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.type()).isEqualTo("urn:sandaga:problem:" + code);
        assertThat(problem.title()).doesNotStartWith("title.");
        assertThat(problem.detail()).doesNotStartWith("problem.").doesNotContain("secret", "Exception");
        assertThat(problem.incident() != null).isEqualTo(status == 500);
    }

    @Test
    void speaksFrench() {
        Problem problem = new Problems(new Asked(Locale.FRENCH, false, false, ""))
                .of(new ClockIsFixed())
                .problem();
        assertThat(problem.detail()).isEqualTo("L’horloge de cette place de marché ne peut pas être déplacée.");
        assertThat(problem.title()).isEqualTo("En conflit avec l’état actuel");
    }

    @Test
    void pointsAtTheWrongField() {
        Problem problem = new Problems(SIGNED_IN)
                .of(new InvalidInput("lines[2].price.currency", "bad"))
                .problem();
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines/2/price/currency");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(new Problems(SIGNED_IN).of(sql("08001")).headers()).containsKey("Retry-After");
        assertThat(new Problems(ANONYMOUS).of(new TooManyPicturesAtOnce()).headers())
                .containsKey("Retry-After");
    }

    @Test
    void carriesWhatTheRuleTellsBesides() {
        ProblemMembers more = new ProblemMembers() {
            @Override
            public Class<? extends BusinessRuleViolated> rule() {
                return ClockIsFixed.class;
            }

            @Override
            public Map<String, Object> of(BusinessRuleViolated rule, Locale language) {
                return Map.of("difference", List.of(1, 2));
            }
        };
        Problem problem =
                new Problems(SIGNED_IN, List.of(more)).of(new ClockIsFixed()).problem();
        assertThat(StrictJson.MAPPER.valueToTree(problem).path("difference")).hasSize(2);
    }

    private static RuntimeException wrapped(RuntimeException cause) {
        return new PersistenceException(cause);
    }

    private static RuntimeException sql(String state) {
        return new EJBException(wrapped(new PersistenceException(new SQLException("secret", state))));
    }
}
