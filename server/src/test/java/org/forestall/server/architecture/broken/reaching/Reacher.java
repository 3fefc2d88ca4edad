package org.forestall.server.architecture.broken.reaching;

import java.time.Instant;
import org.forestall.server.architecture.broken.reached.Promise;
import org.forestall.server.platform.Sealer;

/** Uses a module it may not, opens sealed data, and reads the wall clock. */
public class Reacher {

    public Promise promise() {
        return new Promise();
    }

    public String open(Sealer sealer, byte[] sealed) {
        return sealer.open(sealed, "anywhere");
    }

    public Instant now() {
        return Instant.now();
    }
}
