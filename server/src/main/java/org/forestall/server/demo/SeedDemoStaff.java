package org.forestall.server.demo;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.Certificate;
import org.forestall.server.staff.Certificates;
import org.forestall.server.staff.StaffList;

/** Puts the demo's invented people on the staff list of an empty server. */
final class SeedDemoStaff {

    /** No hashing: the password is printed on the screen anyway, and two hundred robots sign in. */
    private static final String HASH = "{noop}" + DemoStaff.PASSWORD;

    /** The stations that the words of the roster stand for, by the streets they lie in. */
    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("guangnei", "广安门内"),
            Map.entry("xichangan", "西长安街"),
            Map.entry("xinjiekou", "新街口"),
            Map.entry("yuetan", "月坛"),
            Map.entry("zhanlanlu", "展览路"),
            Map.entry("desheng", "德胜"),
            Map.entry("jinrongjie", "金融街"),
            Map.entry("shichahai", "什刹海"),
            Map.entry("dashilan", "大栅栏"),
            Map.entry("tianqiao", "天桥"),
            Map.entry("chunshu", "椿树"),
            Map.entry("taoranting", "陶然亭"),
            Map.entry("niujie", "牛街"),
            Map.entry("baizhifang", "白纸坊"),
            Map.entry("guangwai", "广安门外"));

    private final DemoDay day;
    private final Accounts accounts;
    private final StaffList staff;
    private final Certificates certificates;
    private final Units units;
    private final Transactions transactions;

    SeedDemoStaff(
            DemoDay day,
            Accounts accounts,
            StaffList staff,
            Certificates certificates,
            Units units,
            Transactions transactions) {
        this.certificates = certificates;
        this.day = day;
        this.accounts = accounts;
        this.staff = staff;
        this.units = units;
        this.transactions = transactions;
    }

    @PostConstruct
    void seed() {
        transactions.in(RowScope.all(), () -> {
            if (accounts.isEmpty()) {
                day.staff().forEach(this::add);
            }
            return 0;
        });
    }

    private void add(DemoStaff person) {
        Account account = accounts.createWithHash(
                new Account.Opening(
                        person.username(),
                        Role.valueOf(person.role()),
                        unitOf(person),
                        person.name(),
                        person.byHand() ? Actor.Kind.PERSON : Actor.Kind.ROBOT),
                HASH);
        long id = staff.add(account, person.sworn(), String.join(",", person.languages()));
        if (account.role() != Role.ADMINISTRATOR) {
            certify(id);
        }
    }

    /** Whoever works with people at risk has shown a dissuader's certificate half a year ago. */
    private void certify(long staffId) {
        Instant start = DemoDay.start();
        LocalDate shown = certificates.dayOf(start).minusMonths(6);
        certificates.add(
                new Certificate(
                        0, staffId, Certificate.Kind.DISSUADER, shown, shown.plusYears(3), Certificate.Basis.SHOWN),
                0,
                start);
    }

    private int unitOf(DemoStaff person) {
        if (person.unitIndex() == DemoStaff.SUB_BUREAU) {
            return units.subBureau().id();
        }
        if (person.unitIndex() == 0) {
            return units.squad().id();
        }
        boolean second = person.unitCode().endsWith("2");
        String street = STREETS.getOrDefault(person.unitCode().replace("2", ""), "") + "街道";
        return units.list(UnitKind.STATION).stream()
                .filter(station -> street.equals(station.street()))
                .skip(second ? 1 : 0)
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no station for " + person.unitCode()));
    }
}
