package org.sandaga.importing;

import org.sandaga.shared.Texts;

/**
 * What became of a row, and why.
 *
 * @param no where it stands in the list of findings
 * @param row which row of the file, the first one of data is 1
 * @param line on which line of the file the row begins
 * @param code the reason in one word, for programs
 * @param name what the row calls itself: its SKU, else its product
 * @param words the reason for people, in French and English
 */
public record FindingRow(long no, long row, long line, Outcome outcome, String code, String name, Texts words) {}
