package org.sandaga.connectors.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.sandaga.media.MediaId;

import static org.assertj.core.api.Assertions.assertThat;

class FolderMediaStoreTest {
    private static final MediaId ID = new MediaId("ab".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItWasGiven() {
        FolderMediaStore store = new FolderMediaStore(folder.toString());

        store.put(ID, new byte[] {1, 2, 3});
        store.put(ID, new byte[] {1, 2, 3});

        assertThat(store.get(ID)).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3));
        assertThat(new FolderMediaStore(folder.toString()).get(ID)).isPresent();
    }

    @Test
    void hasNothingThatWasNeverPut() {
        assertThat(new FolderMediaStore(folder.toString()).get(ID)).isEmpty();
    }

    @Test
    void leavesNoUnfinishedFileBehind() throws IOException {
        new FolderMediaStore(folder.toString()).put(ID, new byte[] {1});

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName()).hasToString(ID.sha256()));
        }
    }
}
