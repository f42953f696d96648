package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/**
 * Who asks could not prove who they are (401).
 *
 * <p>Unknown address, wrong password, address not verified and suspended account are deliberately one answer.
 */
public class SignInRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
