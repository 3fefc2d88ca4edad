package org.forestall.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.forestall.bankkit.IdentifierKind;
import org.forestall.bankkit.WatchKey;
import tools.jackson.databind.JsonNode;

/**
 * A bank on a started server: with a counter, somebody who is watched, and many values beside.
 *
 * @param watched the value of the one who is watched
 * @param values how many values of the bank stand in the database
 */
record BankSite(Site site, Door commander, Door bank, String key, int station, long watched, int values) {

    private static final String HOME = "北京市西城区德胜街道新风中直社区";
    private static final String BRANCH = "01";
    private static final String PHONE = "13899999999";

    static BankSite of(Site site, int values) throws IOException, InterruptedException, SQLException {
        Door commander = site.commander();
        int station = commander
                .post("/addresses/resolve", Map.of("text", HOME + "1号1室"))
                .get("unit")
                .get("id")
                .asInt();
        JsonNode made = commander.post("/banks", Map.of("code", "BENCH", "name", "测试银行"));
        commander.post("/banks/BENCH/branches", Map.of("code", BRANCH, "name", "支行", "unit", station));
        String key = made.get("key").asString();
        Door bank = Door.to(site.server().address()).withBankKey(key);
        WatchKey watchKey = new WatchKey(
                "1", Base64.getDecoder().decode(made.get("watchKey").asString()));
        BankSite bankSite = new BankSite(
                site, commander, bank, key, station, watchKey.of(IdentifierKind.PHONE, "+86" + PHONE), values);
        bankSite.ring("某人", PHONE);
        JsonNode alert = commander.get("/bank-alerts").get("items").get(0);
        commander.post(
                "/cases/" + alert.get("case").asLong() + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 30));
        bankSite.allClear(alert.get("id").asLong());
        bankSite.fill();
        return bankSite;
    }

    /** A counter rings about a customer. */
    void ring(String customer, String phone) throws IOException, InterruptedException {
        bank.post(
                "/bank/alerts",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "branch",
                        BRANCH,
                        "customer",
                        Map.of("name", customer, "phone", phone),
                        "amount",
                        "50000"));
    }

    void allClear(long alert) throws IOException, InterruptedException {
        commander.post("/bank-alerts/" + alert + "/answer", Map.of("answer", "ALL_CLEAR", "note", "ok"));
    }

    /** As many values as a large district has, under the one watch. */
    private void fill() throws IOException, SQLException {
        try (Connection database = site.server().database("forestall");
                PreparedStatement insert = database.prepareStatement("""
                        insert into bank_watch_value (bank_id, watch_id, value, added_version)
                        select v.bank_id, v.watch_id, hashint8extended(n, 17), v.added_version
                        from (select * from bank_watch_value order by watch_id limit 1) v, generate_series(1, ?) n
                        on conflict do nothing""")) {
            insert.setInt(1, values);
            insert.executeUpdate();
            database.createStatement().execute("vacuum analyze bank_watch_value");
        }
    }
}
