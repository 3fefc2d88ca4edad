package org.forestall.server.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of any table, made up from what the catalogue says of its columns: any value that its checks allow. */
final class AnyRow {

    private static final Pattern FIRST_ALLOWED = Pattern.compile("ARRAY\\['([^']+)'");

    private AnyRow() {}

    private record Column(
            String name, String type, @Nullable String check, boolean key) {}

    static String insert(JdbcClient catalogue, String table, int unit, long number) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(catalogue, table)) {
            names.add(column.name());
            values.add(value(column, unit, number));
        }
        return "insert into %s (%s) overriding system value values (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", values));
    }

    /** The condition that the row with this number alone meets. */
    static String where(JdbcClient catalogue, String table, long number) {
        return columns(catalogue, table).stream()
                .filter(Column::key)
                .map(column -> column.name() + " = " + value(column, 0, number))
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
    }

    private static String value(Column column, int unit, long number) {
        if (column.name().matches("(.*_)?unit_id")) {
            return String.valueOf(unit);
        }
        Matcher allowed = FIRST_ALLOWED.matcher(column.check() == null ? "" : column.check());
        if (allowed.find()) {
            return "'" + allowed.group(1) + "'";
        }
        return switch (column.type()) {
            case "bigint" -> String.valueOf(number);
            case "integer", "smallint", "real", "numeric(18,2)", "double precision" -> "1";
            case "text" -> "'t" + number + "'";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            case "uuid" -> "md5('" + number + "')::uuid";
            case "boolean" -> "false";
            case "timestamp with time zone" ->
                column.name().matches("to_at|ends_at") ? "now() + interval '1 day'" : "now()";
            case "timestamp with time zone[]" -> "array[now()]";
            case "text[]" -> "array['A']";
            case "date" -> "current_date";
            case "integer[]", "bigint[]" -> "'{}'";
            default -> throw new IllegalStateException("say here what a " + column.type() + " may be");
        };
    }

    /** The columns that must have a value, and the primary key's. */
    private static List<Column> columns(JdbcClient catalogue, String table) {
        return catalogue
                .sql("""
                        select a.attname, format_type(a.atttypid, a.atttypmod),
                            (select pg_get_constraintdef(c.oid) from pg_constraint c
                             where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum] limit 1),
                            exists (select 1 from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'p'
                                    and a.attnum = any (c.conkey))
                        from pg_attribute a
                        where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
                        order by a.attnum""")
                .param(table)
                .query((row, i) -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}
