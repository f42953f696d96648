package org.sandaga.api;

import java.util.Locale;
import java.util.Map;

import org.sandaga.shared.BusinessRuleViolated;

/** Tells more about one kind of broken rule than its words, for example the difference of a quote, line by line. */
public interface ProblemMembers {

    /** The rule it knows more about. */
    Class<? extends BusinessRuleViolated> rule();

    /** The members that its problem document carries besides, with words in the caller's language. */
    Map<String, Object> of(BusinessRuleViolated rule, Locale language);
}
