package org.forestall.server.demo;

import java.util.List;

/**
 * A sender of leads in the demo.
 *
 * @param code the source's code, as it is registered
 * @param name its name on the console
 * @param trust 1, least, to 5, most
 */
public record DemoSource(String code, String name, int trust) {

    static final DemoSource CENTRE = new DemoSource("city-centre", "市反诈中心", 5);
    static final DemoSource FUND = new DemoSource("ministry-fund", "部级资金预警", 5);
    static final DemoSource MOBILE = new DemoSource("carrier-mobile", "移动涉诈预警", 3);
    static final DemoSource UNICOM = new DemoSource("carrier-unicom", "联通涉诈预警", 3);
    static final DemoSource TELECOM = new DemoSource("carrier-telecom", "电信涉诈预警", 3);
    static final DemoSource SMS_12381 = new DemoSource("sms-12381", "12381涉诈预警短信", 2);
    static final DemoSource BANKS = new DemoSource("banks", "辖区银行网点", 4);
    static final DemoSource DESK_110 = new DemoSource("desk-110", "110接警台", 4);

    /** All of them. */
    public static List<DemoSource> list() {
        return List.of(CENTRE, FUND, MOBILE, UNICOM, TELECOM, SMS_12381, BANKS, DESK_110);
    }
}
