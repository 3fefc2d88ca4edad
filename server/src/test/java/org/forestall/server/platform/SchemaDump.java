package org.forestall.server.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue says of the schema, as text in a fixed order: one line for each thing that a migration can change. */
final class SchemaDump {

    private static final String OURS = "'public'::regnamespace";

    private final JdbcClient catalogue;

    SchemaDump(JdbcClient catalogue) {
        this.catalogue = catalogue;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("-- The schema that the migrations make, read from pg_catalog. Written by SchemaTest; do not edit.");
        section(lines, "functions", """
                select 'function ' || p.oid::regprocedure || ' returns ' || pg_get_function_result(p.oid) || ' '
                    || p.provolatile::text || p.proparallel::text || case when p.prosecdef then ' definer' else '' end
                    || ': ' || coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
                from pg_proc p where p.pronamespace = %s""");
        section(lines, "sequences", """
                select 'sequence ' || c.relname || ' ' || format_type(s.seqtypid, null) || ' start ' || s.seqstart
                    || ' by ' || s.seqincrement
                from pg_sequence s join pg_class c on c.oid = s.seqrelid where c.relnamespace = %s""");
        section(lines, "tables", """
                select 'table ' || relname || case when relrowsecurity then ' row security' else '' end
                    || case when relforcerowsecurity then ' forced' else '' end || ' ' || relpersistence::text
                from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = %s""");
        section(lines, "columns", """
                select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                    || case when a.attnotnull then ' not null' else '' end
                    || case a.attidentity when 'a' then ' identity' when 'd' then ' identity by default' else '' end
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attnum > 0 and not a.attisdropped and c.relnamespace = %s""");
        section(lines, "constraints", """
                select 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where contype <> 'n' and conrelid <> 0 and connamespace = %s""");
        section(lines, "indexes", """
                select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i
                join pg_class c on c.oid = i.indexrelid where c.relnamespace = %s""");
        section(lines, "policies", """
                select 'policy ' || polrelid::regclass || '.' || polname || ' ' || polcmd::text
                    || case when polpermissive then '' else ' restrictive' end
                    || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
                    || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
                from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = %s""");
        section(lines, "triggers", """
                select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = %s""");
        return lines;
    }

    /** Sorted as text by its bytes; what Flyway keeps for itself is not ours. */
    private void section(List<String> lines, String title, String query) {
        lines.add("");
        lines.add("-- " + title);
        catalogue
                .sql("select line from (" + query.formatted(OURS) + ") as found (line)")
                .query(String.class)
                .list()
                .stream()
                .filter(line -> !line.contains("flyway_schema_history"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .sorted()
                .forEach(lines::add);
    }
}
