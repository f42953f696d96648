package org.sandaga.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The mappings of imports: those delivered, by name, and files of the operator's own. */
final class Mappings {
    static final List<String> NAMES = List.of("catalog-bestbuy", "catalog-spree");

    private static final JsonMapper JSON = new JsonMapper();

    private Mappings() {}

    static JsonNode read(String nameOrFile) {
        try (InputStream in = open(nameOrFile)) {
            JsonNode mapping = JSON.readTree(in);
            if (mapping == null || !mapping.isObject()) {
                throw new Refusal("The mapping " + nameOrFile + " is not a JSON object.");
            }
            return mapping;
        } catch (JsonProcessingException wrong) {
            throw new Refusal(
                    "The mapping " + nameOrFile + " is not JSON, at line "
                            + wrong.getLocation().getLineNr() + ".",
                    wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String nameOrFile) throws IOException {
        if (NAMES.contains(nameOrFile)) {
            InputStream delivered = Mappings.class.getResourceAsStream("mappings/" + nameOrFile + ".json");
            if (delivered != null) {
                return delivered;
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "There is no mapping " + nameOrFile + ": name a file, or one of " + String.join(", ", NAMES) + ".");
        }
        return Files.newInputStream(file);
    }
}
