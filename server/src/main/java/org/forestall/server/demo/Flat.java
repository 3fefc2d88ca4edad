package org.forestall.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields by their full name with text values ({@code person.phone}), as quarantine shows and takes them. */
final class Flat {

    private Flat() {}

    static Map<String, String> of(Map<String, Object> nested) {
        Map<String, String> flat = new LinkedHashMap<>();
        nested.forEach((name, value) -> put(flat, name, value));
        return flat;
    }

    private static void put(Map<String, String> flat, String name, Object value) {
        switch (value) {
            case Map<?, ?> inner -> inner.forEach((child, deeper) -> put(flat, name + '.' + child, deeper));
            case List<?> list ->
                flat.put(
                        name,
                        String.join(";", list.stream().map(Object::toString).toList()));
            default -> flat.put(name, value.toString());
        }
    }
}
