package org.sandaga.importing;

import java.util.Map;

/** A row that was read and waits to be taken in. */
record StagedRow(long no, long line, Map<String, String> cells) {}
