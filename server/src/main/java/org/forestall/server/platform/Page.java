package org.forestall.server.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are, counted no further than {@link #COUNTED_AT_MOST}
 * @param totalAtLeast whether there may be more than total
 */
public record Page<T>(List<T> items, int page, int size, long total, boolean totalAtLeast) {

    /** Counting a million rows for a number nobody reads would make every list slow. */
    public static final int COUNTED_AT_MOST = 1_000;

    /** A page from what was read and a capped count. */
    public static <T> Page<T> of(List<T> items, PageRequest request, long cappedCount) {
        return new Page<>(items, request.page(), request.size(), cappedCount, cappedCount > COUNTED_AT_MOST);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), page, size, total, totalAtLeast);
    }
}
