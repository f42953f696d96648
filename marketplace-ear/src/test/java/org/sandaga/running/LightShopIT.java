package org.sandaga.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What shoppers load holds no library of widgets: only the portals of work have one, each in its own module. */
@Beside
class LightShopIT {
    private static final String WIDGETS = ".*primefaces.*\\.jar";

    @Test
    void onlyThePortalsOfWorkHoldWidgets() throws IOException {
        try (ZipFile ear = new ZipFile(Path.of("target", "sandaga.ear").toFile())) {
            assertThat(files(ear, "storefront-web.war"))
                    .anyMatch(name -> name.startsWith("WEB-INF/classes/"))
                    .noneMatch(name -> name.matches(WIDGETS));
            assertThat(files(ear, "vendor-web.war")).anyMatch(name -> name.matches(WIDGETS));
            assertThat(ear.stream().map(ZipEntry::getName)).noneMatch(name -> name.matches(WIDGETS));
        }
    }

    private static List<String> files(ZipFile ear, String module) throws IOException {
        ZipEntry war = ear.getEntry(module);
        assertThat(war).as(module).isNotNull();
        List<String> names = new ArrayList<>();
        try (InputStream bytes = ear.getInputStream(war);
                ZipInputStream files = new ZipInputStream(bytes)) {
            for (ZipEntry each = files.getNextEntry(); each != null; each = files.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }
}
