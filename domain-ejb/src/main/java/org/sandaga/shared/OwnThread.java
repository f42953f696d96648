package org.sandaga.shared;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Does work in a thread of its own, so that nobody waits for it, and outside any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnThread {

    /** Begins the work and returns. */
    @Asynchronous
    public void run(Runnable work) {
        work.run();
    }
}
