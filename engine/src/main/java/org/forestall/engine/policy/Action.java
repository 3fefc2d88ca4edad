package org.forestall.engine.policy;

/** What can be done for a case by a person's work. */
public enum Action {
    /** 电话劝阻: one attempt on the telephone. */
    CALL,
    /** 联系家属: one attempt to reach somebody close. */
    FAMILY_CALL,
    /** 上门见面: the station goes to the door. */
    VISIT,
    /** 中队联合上门: the squad goes, with family or the neighbourhood committee. */
    SQUAD_VISIT,
    /** 银行盯守: the bank is asked to watch the accounts. */
    BANK_WATCH;

    /** How many there are. */
    static final int COUNT = 5;

    /** Whether somebody has to travel for it. */
    public boolean travels() {
        return this == VISIT || this == SQUAD_VISIT;
    }
}
