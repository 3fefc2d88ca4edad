package org.forestall.server.profiles;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.powers.BusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * One profile file, read and checked. A file may build on another ({@code based-on: GENERIC}) and then says only what differs.
 * Every fault is an {@link IllegalStateException} whose words name the file, the entry and what to write.
 */
final class ProfileFile {

    private static final String BASED_ON = "based-on";

    private final String code;
    private final JurisdictionProfile profile;
    private final Powers powers;

    private ProfileFile(String code, List<PropertySource<?>> own, List<PropertySource<?>> whole) {
        this.code = code;
        this.profile = bind(whole, "profile", JurisdictionProfile.class);
        checkProfile();
        // powers are never inherited: what a place's own file does not name, its police cannot do
        PowersFile file = bind(own, "powers", PowersFile.class);
        try {
            this.powers = new Powers(
                    code,
                    calendar(file),
                    file.read(code),
                    file.readDeadlines(),
                    file.counterQuestions(),
                    file.enquirySignatures());
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    /** One of those that come with the product. */
    static ProfileFile shipped(String code) {
        return of(code, new ClassPathResource("profiles/" + code + ".yaml"));
    }

    static ProfileFile of(String code, Resource resource) {
        List<PropertySource<?>> own = load(code, resource);
        List<PropertySource<?>> whole = new ArrayList<>(own);
        String base = String.class.cast(own.getFirst().getProperty(BASED_ON));
        if (base != null) {
            whole.addAll(load(base, new ClassPathResource("profiles/" + base + ".yaml")));
        }
        return new ProfileFile(code, own, whole);
    }

    JurisdictionProfile profile() {
        return profile;
    }

    Powers powers() {
        return powers;
    }

    private static List<PropertySource<?>> load(String code, Resource resource) {
        if (!resource.exists()) {
            throw new IllegalStateException(
                    "there is no profile " + code + "; there are CN, GB, SG, KR, TH, US-TX and GENERIC");
        }
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("profile " + code, resource);
            if (sources.isEmpty()) {
                throw new IllegalStateException("the profile " + code + " is empty");
            }
            return sources;
        } catch (IOException e) {
            throw new IllegalStateException("the profile " + code + " cannot be read", e);
        }
    }

    private <T> T bind(List<PropertySource<?>> sources, String part, Class<T> type) {
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(
                            part,
                            Bindable.of(type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true))
                    .orElseThrow(() -> fault("the part '" + part + "' is missing", null));
        } catch (BindException e) {
            throw fault(e.getName() + ": " + deepest(e), e);
        }
    }

    private void checkProfile() {
        Set<Grade> missing = EnumSet.allOf(Grade.class);
        missing.removeAll(profile.clocks().keySet());
        if (!missing.isEmpty()) {
            throw fault("profile.clocks has none for " + missing, null);
        }
        if (profile.sources().isEmpty()) {
            throw fault("profile.sources is empty; say where the figures come from, or that they are proposals", null);
        }
        try {
            LocalDate.parse(profile.asOf());
        } catch (DateTimeParseException e) {
            throw fault("profile.as-of is '" + profile.asOf() + "'; write the day it was true, such as 2026-11-23", e);
        }
        if (!code.equals(profile.code())) {
            throw fault("profile.code is " + profile.code() + "; it is the file's name", null);
        }
    }

    private BusinessCalendar calendar(PowersFile file) {
        JurisdictionProfile.WorkingTime time = profile.workingTime();
        Set<DayOfWeek> weekend = EnumSet.allOf(DayOfWeek.class);
        weekend.removeAll(time.hours().keySet());
        return new BusinessCalendar(
                profile.zone(), weekend, Set.copyOf(time.holidays()), Set.copyOf(time.makeUpDays()), file.cutOff());
    }

    private IllegalStateException fault(String words, @Nullable Throwable cause) {
        return new IllegalStateException("profiles/" + code + ".yaml: " + words, cause);
    }

    private static String deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
