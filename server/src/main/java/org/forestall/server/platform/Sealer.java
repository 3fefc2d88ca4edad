package org.forestall.server.platform;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals personal data (AES-256-GCM by Tink) and opens it again. A sealed value is bound to its place, so that one row's
 * value moved into another row does not open.
 *
 * <p>Opening is for the few classes that a test lists by name; everyone else asks them.
 */
public final class Sealer {

    private final Aead aead;

    Sealer(Aead aead) {
        this.aead = aead;
    }

    /**
     * @param place where it will stand, such as {@code person:42}
     */
    public byte[] seal(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed at " + place, e);
        }
    }

    /** Opens what {@link #seal} sealed at the same place; anything else fails. */
    public String open(byte[] sealed, String place) {
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a sealed value at " + place + " does not open: wrong key, or it was changed", e);
        }
    }
}
