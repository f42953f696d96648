grant select on flyway_schema_history to sandaga_platform;
