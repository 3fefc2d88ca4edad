package org.forestall.engine.dissuasion;

import java.util.Set;

/** A step of persuasion, or beside it (劝阻手段). What each needs and when it fits stands in {@link StepTable}. */
public enum Step {
    /** 拨打电话. [SZ19] [GZ17] */
    CALL,
    /** 换号码拨打: another number of theirs, or from a landline they can look up. [PY26] */
    CALL_OTHER_NUMBER,
    /** 发送短信. [SL] */
    MESSAGE,
    /** 提供回拨核实: station name and number, no transfer will ever be asked. [XS22] [CB23] */
    CALLBACK_OFFER,
    /** 套话模式: ask why, how much, to whom, before saying fraud. [WZ23] */
    ASK_FIRST,
    /** 共情倾听. [HD25] */
    LISTEN,
    /** 预告骗子下一步. [WZ23] */
    PREDICT_NEXT,
    /** 当场试提全部现金. [MPS24] */
    TRY_WITHDRAWAL,
    /** 拆穿假群: show who the other members of the group are. [MPS24] */
    SHOW_FAKE_GROUP,
    /** 说明后台数字可改. [MPS22] */
    SHOW_EDITABLE_FIGURES,
    /** 到官方渠道自查: the official app, counter or number, found by themselves. [PY26] */
    OFFICIAL_CHANNEL,
    /** 用原号码回拨本人核实. [HB23H] */
    CALL_KNOWN_PERSON,
    /** 视频、见面、查图: ask for live video or a meeting, look the photograph up (china.md 5.1, general knowledge). */
    ASK_LIVE_VIDEO,
    /** 说明停止不违法: stopping is no crime, and the threats are part of the script. [WZ23] */
    NO_GUILT,
    /** 联系家属. [CB23] [PY26] [BB] */
    FAMILY_CALL,
    /** 上门见面. [WF24] */
    VISIT,
    /** 当面出示证件. [HB23H] */
    SHOW_CREDENTIALS,
    /** 携家属再次上门. [PY26] [BB] [HUZ23] */
    VISIT_WITH_FAMILY,
    /** 携社区干部再次上门. [SH] */
    VISIT_WITH_COMMUNITY,
    /** 免提当场对质骗子. [SEED] [FD21] [HYL] */
    CONFRONT_SCAMMER,
    /** 切断联系: hang up, SIM and network off, end the screen share. [YC26] */
    CUT_LINE,
    /** 书面问答. [YC25] */
    WRITTEN_TALK,
    /** 唤醒室. [YZH23] */
    WAKE_UP_ROOM,
    /** 带至派出所或单位，领导家属同劝. [TANG] */
    BRING_TOGETHER,
    /** 银行盯守. [LUO] [SEED] */
    BANK_WATCH,
    /** 保护性止付. [YC25] [LUO] */
    PROTECTIVE_HOLD,
    /** 运营商协助. [LY23] */
    CARRIER_HELP,
    /** 轨迹查找. [SL] */
    TRAJECTORY_SEARCH,
    /** 车辆拦截，邻区协作. [XH-XM25] */
    VEHICLE_INTERCEPT,
    /** 守护: stay with the person. [SEED] */
    GUARD_DUTY,
    /** 上提中队. [SEED] */
    PULL_UP,
    /** 会商: squad, station, family and bank decide together (proposal, after [SEED]). */
    JOINT_COUNCIL,
    /** 共同核对资金: look at the balance together (gs. “四查看”). [GS23] */
    CHECK_MONEY,
    /** 隐蔽渠道排查. [SEED] [GS23] */
    SWEEP,
    /** 清理手机、安装国家反诈中心APP. [SEED] [YC25] [MAS23] */
    CLEAN_PHONE,
    /** 回访. [SEED] [BT] */
    FOLLOW_UP;

    /** When it fits and what it needs. */
    public StepFit fit() {
        return StepTable.of(this);
    }

    /** What it needs. */
    public Set<Need> needs() {
        return fit().needs();
    }

    /** Whether several services act at once in it. */
    public boolean isJoint() {
        return fit().joint();
    }

    /** Asking colleagues for help cannot fail; it is what is left when everything else has. */
    public boolean canFail() {
        return this != PULL_UP && this != JOINT_COUNCIL;
    }
}
