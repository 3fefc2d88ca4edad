package org.forestall.server.cases;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who, in these classes, takes each step that can bring a case to CLOSED. Methods are told as {@code Class.method}. What
 * the compiler makes for a switch over an enum is nobody.
 */
final class WaysToClosed {

    private static final Pattern WRITES =
            Pattern.compile("(?is)\\b(insert\\s+into|update|merge\\s+into|copy)\\s+(only\\s+)?\"?case_file\\b");

    private final JavaClasses classes;

    WaysToClosed(JavaClasses classes) {
        this.classes = classes;
    }

    Set<String> makersOf(Class<?> type) {
        return where(target ->
                target.getOwner().isEquivalentTo(type) && target.getName().equals("<init>"));
    }

    Set<String> usersOf(Class<?> type, String member) {
        return where(target ->
                target.getOwner().isEquivalentTo(type) && target.getName().equals(member));
    }

    private Set<String> where(Predicate<AccessTarget> wanted) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (wanted.test(access.getTarget()) && !type.getName().matches(".*\\$\\d+")) {
                    found.add(type.getSimpleName() + "."
                            + plain(access.getOrigin().getName()));
                }
            }
        }
        return found;
    }

    /** A lambda speaks for the method that it stands in. */
    private static String plain(String method) {
        return method.startsWith("lambda$") ? method.split("\\$")[1] : method;
    }

    /** The classes with a statement that writes rows of cases, read from the constants that were compiled into them. */
    Set<String> writersOfRows() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (holds(type, text -> WRITES.matcher(text).find())) {
                found.add(type.getSimpleName());
            }
        }
        return found;
    }

    /** The classes with a text that names the table at all. */
    Set<String> namersOfTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (holds(type, text -> text.contains("case_file"))) {
                found.add(type.getSimpleName());
            }
        }
        return found;
    }

    private static boolean holds(JavaClass type, Predicate<String> wanted) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = WaysToClosed.class.getResourceAsStream(resource)) {
            for (var entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                if (entry instanceof StringEntry text && wanted.test(text.stringValue())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
