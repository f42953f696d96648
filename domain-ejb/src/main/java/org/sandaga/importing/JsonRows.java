package org.sandaga.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Rows of a JSON array, of a property that holds one, or of objects one after the other. */
final class JsonRows extends Rows {
    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(2 * Cell.LONGEST)
                    .maxNameLength(2 * Cell.LONGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final Set<String> wanted;
    private long no;

    JsonRows(Reader in, Format format, Set<String> wanted) {
        this.wanted = wanted;
        try {
            this.parser = FACTORY.createParser(in);
            enter(format.at());
        } catch (JsonProcessingException broken) {
            throw new RowRefused("FileBroken", 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Goes to the first row; the parser then stands before it. */
    private void enter(@Nullable String at) throws IOException {
        if (at == null) {
            return;
        }
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RowRefused("ColumnMissing", at);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = parser.currentName().equals(at);
            parser.nextToken();
            if (here) {
                return;
            }
            parser.skipChildren();
        }
        throw new RowRefused("ColumnMissing", at);
    }

    @Override
    @Nullable
    RawRow next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && no == 0) {
                token = parser.nextToken();
            }
            if (token == null || token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new RawRow(++no, line, Map.of(), Fault.of("NotARow"));
            }
            return row(++no, line);
        } catch (JsonProcessingException broken) {
            throw new RowRefused("FileBroken", no + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RawRow row(long number, long line) throws IOException {
        Map<String, String> cells = new HashMap<>();
        Fault fault = fill("", cells);
        return new RawRow(number, line, fault == null ? cells : Map.of(), fault);
    }

    private @Nullable Fault fill(String prefix, Map<String, String> cells) throws IOException {
        Fault fault = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            Fault here = cell(name, parser.nextToken(), cells);
            fault = fault == null ? here : fault;
        }
        return fault;
    }

    private @Nullable Fault cell(String name, JsonToken token, Map<String, String> cells) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return fill(name + ".", cells);
        }
        String text = token == JsonToken.START_ARRAY ? list() : scalar(token);
        Fault fault = Cell.fault(name, text);
        if (fault == null && wanted.contains(name)) {
            cells.put(name, text);
        }
        return fault;
    }

    private String scalar(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    /** The texts of an array between {@link Cell#LIST}; what else is in it is passed over. */
    private String list() throws IOException {
        StringBuilder parts = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (parts.length() <= Cell.LONGEST) {
                parts.append(parts.isEmpty() ? "" : Cell.LIST).append(scalar(token));
            }
        }
        return parts.length() > Cell.LONGEST
                ? parts.substring(0, Cell.LONGEST) + Cell.CUT + "0" + Cell.CUT
                : parts.toString();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
