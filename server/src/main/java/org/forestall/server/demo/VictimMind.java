package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.demo.Victim.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How one invented person answers calls, visits, family and bank. The odds are those of the calibration (china.md 8.2):
 * six calls in ten answered; the first talk stops half, a visit nine in ten; the deeply brainwashed are busy, deny, and
 * yield to a phone call once in twenty, to a first visit one time in three, to a visit with the family three in four.
 */
final class VictimMind {

    /**
     * What came of one attempt.
     *
     * @param outcome an outcome of the track
     * @param state how the person now stands; null when nothing was learnt
     * @param took how long it took
     */
    record Response(String outcome, @Nullable String state, String note, Duration took) {}

    /**
     * How the case can end.
     *
     * @param outcome a close outcome
     * @param atRisk yuan, 0 where no money was in play
     * @param moved yuan already gone
     */
    record Ending(String outcome, long atRisk, long moved, String note) {}

    private final Victim victim;
    private final Dice dice;
    private final Map<String, String> evidence = new LinkedHashMap<>();
    private int calls;
    private int visits;
    private boolean reached;
    private boolean met;
    private boolean familyHelps;
    private boolean bankWatches;
    private boolean movedTold;
    private @Nullable Instant convincedAt;

    VictimMind(Victim victim, long seed) {
        this.victim = victim;
        this.dice = Dice.of(seed, 3, victim.number());
    }

    Victim victim() {
        return victim;
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int visits() {
        return visits;
    }

    /** Spoken with, and not convinced. */
    synchronized boolean resists() {
        return reached && victim.truth() == Truth.IN_PROGRESS && convincedAt == null;
    }

    synchronized boolean familyHelps() {
        return familyHelps;
    }

    synchronized boolean bankWatches() {
        return bankWatches;
    }

    /** Says, the first time it is asked after, that the home is in another station's area by now: one in sixty. */
    synchronized boolean turnsOutToHaveMoved() {
        boolean tells = reached && !movedTold && victim.number() % 60 == 7;
        movedTold = movedTold || tells;
        return tells;
    }

    /** Evidence in hand, by kind, each with a word on it. */
    synchronized Map<String, String> evidence() {
        return Map.copyOf(evidence);
    }

    synchronized Response call(Instant now) {
        calls++;
        String outcome = callOutcome();
        if (!outcome.equals("ANSWERED")) {
            return new Response(outcome, null, VictimWords.ofCall(outcome), dice.seconds(20, 50));
        }
        reached = true;
        evidence.put("TALKED_ON_PHONE", "通话核实本人身份，已录音");
        return new Response(outcome, talk(now, victim.deep() ? 0.05 : 0.5), talkNote(), dice.seconds(40, 240));
    }

    synchronized Response visit(Instant now) {
        visits++;
        if (victim.truth() == Truth.OTHER_DISTRICT) {
            return new Response("MOVED_AWAY", null, "邻居反映已搬离本区", dice.minutes(20, 30));
        }
        evidence.put("MATERIAL_REF", "走访记录及照片，执法记录仪编号" + dice.between(1000, 9999));
        if (victim.truth() == Truth.GONE || victim.truth() == Truth.WRONG_PERSON || dice.chance(0.15)) {
            return new Response("NOT_MET", null, "敲门无人应答，已留联系卡", dice.minutes(20, 30));
        }
        reached = true;
        met = true;
        evidence.put("MET_IN_PERSON", "两人上门，核对证件");
        evidence.put("SECOND_PERSON", "主责民警在场");
        String state = talk(now, visitOdds());
        return new Response("MET", state, VictimWords.ofMeeting(state), dice.minutes(30, 50));
    }

    synchronized Response family() {
        familyHelps = dice.chance(0.7);
        if (familyHelps) {
            evidence.put("FAMILY_CONFIRMED", "子女确认情况并陪同");
        }
        return familyHelps
                ? new Response("HELPING", null, "家属已联系上，愿意配合上门", dice.minutes(3, 8))
                : new Response("NOT_REACHED", null, "家属电话未接，已发短信", dice.minutes(2, 5));
    }

    synchronized Response bank() {
        if (!bankWatches) {
            bankWatches = true;
            return new Response("ALERTED", null, "已通报辖区网点，请留意大额取现和转账", dice.minutes(2, 5));
        }
        evidence.put("BANK_CONFIRMED", "网点确认账户余额未动");
        return new Response("ACKNOWLEDGED", null, "网点回复：已核实账户，设柜面提醒", dice.minutes(2, 6));
    }

    /** How it can end as things stand; null while there is more to do. */
    synchronized @Nullable Ending ending() {
        return switch (victim.truth()) {
            case WRONG_PERSON -> calls >= 2 ? new Ending("MISMATCH", 0, 0, "号码使用人与预警对象不符，已反馈来源核对") : null;
            case GONE -> calls >= 3 && visits >= 1 ? new Ending("NOT_FOUND", 0, 0, "多次拨打及上门均未找到，邻居不知去向") : null;
            case OTHER_DISTRICT -> reached || visits > 0 ? new Ending("TRANSFERRED", 0, 0, "现居外区，移交属地处置") : null;
            case HARMLESS -> reached ? new Ending("FALSE_ALARM", 0, 0, "核实为正常往来，未涉诈，已作提醒") : null;
            case TEMPTED -> reached ? new Ending("DISSUADED", victim.atRisk(), 0, "听劝，已删除联系人并挂断，未转账") : null;
            case IN_PROGRESS -> convincedAt == null ? null : endOfTheScam(convincedAt);
        };
    }

    /** How a warning of low grade ends for one who lost nothing: reminded, by telephone or by message. */
    synchronized @Nullable Ending asReminder() {
        boolean nobodyAnswers = !reached && calls >= 3;
        boolean spokenWith = reached && (victim.truth() == Truth.TEMPTED || victim.number() % 5 < 3);
        boolean elsewhere = reached && victim.truth() == Truth.OTHER_DISTRICT;
        boolean harmed = victim.truth() == Truth.IN_PROGRESS || victim.truth() == Truth.WRONG_PERSON;
        if (harmed || elsewhere || !(nobodyAnswers || spokenWith)) {
            return null;
        }
        return new Ending("REMINDED", 0, 0, spokenWith ? "电话提醒到位，本人知晓" : "多次未接，已发短信提醒");
    }

    private Ending endOfTheScam(Instant convinced) {
        boolean gone = convinced.isAfter(victim.moneyLeavesAt()) && !bankWatches;
        if (!gone) {
            return new Ending("DISSUADED", victim.atRisk(), 0, "讲清套路，本人醒悟，资金未转出");
        }
        boolean partly = victim.number() % 2 == 0;
        long moved = partly ? victim.atRisk() / 1000 * 400 : victim.atRisk();
        return partly
                ? new Ending("PARTLY_LOST", victim.atRisk(), moved, "劝阻前已转出部分，余款保住，协助报案")
                : new Ending("LOST", victim.atRisk(), moved, "见面时资金已转出，协助报案止付");
    }

    private String callOutcome() {
        return switch (victim.truth()) {
            case WRONG_PERSON -> victim.number() % 5 < 3 ? "WRONG_PERSON" : "INVALID";
            case GONE -> dice.chance(0.5) ? "POWERED_OFF" : "NO_ANSWER";
            default -> victim.deep() ? VictimWords.DEEP_CALLS.pick(dice) : VictimWords.CALLS.pick(dice);
        };
    }

    private double visitOdds() {
        if (!victim.deep()) {
            return 0.9;
        }
        return visits > 1 && familyHelps ? 0.75 : 0.35;
    }

    private @Nullable String talk(Instant now, double odds) {
        if (victim.truth() == Truth.TEMPTED) {
            return "ADMITS";
        }
        if (victim.truth() != Truth.IN_PROGRESS) {
            return null;
        }
        if (convincedAt != null || dice.chance(odds)) {
            convincedAt = convincedAt == null ? now : convincedAt;
            if (met) {
                evidence.put("STATEMENT_SHOWN", "当面查看账户流水");
                evidence.put("APP_REMOVED", "已卸载涉诈APP，安装国家反诈中心APP");
            }
            return "ADMITS";
        }
        return victim.deep() ? "DENIES" : "WAVERS";
    }

    private String talkNote() {
        return switch (victim.truth()) {
            case OTHER_DISTRICT ->
                "本人称现住" + (victim.home().area().isEmpty() ? "外区" : victim.home().area());
            case HARMLESS -> dice.pick(List.of("称接到推销电话即挂断，无资金往来", "系本人正常消费，已提醒", "未下载陌生APP，配合良好"));
            case TEMPTED -> dice.pick(List.of("差点付款，听劝后停止操作", "已退群并拉黑对方", "表示马上卸载软件"));
            default ->
                convincedAt == null
                        ? dice.pick(List.of("坚称没接过可疑电话", "说在忙，不愿多谈", "反问民警真假，拒绝提供地址"))
                        : dice.pick(List.of("说出对方话术，承认准备转账", "意识到被骗，停止操作"));
        };
    }
}
