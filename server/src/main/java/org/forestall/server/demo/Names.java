package org.forestall.server.demo;

import java.util.List;

/** Invented names, put together at random from common surnames and common characters of given names. */
final class Names {

    private static final Choice<List<String>> SURNAMES = Choice.of(chars("王李张刘陈杨赵黄周吴"), 40)
            .or(chars("徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"), 33)
            .or(chars("程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"), 25)
            .or(List.of("欧阳", "上官", "司徒", "诸葛", "尉迟"), 0.4);

    private static final List<String> OLD_WOMEN = chars("秀英桂兰淑珍玉华凤霞素琴惠芬月娥翠莲瑞芝荣巧");
    private static final List<String> OLD_MEN = chars("建国志德福明永贵宝林振华长生文广学义庆祥守忠根树");
    private static final List<String> WOMEN = chars("丽娟敏静燕红艳婷雪梅倩楠琳瑶晶颖洁萍蕾莹佳欣怡悦思雨涵梓萱诗琪");
    private static final List<String> MEN = chars("伟强磊军勇涛超鹏杰斌浩宇博轩晨阳子睿俊凯航哲翔峰旭东昊天辰泽");

    private Names() {}

    static String invent(Dice dice, boolean female, int age) {
        List<String> pool = age >= 56 ? (female ? OLD_WOMEN : OLD_MEN) : (female ? WOMEN : MEN);
        String surname = dice.pick(SURNAMES.pick(dice));
        String given = dice.pick(pool);
        return dice.chance(0.22) ? surname + given : surname + given + dice.pick(pool);
    }

    private static List<String> chars(String text) {
        return text.codePoints().distinct().mapToObj(Character::toString).toList();
    }
}
