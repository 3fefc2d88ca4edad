package org.forestall.server.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names for the API document's schemas that say whose they are: {@code StaffLine} for a line of the staff's controller.
 * Two classes of one name would otherwise be taken for each other.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = name(type);
        Class<?> first = taken.putIfAbsent(name, type);
        if (first != null && !first.equals(type)) {
            throw new IllegalStateException("the API document would call both " + first + " and " + type + " " + name);
        }
        return name;
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : name(around).replaceAll("(Controller|Requests|Answers)$", "") + type.getSimpleName();
    }
}
