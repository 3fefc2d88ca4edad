package org.forestall.server.platform;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The units whose rows a transaction may see and change; PostgreSQL's row-level security holds it to them.
 *
 * @param setting the value of the {@code forestall.units} setting: {@code *} for all, or unit ids joined by commas
 */
public record RowScope(String setting) {

    private static final RowScope ALL = new RowScope("*");

    /** Every unit's rows: the system's own work, and the sub-bureau's people. */
    public static RowScope all() {
        return ALL;
    }

    /** The rows of these units only. */
    public static RowScope of(Collection<Integer> unitIds) {
        return new RowScope(
                unitIds.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }

    public boolean isAll() {
        return setting.equals("*");
    }

    /** Whether rows of this unit are in scope. */
    public boolean sees(int unitId) {
        return isAll() || ("," + setting + ",").contains("," + unitId + ",");
    }
}
