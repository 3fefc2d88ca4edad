package org.forestall.server.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What lies in whose hands, for those who keep duty and handover; in the caller's scope and transaction. */
@Component
public class CasesOfStaff {

    private static final String OPEN = " from case_file where stage <> 'CLOSED' and folded_into is null ";

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;
    private final PassOnCase passOnCase;
    private final HandBackCase handBackCase;

    CasesOfStaff(JdbcClient jdbc, JsonMapper json, PassOnCase passOnCase, HandBackCase handBackCase) {
        this.jdbc = jdbc;
        this.mapper = new CaseRowMapper(json);
        this.passOnCase = passOnCase;
        this.handBackCase = handBackCase;
    }

    /** The open cases somebody holds, most urgent first; one that waits for another unit's answer is among them. */
    public List<CaseFile> heldBy(long staffId) {
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + OPEN + "and assignee_id = ? order by grade, due_at, id")
                .param(staffId)
                .query(mapper)
                .list();
    }

    /** Those of these cases that are open, by number. */
    public Map<CaseId, CaseFile> open(Collection<CaseId> ids) {
        return jdbc
                .sql("select " + CaseRowMapper.COLUMNS + OPEN + "and id = any (?)")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(mapper)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** Every open case of these queues, whoever holds it. */
    public List<CaseFile> openInQueues(Collection<Integer> queueUnitIds) {
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + OPEN
                        + "and queue_unit_id = any (?) order by grade, due_at, id")
                .param(queueUnitIds.toArray(Integer[]::new))
                .query(mapper)
                .list();
    }

    /** From one person's hands into another's, at a change of shift; its clocks go on running. */
    public CaseFile handOver(Actor incoming, CaseId id, long handoverId, long fromStaff, long toStaff) {
        return passOnCase.handOver(incoming, id, handoverId, fromStaff, toStaff);
    }

    /** Back into its queue, by the system: its holder has gone off duty while it was out of sight. */
    public CaseFile handBack(Actor system, CaseId id, String reason) {
        return handBackCase.handBack(system, id, reason);
    }
}
