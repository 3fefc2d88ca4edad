package org.forestall.examplebank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the book; what the bank knows is all its lines applied. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Tried.class, name = "tried"),
    @JsonSubTypes.Type(value = Entry.Acted.class, name = "acted"),
    @JsonSubTypes.Type(value = Entry.Ends.class, name = "ends"),
    @JsonSubTypes.Type(value = Entry.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Entry.Came.class, name = "came"),
    @JsonSubTypes.Type(value = Entry.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Entry.MayTell.class, name = "may-tell")
})
sealed interface Entry {

    /** Somebody tried to take money out. */
    record Tried(Payment payment) implements Entry {}

    /**
     * The core carried a message about an order out; the hold and the answer to it are one line, so neither is ever there
     * without the other.
     *
     * @param message the number of the message, by which a repetition is known
     * @param kind the message's type, such as {@code placed}
     * @param hold what is held from now on; null for nothing
     * @param replaces an order whose hold this one takes the place of
     */
    record Acted(
            String message,
            String kind,
            UUID order,
            @Nullable Hold hold,
            @Nullable UUID replaces,
            @Nullable Reply reply,
            Instant at)
            implements Entry {}

    /** The police said when a hold ends. */
    record Ends(UUID order, @Nullable Instant until) implements Entry {}

    /**
     * The police have an answer.
     *
     * @param reply the number of the answer to an order or an enquiry
     * @param refused why they would not take it; null where they did
     */
    record Told(UUID reply, @Nullable String refused) implements Entry {}

    /**
     * The police asked about an account; the question and what was found are one line.
     *
     * @param message the number of the message, by which a repetition is known
     */
    record Asked(String message, Found found) implements Entry {}

    /** The customer may be told of an enquiry. */
    record MayTell(UUID enquiry) implements Entry {}

    /** A visit as it now stands. */
    record Came(Visit visit) implements Entry {}
}
