package org.forestall.twin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One mapping of the scenario file, read field by field; what nobody asked for is refused at the end. */
final class Fields {

    private final String path;
    private final Map<?, ?> map;
    private final Set<Object> read = new HashSet<>();

    private Fields(String path, Map<?, ?> map) {
        this.path = path;
        this.map = map;
    }

    static Fields of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(path, map);
        }
        throw new BadScenario(path.isEmpty() ? "the file" : path, "must be fields with values, and is " + value);
    }

    BadScenario bad(String name, String sentence) {
        return new BadScenario(at(name), sentence);
    }

    double number(String name, double least, double most) {
        Object value = raw(name);
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw bad(name, "must be a number from " + plain(least) + " to " + plain(most) + ", and is " + value);
    }

    double share(String name) {
        return number(name, 0, 1);
    }

    int whole(String name, int least, int most) {
        double value = number(name, least, most);
        if (value != Math.rint(value)) {
            throw bad(name, "must be a whole number, and is " + value);
        }
        return (int) value;
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        Object value = raw(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        throw bad(name, "must be one of " + List.of(type.getEnumConstants()) + ", and is " + value);
    }

    List<Double> numbers(String name, double least, double most) {
        List<Double> numbers = new ArrayList<>();
        for (Object value : list(name)) {
            if (!(value instanceof Number number) || number.doubleValue() < least || number.doubleValue() > most) {
                throw bad(
                        name, "must hold numbers from " + plain(least) + " to " + plain(most) + ", and holds " + value);
            }
            numbers.add(number.doubleValue());
        }
        return numbers;
    }

    <T> List<T> each(String name, Function<Fields, T> reader) {
        List<T> all = new ArrayList<>();
        int index = 0;
        for (Object value : list(name)) {
            Fields fields = of(at(name) + "[" + index++ + "]", value);
            all.add(reader.apply(fields));
            fields.finish();
        }
        return all;
    }

    <T> T fields(String name, Function<Fields, T> reader) {
        Fields fields = of(at(name), raw(name));
        T value = reader.apply(fields);
        fields.finish();
        return value;
    }

    /** A line for every name of the type. */
    <E extends Enum<E>, T> Map<E, T> byName(Class<E> type, Function<Fields, T> reader) {
        Map<E, T> all = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            all.put(each, fields(each.name(), reader));
        }
        return all;
    }

    void sumsToOne(String name, double sum) {
        if (Math.abs(sum - 1) > 1e-3) {
            throw bad(name, "the shares must add up to 1, and add up to " + plain(sum));
        }
    }

    void finish() {
        for (Object key : map.keySet()) {
            if (!read.contains(key)) {
                throw new BadScenario(at(String.valueOf(key)), "is no field of a scenario");
            }
        }
    }

    private List<?> list(String name) {
        Object value = raw(name);
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw bad(name, "must be a list, and is " + value);
    }

    private Object raw(String name) {
        read.add(name);
        Object value = map.get(name);
        if (value == null) {
            throw bad(name, "is missing");
        }
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
