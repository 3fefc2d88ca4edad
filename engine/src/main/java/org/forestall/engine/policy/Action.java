package org.forestall.engine.policy;

/** What can be done for a case. */
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
    BANK_WATCH,
    /** 短信劝阻: an automatic message; nobody works on it, and nobody hears whether it was read. */
    MESSAGE;

    /** How many there are. */
    static final int COUNT = 6;

    /** Whether somebody has to travel for it. */
    public boolean travels() {
        return this == VISIT || this == SQUAD_VISIT;
    }

    /** Whether it is sent by a rule and by no one's hand, so that no plan gives it to anybody. */
    public boolean isAutomatic() {
        return this == MESSAGE;
    }
}
