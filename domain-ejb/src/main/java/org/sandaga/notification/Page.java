package org.sandaga.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter with its words: what both forms of a mail show, one after the other, all of it plain text.
 *
 * @param language ISO 639-1
 * @param subject the subject line
 * @param preheader what a list of mails shows beside the subject
 * @param heading the title within the mail
 * @param paragraphs the greeting and the story
 * @param quote what somebody said, or null
 * @param facts what to look up at a glance
 * @param link somebody else's page, or null
 * @param button what to do now, or null
 * @param sections what was ordered
 * @param after a last remark, or null
 * @param footer why one gets this mail
 */
record Page(
        String language,
        String subject,
        String preheader,
        String heading,
        List<String> paragraphs,
        @Nullable String quote,
        List<Fact> facts,
        @Nullable Link link,
        @Nullable Button button,
        List<Letter.Section> sections,
        @Nullable String after,
        String footer) {

    /** A label and what it stands for. */
    record Fact(String label, String value) {}

    /** A label and where it leads. */
    record Link(String label, String url) {}

    /** A label, where it leads, and the words for those whose mail program shows no buttons. */
    record Button(String label, String url, String otherwise) {}
}
