package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalTime;

/** Who is on duty when: three shifts of eight hours, and the leads' long day. */
enum Shift {
    EARLY(LocalTime.of(7, 30), LocalTime.of(15, 30)),
    LATE(LocalTime.of(15, 30), LocalTime.of(23, 30)),
    NIGHT(LocalTime.of(23, 30), LocalTime.of(7, 30)),
    LEAD(LocalTime.of(7, 30), LocalTime.of(19, 30));

    private static final Shift[] TURNS = {EARLY, LATE, NIGHT};

    private final LocalTime from;
    private final LocalTime to;

    Shift(LocalTime from, LocalTime to) {
        this.from = from;
        this.to = to;
    }

    /** The shift of the n-th robot of a unit. */
    static Shift of(DemoStaff member, int position) {
        boolean leads =
                member.role().equals("STATION_LEAD") || member.username().equals("captain");
        return leads ? LEAD : TURNS[position % TURNS.length];
    }

    boolean onDuty(Instant now) {
        LocalTime time = now.atZone(LeadWriter.ZONE).toLocalTime();
        boolean started = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return from.isBefore(to) ? started && notOver : started || notOver;
    }
}
