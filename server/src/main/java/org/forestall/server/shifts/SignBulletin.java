package org.forestall.server.shifts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Signs a bulletin off, for the work group to read.
 *
 * <p>Refuses with BULLETIN_NOT_FOUND, BULLETIN_SIGNED, NO_STAFF.
 */
@Component
class SignBulletin {

    private final ShiftDesk desk;
    private final BulletinStore store;

    SignBulletin(ShiftDesk desk, BulletinStore store) {
        this.desk = desk;
        this.store = store;
    }

    Bulletin sign(Actor actor, long id) {
        long me = desk.me(actor).id();
        return desk.write(actor, now -> {
            Bulletin bulletin = store.lock(id).orElseThrow(() -> new Refused(DutyRefusal.BULLETIN_NOT_FOUND));
            desk.requireLead(actor, Permission.BULLETIN_SIGN, bulletin.unitId());
            if (bulletin.signature() != null) {
                throw new Refused(DutyRefusal.BULLETIN_SIGNED);
            }
            Instant at = desk.kept(now);
            String digest = digest(bulletin, me, at);
            store.sign(id, new Bulletin.Signature(me, at, digest));
            desk.record(
                    actor,
                    new ShiftDesk.Done("bulletin.sign", "bulletin", id, bulletin.unitId(), Map.of("digest", digest)),
                    now);
            return store.find(id).orElseThrow();
        });
    }

    private static String digest(Bulletin bulletin, long by, Instant at) {
        String text = String.join(
                "\n",
                String.valueOf(bulletin.id()),
                String.valueOf(bulletin.unitId()),
                bulletin.from().toString(),
                bulletin.to().toString(),
                bulletin.text().zh(),
                bulletin.text().en(),
                String.valueOf(by),
                at.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
