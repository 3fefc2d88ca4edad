package org.forestall.server.banks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A branch's card: what to say, what to ask, whom of the police to ring, and what may be answered. */
@Component
class TellerCard {

    private final TellerWords words;
    private final DutyPhones phones;
    private final WhomToRing whomToRing;
    private final Posts posts;
    private final Units units;
    private final JurisdictionProfile profile;

    TellerCard(
            TellerWords words,
            DutyPhones phones,
            WhomToRing whomToRing,
            Posts posts,
            Units units,
            JurisdictionProfile profile) {
        this.words = words;
        this.phones = phones;
        this.whomToRing = whomToRing;
        this.posts = posts;
        this.units = units;
        this.profile = profile;
    }

    /** A post's desk. {@code phone}: none where nobody gave its number. */
    record Desk(Post post, UnitRef unit, @Nullable String phone) {}

    /**
     * The card.
     *
     * @param open whether the branch is open at this hour
     * @param ring the posts in the order in which to ring them: the station's, the squad's, the commander's
     * @param own whom of the bank itself to ring; who can be reached at this hour first
     */
    record Card(
            String branch,
            String name,
            String nameEn,
            boolean open,
            List<TellerWords.Words> say,
            List<TellerWords.Words> never,
            List<TellerWords.Coded> questions,
            List<TellerWords.Coded> answers,
            List<Desk> ring,
            List<Banks.ToRing> own) {}

    Card of(Branch branch, Instant now) {
        return new Card(
                branch.code(),
                branch.name(),
                AlertViews.nameEn(branch),
                branch.hours().include(now.atZone(profile.zone()).toLocalDateTime()),
                words.say(),
                words.never(),
                words.questions(),
                words.answers(),
                desks(branch),
                whomToRing.atBranch(branch.bankId(), branch.id(), now));
    }

    private List<Desk> desks(Branch branch) {
        Map<Integer, String> known = phones.all();
        List<Desk> all = new ArrayList<>();
        for (Post post : Post.values()) {
            int seat = posts.seatOf(post, branch.unitId());
            all.add(new Desk(post, units.get(seat).ref(), known.get(seat)));
        }
        return all;
    }
}
