package org.forestall.server;

import java.io.PrintStream;

/** Something to tell the person who started the server, once it is ready. */
public interface Greeting {

    /**
     * @param address where the console is
     */
    void print(PrintStream out, String address);
}
