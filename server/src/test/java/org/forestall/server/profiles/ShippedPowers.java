package org.forestall.server.profiles;

/** The powers of the profiles that come with the product, for tests of other packages. */
public final class ShippedPowers {

    private ShippedPowers() {}

    public static Powers of(String profile) {
        return ProfileFile.shipped(profile).powers();
    }
}
