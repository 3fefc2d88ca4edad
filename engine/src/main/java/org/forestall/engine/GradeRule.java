package org.forestall.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event, or run of events, that makes a case more pressing. */
interface GradeRule {

    /** The grade asked for, and why; empty when the event has not happened. */
    Optional<Call> judge(CaseSince since, Instant now);

    /** What a rule asks for. */
    record Call(Grade grade, Reason reason) {}

    /** The line stays busy: whoever talks that long is being talked into something. */
    record BusyLine(GradeRuleSettings.Busy limits) implements GradeRule {
        @Override
        public Optional<Call> judge(CaseSince since, Instant now) {
            List<Instant> calls = since.busyCalls().stream()
                    .filter(at -> !at.isAfter(now))
                    .sorted()
                    .toList();
            for (int last = calls.size() - 1; last >= limits.calls() - 1; last--) {
                Duration span = Duration.between(calls.get(last - limits.calls() + 1), calls.get(last));
                if (span.compareTo(limits.within()) <= 0) {
                    return Optional.of(new Call(Grade.URGENT, reason(calls, last)));
                }
            }
            return Optional.empty();
        }

        /** Counts every busy call of the window that ends with the last one, not only the least number. */
        private Reason reason(List<Instant> calls, int last) {
            Instant from = calls.get(last).minus(limits.within());
            List<Instant> run = calls.subList(0, last + 1).stream()
                    .filter(at -> !at.isBefore(from))
                    .toList();
            long minutes =
                    Math.ceilDiv(Duration.between(run.getFirst(), run.getLast()).toSeconds(), 60L);
            return new Reason(
                    ReasonCodes.BUSY_REPEATEDLY, 0, Map.of("times", run.size(), "minutes", Math.max(1, minutes)));
        }
    }

    /** Denies a contact that the system shows. */
    record DenialAgainstRecord() implements GradeRule {
        @Override
        public Optional<Call> judge(CaseSince since, Instant now) {
            return since.denial() == CaseSince.Denial.AGAINST_RECORD
                    ? Optional.of(new Call(Grade.HIGH, Reason.of(ReasonCodes.DENIES_RECORD, 0)))
                    : Optional.empty();
        }
    }

    /**
     * Leads keep coming in. It asks for a fixed grade, not for a step, so that judging the same case twice comes to the
     * same; and it stops at HIGH, since contact warnings repeat a hundredfold for some people.
     */
    record LeadAgain(GradeRuleSettings.Repeat limits) implements GradeRule {
        @Override
        public Optional<Call> judge(CaseSince since, Instant now) {
            long recent = since.leads().stream()
                    .filter(at -> !at.isAfter(now) && !at.isBefore(now.minus(limits.within())))
                    .count();
            if (recent < limits.medium()) {
                return Optional.empty();
            }
            Map<String, Object> values =
                    Map.of("times", recent, "hours", limits.within().toHours());
            Grade grade = recent >= limits.high() ? Grade.HIGH : Grade.MEDIUM;
            return Optional.of(new Call(grade, new Reason(ReasonCodes.LEAD_AGAIN, 0, values)));
        }
    }

    /** Tried to draw or send the money at a bank: it leaves within the hour. */
    record WithdrawalTried(Duration within) implements GradeRule {
        @Override
        public Optional<Call> judge(CaseSince since, Instant now) {
            long tries = since.withdrawals().stream()
                    .filter(at -> !at.isAfter(now) && !at.isBefore(now.minus(within)))
                    .count();
            return tries == 0
                    ? Optional.empty()
                    : Optional.of(new Call(
                            Grade.URGENT, new Reason(ReasonCodes.WITHDRAWAL_TRIED, 0, Map.of("times", tries))));
        }
    }

    /** In contact again after being persuaded. */
    record Relapse() implements GradeRule {
        @Override
        public Optional<Call> judge(CaseSince since, Instant now) {
            return since.relapsed()
                    ? Optional.of(new Call(Grade.URGENT, Reason.of(ReasonCodes.RELAPSED, 0)))
                    : Optional.empty();
        }
    }
}
