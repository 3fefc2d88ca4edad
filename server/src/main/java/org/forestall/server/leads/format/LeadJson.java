package org.forestall.server.leads.format;

import java.util.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final public class LeadJson {
    static final JsonMapper M = JsonMapper.builder().build();
    static String write(RawLead l) { return M.writeValueAsString(l.fields()); }
    static RawLead readBack(String s) { Map<String, String> m = new LinkedHashMap<>(); M.readTree(s).properties().forEach(e -> m.put(e.getKey(), e.getValue().asString())); return new RawLead(m); }
    public static List<RawRow> read(byte[] body) {
        JsonNode n = M.readTree(body); List<RawRow> rows = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>(); if (n.isArray()) n.forEach(all::add); else all.add(n);
        for (JsonNode o : all) { Map<String, String> m = new LinkedHashMap<>(); flat("", o, m); rows.add(new RawRow(rows.size() + 1, new RawLead(m), List.of(), 0)); }
        return rows;
    }
    static void flat(String p, JsonNode o, Map<String, String> m) { o.properties().forEach(e -> { String k = p.isEmpty() ? e.getKey() : p + "." + e.getKey(); if (e.getValue().isObject()) flat(k, e.getValue(), m); else if (e.getValue().isArray()) { StringJoiner j = new StringJoiner(";"); e.getValue().forEach(x -> j.add(x.asString())); m.put(k, j.toString()); } else if (!e.getValue().isNull()) m.put(k, e.getValue().asString()); }); }
}
