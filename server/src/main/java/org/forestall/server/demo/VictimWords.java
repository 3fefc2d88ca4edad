package org.forestall.server.demo;

import org.jspecify.annotations.Nullable;

/** How calls to invented people come out, and how a dissuader notes it down. */
final class VictimWords {

    static final Choice<String> CALLS = Choice.of("ANSWERED", 64)
            .or("REFUSED", 18)
            .or("NO_ANSWER", 11)
            .or("BUSY", 3)
            .or("POWERED_OFF", 2)
            .or("ANSWERED_BY_OTHER", 2);

    static final Choice<String> DEEP_CALLS =
            Choice.of("BUSY", 62).or("REFUSED", 15).or("ANSWERED", 18).or("POWERED_OFF", 5);

    private VictimWords() {}

    static String ofMeeting(@Nullable String state) {
        return state == null ? "见面核实，逐项查看手机，未见异常" : state.equals("ADMITS") ? "当面拆穿套路，本人承认" : "见面否认，手机不让查看";
    }

    static String ofCall(String outcome) {
        return switch (outcome) {
            case "BUSY" -> "持续占线";
            case "REFUSED" -> "接通即挂断";
            case "POWERED_OFF" -> "关机";
            case "INVALID" -> "空号";
            case "WRONG_PERSON" -> "接电话的不是本人";
            case "ANSWERED_BY_OTHER" -> "家人接听，转告回电";
            default -> "无人接听";
        };
    }
}
