package org.forestall.server.banks;

/** What a watch is on. */
enum WatchScope {
    /** 本人: whoever serves the person at any counter. */
    PERSON,
    /** 账户: the accounts the money is to go to, or the person's own. */
    ACCOUNTS,
    /** 可能前往的网点: the person again, asked of the branches where a visit is likely; each of them says that it knows. */
    BRANCHES
}
