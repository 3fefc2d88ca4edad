package org.forestall.engine.policy;

/** Whether somebody may do something for a case at all, whatever it is worth: whose case it is, and who has said no to it. */
@FunctionalInterface
public interface Eligibility {

    /** Everybody may do everything that their own work allows. */
    Eligibility EVERYBODY = (worker, open, action) -> true;

    boolean may(Worker worker, OpenCase open, Action action);
}
