package org.forestall.server.jurisdiction;

import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Outside;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/** An address that begins with another province, city or district lies there. */
final class StatedElsewhereRule implements AddressRule {

    private static final double SURE = 0.97;

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        ElsewhereName stated = evidence.stated().elsewhere();
        if (stated == null) {
            return null;
        }
        List<ElsewhereName> rivals = evidence.stated().rivals();
        if (rivals.isEmpty()) {
            return outside(stated, SURE, How.DIVISION_NAME);
        }
        List<Candidate> candidates = Stream.concat(Stream.of(stated), rivals.stream())
                .map(name -> new Candidate(name.unitId(), How.DIVISION_NAME))
                .distinct()
                .toList();
        return new Unresolved(candidates, Why.SAME_NAME_ELSEWHERE);
    }

    static Outside outside(ElsewhereName name, double confidence, How how) {
        return new Outside(name.unitId(), name.province(), name.city(), name.district(), confidence, how);
    }
}
