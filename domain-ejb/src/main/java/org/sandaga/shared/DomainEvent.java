package org.sandaga.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something of importance that has happened; a record named by a past participle, told by {@link Events}.
 *
 * <p>It carries ids and amounts, never entities. Its JSON form is kept in the outbox, so a new component of the record
 * must be optional.
 */
public interface DomainEvent {

    /** The thing it happened to; its events are carried in order. */
    @JsonIgnore
    Id aggregate();
}
