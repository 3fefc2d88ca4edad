package org.forestall.server.shifts;

import java.util.Optional;
import org.forestall.server.access.Role;

/** A post (岗位): who is called when a clock climbs. A post is held by whoever is on duty for it, never by a name. */
public enum Post {
    /** 派出所值班. */
    STATION_DUTY(Role.STATION_LEAD),
    /** 劝阻中队值班. */
    SQUAD_DUTY(Role.SQUAD),
    /** 指挥长. */
    COMMANDER_DUTY(Role.COMMANDER);

    private final Role role;

    Post(Role role) {
        this.role = role;
    }

    /** Who holds it where no roster says so. */
    Role role() {
        return role;
    }

    /** The post above; none above the commander. */
    public Optional<Post> above() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
