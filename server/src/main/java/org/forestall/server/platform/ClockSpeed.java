package org.forestall.server.platform;

/** How many seconds of the server's clock pass in one second: 1, but where a demo runs a day faster. */
public interface ClockSpeed {

    double speed();
}
