package org.sandaga.vendor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** A provider in memory that keeps vendors' accounts. */
@ApplicationScoped
public class StandInAccounts implements ConnectedAccounts {
    /** Its name. */
    public static final String NAME = "standin";

    private final List<String> keys = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<String, AccountState> states = new ConcurrentHashMap<>();
    private Optional<Runnable> interruption = Optional.empty();

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String open(VendorProfile vendor, String idempotencyKey) {
        keys.add(idempotencyKey);
        return "acct_" + vendor.vendor().text();
    }

    @Override
    public URI onboardingLink(String accountId, URI returnUrl, URI refreshUrl) {
        return URI.create("https://provider.example/" + accountId);
    }

    @Override
    public AccountState state(String accountId) {
        questions.add(accountId);
        AccountState answer = Optional.ofNullable(states.get(accountId)).orElse(new AccountState(false, false, null));
        Runnable meanwhile = interruption.orElse(() -> {});
        interruption = Optional.empty();
        meanwhile.run();
        return answer;
    }

    /** How an account stands from now on. */
    public void stands(String account, AccountState state) {
        states.put(account, state);
    }

    /** What happens between the next question and its answer. */
    public void beforeNextAnswer(Runnable meanwhile) {
        interruption = Optional.of(meanwhile);
    }

    /** The keys under which accounts were opened. */
    public List<String> opened() {
        return List.copyOf(keys);
    }

    /** How often it was asked about an account. */
    public int questionsAbout(String account) {
        return (int) questions.stream().filter(account::equals).count();
    }
}
