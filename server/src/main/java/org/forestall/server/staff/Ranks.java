package org.forestall.server.staff;

import java.util.List;

/** The text list of police ranks and posts of work (警衔/岗位); the console names each by its code. */
final class Ranks {

    /** Ranks of the police law of 1992 from constable up, then the posts of those who are not sworn. */
    static final List<String> CODES = List.of(
            "CONSTABLE_2",
            "CONSTABLE_1",
            "SUPERINTENDENT_3",
            "SUPERINTENDENT_2",
            "SUPERINTENDENT_1",
            "SUPERVISOR_3",
            "SUPERVISOR_2",
            "SUPERVISOR_1",
            "COMMISSIONER_3",
            "COMMISSIONER_2",
            "COMMISSIONER_1",
            "AUXILIARY",
            "AUXILIARY_LEAD",
            "CIVILIAN",
            "COMMUNITY_WORKER",
            "VOLUNTEER");

    private Ranks() {}
}
