package org.sandaga.shared;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("C-27")
class SchemaVersionIT {

    @Test
    void startsOnItsOwnSchemaOnly() {
        try (House house = House.open()) {
            SchemaVersion schema = house.door(SchemaVersion.class);
            assertThatCode(schema::require).doesNotThrowAnyException();

            TestDatabase.asSuperuser(
                    house.database(),
                    "update flyway_schema_history set version = '29990101' where version = '"
                            + SchemaVersion.migrations().last() + "'");

            assertThatThrownBy(schema::require)
                    .hasMessageContaining("29990101")
                    .hasMessageContaining(SchemaVersion.migrations().last())
                    .hasMessageContaining("sandaga migrate");
        }
    }

    @Test
    void noticesAnOlderMigrationThatWasNeverApplied() {
        try (House house = House.open()) {
            String older = SchemaVersion.migrations().first();
            TestDatabase.asSuperuser(
                    house.database(), "delete from flyway_schema_history where version = '" + older + "'");

            assertThatThrownBy(house.door(SchemaVersion.class)::require)
                    .hasMessageContaining("not applied: " + older)
                    .hasMessageContaining("sandaga migrate");
        }
    }
}
