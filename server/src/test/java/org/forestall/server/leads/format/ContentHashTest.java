package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void order_blank_fields_and_outer_spaces_do_not_count() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("source", "s");
        one.put("text", "核实");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("text", " 核实\n");
        other.put("grade", "  ");
        other.put("source", "s");
        assertThat(new RawLead(one).contentHash()).isEqualTo(new RawLead(other).contentHash());
    }

    @Test
    void any_other_difference_counts() {
        byte[] hash = new RawLead(Map.of("source", "s", "text", "ab")).contentHash();
        assertThat(new RawLead(Map.of("source", "s", "text", "aB")).contentHash())
                .isNotEqualTo(hash);
        assertThat(new RawLead(Map.of("source", "s", "texta", "b")).contentHash())
                .isNotEqualTo(hash);
        assertThat(new RawLead(Map.of("source", "s", "text", "ab", "x", "1")).contentHash())
                .isNotEqualTo(hash);
    }

    @Test
    void the_hash_is_stable_from_release_to_release() {
        // Kept leads carry it: a change here would make every lead sent again a revision.
        assertThat(HexFormat.of().formatHex(new RawLead(Map.of("source", "s", "text", "核实")).contentHash()))
                .isEqualTo("bb95c1e099c2b07689519eb6aa7779781f92d0135a6fd1981e0c47dd5cdbcdaf");
    }
}
