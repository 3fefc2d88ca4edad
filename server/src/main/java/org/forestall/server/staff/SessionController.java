package org.forestall.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.access.Sessions;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.ClockSpeed;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who one is: the staff member, the unit, the profile that the unit works by. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private static final String COOKIE = "forestall_session";

    private final Sessions sessions;
    private final StaffList staff;
    private final Units units;
    private final JurisdictionProfile profile;
    private final ForestallSettings settings;
    private final InstantSource clock;
    private final ClockSpeed clockSpeed;

    SessionController(
            Sessions sessions,
            StaffList staff,
            Units units,
            JurisdictionProfile profile,
            ForestallSettings settings,
            InstantSource clock,
            ClockSpeed clockSpeed) {
        this.sessions = sessions;
        this.staff = staff;
        this.units = units;
        this.profile = profile;
        this.settings = settings;
        this.clock = clock;
        this.clockSpeed = clockSpeed;
    }

    record SignIn(@Nullable String username, @Nullable String password) {}

    /**
     * @param now the server's clock; deadlines are measured by it
     * @param clockSpeed how many seconds of it pass in a second; 1 but in a demo
     */
    record Me(
            String account,
            String name,
            Role role,
            UnitRef unit,
            @Nullable Long staffId,
            Set<Permission> permissions,
            Instant now,
            double clockSpeed,
            boolean demo,
            ProfileView profile) {}

    record ProfileView(String code, String name, String currency, String zone, Map<Grade, ClockView> clocks) {}

    /** Limits in minutes; a missing one means that this grade has none. */
    record ClockView(
            long signForMinutes,
            @Nullable Long firstCallMinutes,
            @Nullable Long meetMinutes,
            long feedbackMinutes) {}

    @PostMapping
    ResponseEntity<Me> signIn(@RequestBody SignIn request) {
        if (request.username() == null || request.password() == null) {
            throw new Refused(AccessRefusal.WRONG_SIGN_IN);
        }
        String token = sessions.signIn(request.username(), request.password());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(token, -1))
                .body(me(token));
    }

    @GetMapping
    Me me(@CookieValue(name = COOKIE, required = false) @Nullable String token) {
        if (token == null) {
            throw new Refused(AccessRefusal.NO_SESSION);
        }
        Sessions.SignedIn signedIn = sessions.find(token).orElseThrow(() -> new Refused(AccessRefusal.NO_SESSION));
        return new Me(
                signedIn.account().username(),
                signedIn.account().displayName(),
                signedIn.account().role(),
                units.get(signedIn.account().unitId()).ref(),
                staff.findBy(signedIn.actor()).map(StaffMember::id).orElse(null),
                signedIn.actor().permissions(),
                clock.instant(),
                clockSpeed.speed(),
                settings.demo(),
                profileView());
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(@CookieValue(name = COOKIE, required = false) @Nullable String token) {
        if (token != null) {
            sessions.signOut(token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", 0))
                .build();
    }

    private ProfileView profileView() {
        Map<Grade, ClockView> clocks = new EnumMap<>(Grade.class);
        profile.clocks()
                .forEach((grade, limits) -> clocks.put(
                        grade,
                        new ClockView(
                                limits.signFor().toMinutes(),
                                minutes(limits.firstCall()),
                                minutes(limits.meet()),
                                limits.feedback().toMinutes())));
        return new ProfileView(
                profile.code(),
                profile.name(),
                profile.currency().getCurrencyCode(),
                profile.zone().getId(),
                clocks);
    }

    private static @Nullable Long minutes(@Nullable Duration limit) {
        return limit == null ? null : limit.toMinutes();
    }

    private static String cookie(String token, long maxAgeSeconds) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(maxAgeSeconds)
                .build()
                .toString();
    }
}
