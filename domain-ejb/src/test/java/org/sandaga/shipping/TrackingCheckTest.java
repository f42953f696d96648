package org.sandaga.shipping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingCheckTest {

    @ParameterizedTest
    @CsvSource({
        "S10,  RR473124829SN, true",
        "S10,  RR473124828SN, false",
        "S10,  8R12345678901, true",
        "UPS,  1Z5R89390357567127, true",
        "UPS,  1ZXX3150YW44070023, true",
        "UPS,  1Z5R89390357567128, false",
        "USPS, 9400111206206406260787, true",
        "USPS, 420787459400111206206406260787, true",
        "USPS, 71969010756003077385, true",
        "USPS, 03071790000523483741, true",
        "USPS, 9400111206206406260788, false",
        "USPS, RR473124829US, true",
        "USPS, RR473124820US, false",
        "MOD7, 3318810025, true",
        "MOD7, 3318810010, false",
        "MOD7, JJD0099999999, true",
        "NONE, ANYTHING, true"
    })
    void knowsAWrongDigit(TrackingCheck check, String number, boolean holds) {
        assertThat(check.holds(number)).isEqualTo(holds);
    }

    @Test
    void agreesWithTheCarriersOwnExamples() throws IOException {
        Path folder = examples();
        Assumptions.assumeTrue(folder != null, "no folder shared/data/tracking beside the repository");
        assertAgrees(TrackingCheck.UPS, "^1Z[0-9A-Z]{15}[0-9]$", folder.resolve("ups.json"), "ups");
        assertAgrees(TrackingCheck.USPS, "^([0-9]{20})$", folder.resolve("usps.json"), "usps_20");
        assertAgrees(
                TrackingCheck.USPS,
                "^(420[0-9]{5}([0-9]{4})?)?9[1-5][0-9]{20}([0-9]{4})?$",
                folder.resolve("usps.json"),
                "usps_impb_n");
        assertAgrees(TrackingCheck.MOD7, "^[0-9]{10,11}$", folder.resolve("dhl.json"), "dhl_express");
        // which countries there are is known by the carriers' own patterns
        assertAgrees(TrackingCheck.S10, "^[A-Z]{2}[0-9]{9}(GB|US|CV|CF)$", folder.resolve("s10.json"), "s10");
    }

    private static void assertAgrees(TrackingCheck check, String pattern, Path file, String form) throws IOException {
        CarrierView carrier = new CarrierView("x", "X", null, pattern, check, List.of());
        JsonNode numbers = form(file, form).path("test_numbers");
        assertThat(texts(numbers.path("valid"))).isNotEmpty().allMatch(carrier::accepts);
        assertThat(texts(numbers.path("invalid"))).isNotEmpty().noneMatch(carrier::accepts);
    }

    private static JsonNode form(Path file, String id) throws IOException {
        for (JsonNode each : new ObjectMapper().readTree(file.toFile()).path("tracking_numbers")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalStateException("no " + id + " in " + file);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Path examples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/tracking/couriers");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
