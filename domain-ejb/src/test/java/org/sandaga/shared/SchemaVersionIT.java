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
                    "update flyway_schema_history set version = '19990101' where version is not null");

            assertThatThrownBy(schema::require)
                    .hasMessageContaining("19990101")
                    .hasMessageContaining(SchemaVersion.wanted())
                    .hasMessageContaining("sandaga migrate");
        }
    }
}
