package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The old man's story as his police played it, step by step at its times: busy tones, a first visit at which he denies
 * everything, up to the squad, the bank alerted and two withdrawals stopped, a second visit with his daughter at which
 * the second phone is found, and three million yuan that stay where they are. The case is then watched: the follow-ups
 * come in the days after this one.
 */
final class OldMansStory {

    private static final Logger LOG = LoggerFactory.getLogger(OldMansStory.class);

    /** One command of the script, and who gives it. */
    record Step(LocalTime at, String actor, String command, Map<String, Object> body) {}

    private static final String OFFICER = "guangnei.d1";
    private static final String SQUAD = "captain";
    private static final String SWEEP = "sweep";

    static final List<Step> STEPS = List.of(
            step(8, 12, OFFICER, "claim", Map.of()),
            step(8, 13, OFFICER, "tracks/CALL", Map.of("outcome", "BUSY", "note", "占线")),
            step(8, 16, OFFICER, "tracks/CALL", Map.of("outcome", "BUSY", "note", "仍占线，疑似通话未断")),
            step(8, 20, OFFICER, "tracks/CALL", Map.of("outcome", "BUSY", "note", "持续占线，准备上门")),
            step(8, 21, OFFICER, "raise-grade", Map.of("grade", "URGENT", "reason", "持续占线，境外长通话，七十八岁独居")),
            step(8, 26, OFFICER, "tracks/FAMILY", Map.of("outcome", "NOT_REACHED", "note", "女儿电话未接，已发短信")),
            step(8, 48, OFFICER, "tracks/VISIT", visit("MET", "DENIES", "老人开门，称没接过任何可疑电话，手机不让看，不愿多谈")),
            step(8, 58, OFFICER, "pull-up", Map.of("reason", "当面全盘否认，疑似深度洗脑，涉险约三百万元", "level", 3)),
            step(9, 3, SQUAD, "claim", Map.of()),
            step(9, 6, SQUAD, "tracks/BANK", bank("ALERTED", "已通报辖区各网点，留意老人大额取现")),
            step(9, 15, SQUAD, "tracks/BANK", bank("ACKNOWLEDGED", "网点负责人确认收到，柜面已设提醒")),
            step(10, 22, SQUAD, "tracks/BANK", bank("WITHDRAWAL_STOPPED", "老人到甲网点要求取现，柜员按提醒劝止")),
            step(
                    11,
                    5,
                    SQUAD,
                    "tracks/FAMILY",
                    Map.of("outcome", "REACHED", "note", "联系上女儿" + OldMan.DAUGHTER + "，正赶回")),
            step(13, 48, SQUAD, "tracks/BANK", bank("WITHDRAWAL_STOPPED", "换到乙网点再次取现，第二次劝止")),
            step(14, 10, SQUAD, "tracks/FAMILY", Map.of("outcome", "HELPING", "note", "女儿到家，愿意一同劝说")),
            step(14, 40, SQUAD, "tracks/VISIT", visit("MET", "WAVERS", "二次上门，找到藏着的第二部手机和QQ群，他每天在群里报告行踪")),
            step(15, 5, SQUAD, "state", state("ADMITS", "当场免提拨给“办案人员”，对方答不上单位和警号挂断，老人承认受骗")),
            step(15, 20, SQUAD, "type", Map.of("fraudType", "GOV")),
            step(15, 30, SQUAD, SWEEP, Map.of()),
            step(15, 33, SQUAD, "evidence", Map.of("proof", "STATEMENT_SHOWN", "reference", "当面查看账户余额，执法记录仪视频")),
            step(15, 35, SQUAD, "state", state("MONEY_SAFE", "与女儿一同查看账户，三百万元都在")),
            step(15, 50, SQUAD, "state", state("CLEAN", "两部手机清理完毕，退出QQ群，第二部手机交女儿保管")),
            step(16, 0, SQUAD, "watch", Map.of("note", "请银行继续留意，安排多次回访")),
            step(18, 30, SQUAD, "tracks/CALL", Map.of("outcome", "ANSWERED", "note", "当晚电话：老人情绪平稳，女儿陪同")));

    private final Map<String, Staffer> staff;
    private final World world;
    private final Pace pace;

    OldMansStory(Map<String, Staffer> staff, World world, Pace pace) {
        this.staff = staff;
        this.world = world;
        this.pace = pace;
    }

    void play(BooleanSupplier stop) throws InterruptedException {
        for (Step step : STEPS) {
            Instant at = DemoDay.DATE.atTime(step.at()).atZone(LeadWriter.ZONE).toInstant();
            if (!pace.until(at, stop)) {
                return;
            }
            String caseId = world.storyCase();
            Staffer actor = caseId == null ? null : actor(step, caseId);
            if (caseId != null && actor != null) {
                play(step, actor, caseId);
            }
        }
    }

    /** The officer is of the station that has the case, should that be another than the script's. */
    private @Nullable Staffer actor(Step step, String caseId) {
        Staffer captain = staff.get(SQUAD);
        Staffer officer = staff.get(OFFICER);
        if (captain == null || officer == null || step.actor().equals(SQUAD)) {
            return captain;
        }
        String unit = captain.look(caseId).body().path("unit").path("id").asString("");
        boolean scripted = officer.signedIn() && officer.unitId().equals(unit);
        return scripted || unit.isEmpty() ? officer : ofUnit(unit, officer);
    }

    private Staffer ofUnit(String unit, Staffer otherwise) {
        return staff.values().stream()
                .filter(member -> member.unitId().equals(unit) && !member.self().byHand())
                .findFirst()
                .orElse(otherwise);
    }

    /** A refusal is the server's right: the story goes on with its next step. */
    private void play(Step step, Staffer actor, String caseId) {
        if (!actor.signedIn() || world.byHand(actor.unitId())) {
            return;
        }
        Answer answer = step.command().equals(SWEEP)
                ? sweep(actor, caseId)
                : actor.command(caseId, step.command(), step.body());
        if (!answer.done()) {
            LOG.info("The story's {} at {} was not taken: {}", step.command(), step.at(), answer.code());
        }
    }

    /** The second phone and the group are found and removed, the rest is looked for and not there. */
    private static Answer sweep(Staffer actor, String caseId) {
        String path = "/cases/" + Door.escaped(caseId) + "/sweep";
        List<Map<String, String>> lines = new ArrayList<>();
        actor.get(path).body().path("open").forEach(line -> {
            String code = line.asString("");
            boolean found = List.of("SECOND_PHONE", "CHAT_GROUP", "REPORTING").contains(code);
            lines.add(Map.of("line", code, "answer", found ? "FOUND_REMOVED" : "NONE_FOUND"));
        });
        return actor.put(path, Map.of("lines", lines));
    }

    private static Step step(int hour, int minute, String actor, String command, Map<String, Object> body) {
        return new Step(LocalTime.of(hour, minute), actor, command, body);
    }

    private static Map<String, Object> visit(String outcome, String state, String note) {
        return Map.of("outcome", outcome, "victimState", state, "note", note);
    }

    private static Map<String, Object> bank(String outcome, String note) {
        return Map.of("outcome", outcome, "note", note);
    }

    private static Map<String, Object> state(String state, String note) {
        return Map.of("state", state, "note", note);
    }
}
