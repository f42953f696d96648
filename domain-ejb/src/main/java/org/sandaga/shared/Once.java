package org.sandaga.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command that, asked twice, would do its work twice: it works once for a request's idempotency key, which is
 * marked in the command's own transaction.
 *
 * <p>So a request that failed after its command (a read for the answer, a crash) can be repeated with its key: the
 * command then returns the id that it made, or nothing if it returns nothing, and otherwise throws {@link DoneAlready}.
 * A call without a key works as often as it is made.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
