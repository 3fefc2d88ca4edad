package org.forestall.server.platform;

import java.util.List;

/** A list that is shown whole, as HTTP answers it. */
public record Items<T>(List<T> items) {

    public Items {
        items = List.copyOf(items);
    }
}
