package org.forestall.server.demo;

import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.LeadFamily;

/** The free text of a lead, in the manner of real instructions and in this project's own words. */
final class LeadTexts {

    private static final List<String> FUND = List.of(
            "该人名下账户正向涉诈账户转账{钱}元，资金尚在途，请立即见面劝阻并反馈。",
            "监测到该人{时}内连续向可疑对公账户转款，累计{钱}元，请属地核查。",
            "该人网银单笔大额转出预约{钱}元，收款方为涉案关联账户，请上门核实。",
            "涉诈资金预警：疑似受害人账户短时间多笔小额转入后大额转出，涉险{钱}元。");
    private static final List<String> COUNTER = List.of(
            "客户到柜台要求取现{钱}元，问及用途前后说法不一，一直戴着耳机，请派员到网点。",
            "客户预约取现{钱}元，自称装修，拒绝联系家属，神色紧张。",
            "客户要求向陌生人账户汇款{钱}元，反复催促，不听柜员劝说。",
            "老人独自来网点提前支取定期{钱}元，手机一直处于通话状态。");
    private static final List<String> REPORT = List.of(
            "家属来电称其{时}来躲在房间接电话，不让家人靠近，怀疑遇到诈骗，电话里提到{类}。",
            "报警人称朋友正在按对方要求操作手机银行，劝不住，疑似{类}。",
            "邻居反映该人近日神情异常，频繁去银行，请民警上门了解。",
            "女儿在外地，母亲电话打不通，此前说有人要帮她办{类}，求助上门。");

    private LeadTexts() {}

    static String write(LeadFamily family, FraudType type, long yuan, Dice dice) {
        List<String> patterns = switch (family) {
            case FUND -> FUND;
            case BANK_COUNTER -> COUNTER;
            case REPORT -> REPORT;
            case CONTACT -> contact(type);
        };
        String text = dice.pick(patterns)
                .replace("{钱}", String.valueOf(yuan))
                .replace("{时}", dice.pick(List.of("半小时", "一小时", "两天", "当日", "三天")))
                .replace("{分}", String.valueOf(dice.between(4, 75)))
                .replace("{次}", String.valueOf(dice.between(2, 9)))
                .replace("{类}", chineseName(type));
        return dice.chance(0.3) ? text + dice.pick(List.of("请尽快联系本人。", "请属地派出所核查处置。", "请签收并按时反馈。", "联系不上请上门。")) : text;
    }

    /** The common Chinese name of a type, as a source would write it. */
    static String chineseName(FraudType type) {
        return switch (type) {
            case TASK -> "刷单返利";
            case INVEST -> "虚假网络投资理财";
            case SHOP -> "虚假购物、服务";
            case CS -> "冒充电商物流客服";
            case LOAN -> "虚假贷款";
            case CREDIT -> "虚假征信";
            case LEADER -> "冒充领导、熟人";
            case GOV -> "冒充公检法及政府机关";
            case LOVE -> "网络婚恋、交友";
            case GAME -> "网络游戏产品虚假交易";
            case TICKET -> "机票退改签";
            case OTHER -> "其他";
        };
    }

    private static List<String> contact(FraudType type) {
        return switch (type) {
            case TASK ->
                List.of(
                        "该号码{时}内访问刷单做任务类涉诈网站{次}次，疑似已入群领取小额佣金。",
                        "用户下载安装涉诈APP，疑似被拉入点赞返利群，需垫付做单。",
                        "接收到“关注公众号领红包”引流短信后添加陌生好友，疑似刷单返利。",
                        "疑似连单任务无法提现，对方要求继续充值，请劝阻。");
            case INVEST ->
                List.of(
                        "用户频繁登录虚假投资平台，疑似被“老师”带单荐股。",
                        "该人加入荐股群{时}，下载非正规交易软件，存在入金风险。",
                        "疑似遭遇虚假投资理财，平台提示缴纳保证金方可提现。",
                        "与涉诈号码通话{分}分钟，内容疑似内幕消息、稳赚不赔。");
            case CS ->
                List.of(
                        "接到境外来电{分}分钟，疑似冒充平台客服称将自动扣费，诱导共享屏幕。",
                        "与涉诈号码通话{次}次，疑似以快递理赔为由要求转账。",
                        "疑似冒充直播平台客服取消会员，正在指引操作手机银行。",
                        "该用户开启屏幕共享类软件，通话未挂断，疑似“百万保障”类骗局。");
            case LOAN ->
                List.of(
                        "该用户访问虚假贷款网站并填写身份信息，可能被要求交解冻费。",
                        "下载涉诈贷款APP，疑似银行卡号填错需缴保证金。",
                        "收到低息贷款短信后回拨，通话{分}分钟。",
                        "疑似贷款前要求刷流水、交会员费，请电话提醒。");
            case CREDIT ->
                List.of(
                        "通话{分}分钟，对方自称金融机构，称其学生账户须注销否则影响征信。",
                        "疑似虚假征信诈骗，已从多个网贷平台借款，准备转入“清算账户”。",
                        "接到陌生来电称支付平台借贷利率超标需关闭功能。");
            case SHOP ->
                List.of(
                        "该人扫描陌生二维码支付定金，商家疑似虚假购物。",
                        "与涉诈账号在站外交易，疑似低价代购被骗。",
                        "浏览虚假购物网站{次}次并提交订单。",
                        "收到中奖刮刮卡包裹，扫码后被拉入陌生群聊。");
            case GOV ->
                List.of(
                        "接到境外来电{分}分钟，疑似冒充公安机关称其涉嫌洗钱案，要求保密。",
                        "疑似冒充公检法，本人电话持续占线，请立即上门。",
                        "该人与冒充社保局、公安局的号码通话{次}次，可能被要求转入“安全账户”。",
                        "对方发送虚假通缉令，要求其独处并下载会议软件。");
            case LEADER -> List.of("疑似有人冒充其单位领导添加好友，要求代为转账。", "陌生账号冒用熟人头像联系该人借款，请核实提醒。", "财务人员被拉入陌生工作群，对方自称老板要求付款。");
            case LOVE ->
                List.of("该人与网恋对象频繁联系{时}，对方自称在境外服役，疑似杀猪盘。", "疑似交友诈骗，对方以见面路费、生病为由多次索要钱款。", "婚恋网站结识的陌生人引导其下载理财软件。");
            case GAME -> List.of("未成年人使用家长手机访问虚假游戏交易网站。", "疑似出售游戏账号被要求缴纳解冻金、保证金。", "免费领皮肤类引流，诱导扫码付款。");
            case TICKET -> List.of("收到航班取消短信后回拨涉诈号码，通话{分}分钟。", "疑似机票退改签诈骗，对方要求共享屏幕领取延误补偿。");
            case OTHER -> List.of("该号码与涉诈窝点号码通话{次}次，类型待查。", "疑似追损二次诈骗，对方自称可追回此前损失。", "疑似以寄送黄金、现金包裹方式交付钱款，请核查。");
        };
    }
}
