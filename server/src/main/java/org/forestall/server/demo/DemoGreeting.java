package org.forestall.server.demo;

import java.io.PrintStream;
import org.forestall.server.Greeting;

/** Tells whoever started the demo how to get in and what to look at first. */
final class DemoGreeting implements Greeting {

    private final boolean exercise;

    DemoGreeting(boolean exercise) {
        this.exercise = exercise;
    }

    @Override
    public void print(PrintStream out, String address) {
        out.println();
        out.println("  Forestall 反诈劝阻网: a made-up day in a made-up district. All its people are invented.");
        out.println();
        out.println("  Open    " + address);
        out.println("  Sign in as one of these; the password of each is: " + DemoStaff.PASSWORD);
        out.println("    commander   指挥员      the whole district, arbitration, the demo's speed");
        out.println("    squad       劝阻中队    hard cases, unresolved addresses, transfers");
        out.println("    lead        派出所负责人 one station: assign, import, mend, answer transfers");
        out.println("    dissuader   劝阻员      my tasks: claim, call, visit, close");
        out.println("    admin       管理员      sources, staff, the audit");
        out.println();
        out.println(exercise ? """
                            An exercise: one warning, about an old man, comes to one station, and no robot helps. Play its
                            people yourself, each in a window of their own; docs/tour.md tells how it went in truth.""" : """
                            Look first at the board: the clock is the headline. Then find the old man's case (the demo bar
                            links to it), stop the robots of one station and play it yourself.""");
        out.println("  Stop with Ctrl-C.");
        out.println();
    }
}
