package org.forestall.server.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored name of each event: its class name in capitals, {@code GRADE_RAISED}. */
final class CaseEventKinds {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Class<?>> BY_NAME = Stream.of(CaseEvent.class, CaseRecord.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableMap(CaseEventKinds::nameOf, Function.identity()));

    private CaseEventKinds() {}

    static String nameOf(Class<?> event) {
        return HUMP.matcher(event.getSimpleName()).replaceAll("_").toUpperCase(java.util.Locale.ROOT);
    }

    static Class<? extends CaseEvent> classOf(String name) {
        Class<?> found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalStateException("no event is called " + name);
        }
        return found.asSubclass(CaseEvent.class);
    }
}
