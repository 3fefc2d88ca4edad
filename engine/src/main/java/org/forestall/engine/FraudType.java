package org.forestall.engine;

/**
 * The scam being played (诈骗类型): the ten types of the Ministry of Public Security's 2025 handbook, two kept from
 * earlier lists, and OTHER. Chinese and English names are in the message files and the glossary.
 */
public enum FraudType {
    /** 刷单返利. */
    TASK,
    /** 虚假网络投资理财. */
    INVEST,
    /** 虚假购物、服务. */
    SHOP,
    /** 冒充电商物流客服. */
    CS,
    /** 虚假贷款. */
    LOAN,
    /** 虚假征信. */
    CREDIT,
    /** 冒充领导、熟人. */
    LEADER,
    /** 冒充公检法及政府机关. */
    GOV,
    /** 网络婚恋、交友. */
    LOVE,
    /** 网络游戏产品虚假交易. */
    GAME,
    /** 机票退改签. */
    TICKET,
    /** Anything else; the lead's own wording is kept beside it. */
    OTHER
}
