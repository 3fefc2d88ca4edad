package org.forestall.server.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of the demo, which the whole server goes by: it runs faster than the world's, at a speed one may choose. */
public interface DemoClock extends InstantSource {

    /** Demo time. */
    default Instant now() {
        return instant();
    }

    /** How many demo seconds pass in one real second; 0 is a pause. */
    double speed();

    /** Runs at this speed from now on; demo time goes on from where it is. */
    void setSpeed(double speed);
}
