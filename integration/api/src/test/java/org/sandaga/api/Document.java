package org.sandaga.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.openapi.api.SmallRyeOpenAPI;

/** The OpenAPI document as the server makes it out of the compiled classes, without the server. */
final class Document {
    static final JsonNode JSON = make();

    private Document() {}

    private static JsonNode make() {
        try {
            return new ObjectMapper()
                    .readTree(SmallRyeOpenAPI.builder()
                            .withIndex(index(Path.of("target/classes")))
                            .withApplicationClassLoader(Document.class.getClassLoader())
                            .enableStandardFilter(false)
                            .enableModelReader(false)
                            .enableStandardStaticFiles(false)
                            .addFilter(new ApiDescription())
                            .build()
                            .toJSON());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Index index(Path classes) throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                try (var in = Files.newInputStream(each)) {
                    indexer.index(in);
                }
            }
        }
        return indexer.complete();
    }
}
