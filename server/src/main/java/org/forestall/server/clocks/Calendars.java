package org.forestall.server.clocks;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** The calendars of the jurisdiction's profile, and which clock goes by which. */
@Component
public class Calendars {

    private final JurisdictionProfile.WorkingTime profile;
    private final WorkCalendar working;

    Calendars(JurisdictionProfile profile) {
        this.profile = profile.workingTime();
        this.working = read(profile);
    }

    /** Every hour of every day. */
    public WorkCalendar roundTheClock() {
        return WorkCalendar.roundTheClock();
    }

    /** The working hours, less the holidays. */
    public WorkCalendar working() {
        return working;
    }

    /**
     * What a case's clock goes by.
     *
     * @param clock the clock's name in the profile, such as {@code meet}
     */
    public WorkCalendar of(Grade grade, String clock) {
        return profile.clocks().getOrDefault(grade, List.of()).contains(clock) ? working : roundTheClock();
    }

    private static WorkCalendar read(JurisdictionProfile profile) {
        JurisdictionProfile.WorkingTime time = profile.workingTime();
        Map<DayOfWeek, List<WorkingHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
        time.hours()
                .forEach((day, hours) -> week.put(
                        day, hours.stream().map(WorkingHours.Hours::parse).toList()));
        return new WorkingHours(profile.zone(), week, new HashSet<>(time.holidays()), new HashSet<>(time.makeUpDays()));
    }
}
