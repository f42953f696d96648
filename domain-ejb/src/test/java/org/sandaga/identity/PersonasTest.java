package org.sandaga.identity;

import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonasTest {
    private static final Optional<String> PASSWORD = Optional.of("la teranga se partage");

    @Test
    void areOfferedInADemoEachToOnePortal() {
        Personas demo = new Personas(PASSWORD, true);

        assertThat(demo.offered(Groups.SHOPPER)).containsExactly(Persona.AWA, Persona.MARC);
        assertThat(demo.offered(Groups.VENDOR)).containsExactly(Persona.FATOU, Persona.KHADY, Persona.KOFFI);
        assertThat(demo.offered(Groups.STAFF)).containsExactly(Persona.AMINATA, Persona.OMAR);
        assertThat(Arrays.stream(Persona.values()).map(Enum::name).map(demo::credential))
                .allMatch(Optional::isPresent);
    }

    @Test
    void areNeitherOfferedNorAcceptedWhereTheClockCannotBeMoved() {
        Personas once = new Personas(PASSWORD, false);

        assertThat(once.offered(Groups.STAFF)).isEmpty();
        assertThat(once.credential("AMINATA")).isEmpty();
    }

    @Test
    void areNeitherOfferedNorAcceptedWithoutTheirPassword() {
        Personas test = new Personas(Optional.empty(), true);

        assertThat(test.offered(Groups.SHOPPER)).isEmpty();
        assertThat(test.credential("AWA")).isEmpty();
    }

    @Test
    void letNobodyElseIn() {
        Personas demo = new Personas(PASSWORD, true);

        assertThat(demo.credential("admin")).isEmpty();
        assertThat(demo.credential(null)).isEmpty();
    }
}
