package org.sandaga.shared;

import java.util.List;

/** Where the broker sets aside what a consumer could not take. */
public interface DeadLetterQueue {

    /** Every consumer that the broker brings events to, whether or not it can be reached. */
    List<String> consumers();

    /** The oldest dead letters. */
    List<DeadLetter> list(int most);

    /**
     * Gives a dead letter to its consumer again.
     *
     * @return false when there is none of that identity
     */
    boolean replay(DeadLetterId id);
}
