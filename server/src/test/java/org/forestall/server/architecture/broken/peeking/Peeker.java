package org.forestall.server.architecture.broken.peeking;

import org.forestall.server.architecture.broken.reached.inner.Secret;

/** May use the other module, but not what is inside it. */
public class Peeker {

    public Secret secret() {
        return new Secret();
    }
}
