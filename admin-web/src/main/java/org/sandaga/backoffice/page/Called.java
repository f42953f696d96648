package org.sandaga.backoffice.page;

import java.text.Collator;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.Label;
import org.sandaga.analytics.Labels;
import org.sandaga.catalog.CategoryId;
import org.sandaga.commission.RuleId;
import org.sandaga.importing.ImportId;
import org.sandaga.portal.Work;
import org.sandaga.shared.SettingId;

/** Calls things and what happened to them by words that people use. */
@Named("called")
@RequestScoped
public class Called {
    private static final String EVENT = "event.";
    private static final String REASON = "reason.";
    private static final String SETTING = "setting.";
    private static final String WORDS = org.sandaga.backoffice.BackOfficeMenu.class.getPackageName() + ".words";

    /** The words of each setting by its public id, which its name makes. */
    private static final Map<String, String> SETTINGS = keys(SETTING + "sandaga.")
            .collect(Collectors.toUnmodifiableMap(
                    key -> SettingId.of(key.substring(SETTING.length())).text(), key -> key));

    /** Of these, one that has no name is not there any more. */
    private static final Set<String> NAMED =
            Set.of(RuleId.PREFIX, CategoryId.PREFIX, ImportId.PREFIX, SettingId.PREFIX);

    private final Labels labels;
    private final Work work;
    private final Sheets words;
    private final Map<String, Label> known = new HashMap<>();

    @Inject
    Called(Labels labels, Work work, Sheets words) {
        this.labels = labels;
        this.work = work;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Called() {
        this(null, null, null);
    }

    /** Looks things up by their public ids. */
    public void learn(Collection<String> things) {
        known.putAll(labels.of(work.actor(), things, work.language()));
        things.stream().filter(SETTINGS::containsKey).forEach(each -> known.put(each, setting(each)));
    }

    private Label setting(String thing) {
        return new Label(thing, word(Objects.requireNonNull(SETTINGS.get(thing))), thing);
    }

    /** The public ids of the settings that have this in their name, in whatever case. */
    List<String> settings(String name) {
        String part = name.toLowerCase(work.locale());
        return SETTINGS.keySet().stream()
                .filter(each -> setting(each).name().toLowerCase(work.locale()).contains(part))
                .toList();
    }

    /** A thing's number, title or name; what has none is called by its kind. */
    public String of(String thing) {
        Label label = known.get(thing);
        if (label != null && !label.name().isEmpty()) {
            return label.name();
        }
        String kind = word("thing." + kind(thing));
        return kind.isEmpty() ? thing : kind;
    }

    /** Where a thing is shown, below the portal; empty when it has no page. */
    public String path(String thing) {
        Label label = known.get(thing);
        if (label == null && NAMED.contains(kind(thing))) {
            return "";
        }
        return Things.path(label == null ? thing : label.page());
    }

    /** A cell that calls a thing by its name and leads to it. */
    public Cell cell(String thing) {
        return Cell.of(of(thing), thing).to(path(thing));
    }

    /** What happened, in words. @param type {@code capability.EventName} */
    public String event(String type) {
        String said = word(EVENT + type);
        return said.isEmpty() ? type : said;
    }

    /** Every type of event by its words, in their order; of two that are called alike, one. */
    public Map<String, String> getEvents() {
        return byWords(EVENT);
    }

    /** Every kind of message by its words, in their order; of two that are called alike, one. */
    public Map<String, String> getLetters() {
        return byWords("letter.");
    }

    private Map<String, String> byWords(String beginning) {
        Map<String, String> named = new TreeMap<>(Collator.getInstance(work.locale()));
        keys(beginning).forEach(key -> named.put(word(key), key.substring(beginning.length())));
        return named;
    }

    /** What a payment provider calls itself. */
    public String provider(String code) {
        String name = word("provider." + code);
        return name.isEmpty() ? code : name;
    }

    /** Why a provider, or the house itself, stopped something; within a sentence the code that we have no words for. */
    public String reason(@Nullable String code) {
        String said = Objects.requireNonNullElse(code, "");
        String known =
                word(REASON + said.replaceFirst("^rejected\\..*", "rejected").replace(' ', '-'));
        return known.isEmpty() ? words.word(REASON + "other", said) : known;
    }

    /** What a currency is called, by its ISO 4217 code. */
    public String currency(String code) {
        String name = Currency.getInstance(code).getDisplayName(work.locale());
        return name.substring(0, 1).toUpperCase(work.locale()) + name.substring(1);
    }

    private static String kind(String thing) {
        return thing.replaceAll("_.*", "");
    }

    private static Stream<String> keys(String beginning) {
        return ResourceBundle.getBundle(WORDS, Locale.FRENCH).keySet().stream()
                .filter(key -> key.startsWith(beginning));
    }

    private String word(String key) {
        String found = words.word(key);
        return found.equals(key) ? "" : found;
    }
}
