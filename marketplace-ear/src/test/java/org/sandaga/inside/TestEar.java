package org.sandaga.inside;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;

import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The EAR as it was built, and a web module with the tests in it. */
final class TestEar {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>""";
    private static final String MODULE = """
            <module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>
            <library-directory>""";

    private TestEar() {}

    /** With these classes in the tests' module. */
    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target", "sandaga.ear"));
        String descriptor = text(ear);
        ear.delete(DESCRIPTOR);
        ear.setApplicationXML(new StringAsset(descriptor.replace("<library-directory>", MODULE)));
        return ear.addAsModule(Testable.archiveToTest(module(tests)));
    }

    private static WebArchive module(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .addClasses(tests)
                .addClasses(Outside.class, Patience.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(org.postgresql.Driver.class))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsResource(new StringAsset(Surroundings.get().told()), Outside.TOLD);
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
