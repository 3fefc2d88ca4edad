package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.List;

/** A choice between values with fixed weights, in the order they were given. */
final class Choice<T> {

    private record Part<T>(T value, double upTo) {}

    private final List<Part<T>> parts;

    private Choice(List<Part<T>> parts) {
        this.parts = parts;
    }

    static <T> Choice<T> of(T value, double weight) {
        return new Choice<>(List.of(new Part<>(value, weight)));
    }

    /** The same choice with one more possibility. */
    Choice<T> or(T value, double weight) {
        List<Part<T>> more = new ArrayList<>(parts);
        more.add(new Part<>(value, parts.getLast().upTo() + weight));
        return new Choice<>(List.copyOf(more));
    }

    T pick(Dice dice) {
        double at = dice.share() * parts.getLast().upTo();
        for (Part<T> part : parts) {
            if (at < part.upTo()) {
                return part.value();
            }
        }
        return parts.getLast().value();
    }
}
