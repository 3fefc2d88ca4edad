package org.forestall.examplebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.forestall.bankkit.Signatures;
import org.forestall.bankkit.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the police say in ISO 20022, over HTTP to the whole bank, and what it answers them. */
class IsoAtTheDoorTest {

    private static final Path SCHEMAS = Path.of("..", "server", "src", "main", "resources", "iso20022");
    private static final String URN = "urn:iso:std:iso:20022:tech:xsd:";
    private static final String RECEIVER = "6222020000009001";
    private static final String NEXT = "6222020000001004";
    private static final String ALL_FOUR = asks("HOLDER", "BALANCE", "MOVEMENTS", "NEXT_LAYER");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HandClock clock = new HandClock();

    @SuppressWarnings("NullAway.Init")
    private PoliceStation police;

    @SuppressWarnings("NullAway.Init")
    private ExampleBank bank;

    @BeforeEach
    void open() throws IOException {
        police = new PoliceStation();
        Path secrets = folder.resolve("secrets");
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String bytes = Base64.getEncoder().encodeToString(new byte[32]);
        Files.write(secrets, List.of("bank-key=k", "watch-key=" + bytes, "signing.a=whsec_" + bytes));
        bank = start();
    }

    private ExampleBank start() throws IOException {
        return ExampleBank.start(clock, "--port", "0", "--data", folder.toString(), "--server", police.address());
    }

    @AfterEach
    void close() throws IOException {
        bank.close();
        police.close();
        http.close();
    }

    @Test
    void a_question_is_answered_out_of_the_book_with_holder_balance_movements_and_where_the_money_went()
            throws Exception {
        pays(RECEIVER, "12000", NEXT);
        pays(RECEIVER, "500", "");
        UUID enquiry = UUID.randomUUID();
        assertThat(sent(enquiry, auth001(enquiry, RECEIVER, ALL_FOUR))).isEqualTo(202);
        PoliceStation.Told told = theOnly();
        assertThat(told.path()).isEqualTo("/api/v1/bank/enquiries/" + enquiry + "/iso20022");
        assertThat(told.type()).isEqualTo("application/xml");
        assertThatCode(() -> signatures(new byte[32]).verify(told.header(), told.body()))
                .doesNotThrowAnyException();
        fits("auth.002.001.02", told.text());
        assertThat(told.text())
                .contains("<RspnSts>COMP</RspnSts>", "<Name>赵收款</Name>", "<Balance Ccy=\"CNY\">27500.00</Balance>")
                .contains("<Bank>YQ</Bank><Account>" + NEXT + "</Account><Name>何思远</Name>")
                .contains("<Amount Ccy=\"CNY\">500</Amount></Movement>");
        assertThat(told.text().split("<Movement>", -1)).as("each movement once").hasSize(3);
        assertThat(book()).contains("data-account=\"" + RECEIVER + "\" data-found=\"true\"", "27500.00");
    }

    @Test
    void only_what_was_asked_is_told_and_only_of_the_days_that_were_meant() throws Exception {
        pays(RECEIVER, "12000", NEXT);
        clock.pass(java.time.Duration.ofDays(2));
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, RECEIVER, asks("NEXT_LAYER")).replace("2026-03-01", "2026-03-03"));
        assertThat(theOnly().text()).contains("<RspnSts>COMP</RspnSts>").doesNotContain("赵收款", "Balance", "<Movement>");
    }

    @Test
    void the_receiving_side_of_a_payment_sees_it_come_in() throws Exception {
        pays(RECEIVER, "12000", NEXT);
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, NEXT, ALL_FOUR));
        assertThat(theOnly().text()).contains("<Direction>IN</Direction>", "<Account>" + RECEIVER + "</Account>");
    }

    @Test
    void a_message_signed_with_another_banks_secret_is_refused_and_nothing_is_told() throws Exception {
        UUID enquiry = UUID.randomUUID();
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] body = auth001(enquiry, RECEIVER, ALL_FOUR).getBytes(UTF_8);
        assertThat(sent(enquiry, body, signatures(other))).isEqualTo(401);
        assertThat(book()).doesNotContain("data-testid=\"enquiry\"");
        assertThat(police.told).isEmpty();
    }

    @Test
    void of_an_account_that_is_not_here_the_police_hear_just_that() throws Exception {
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, "6222029999999999", ALL_FOUR));
        fits("auth.002.001.02", theOnly().text());
        assertThat(theOnly().text())
                .contains("<RspnSts>NRES</RspnSts>", "<InvstgtnSts>NFOU</InvstgtnSts>")
                .doesNotContain("AccountFacts");
        assertThat(book()).contains("data-found=\"false\"");
    }

    @Test
    void what_this_bank_does_not_know_how_to_answer_makes_the_answer_a_part() throws Exception {
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, RECEIVER, asks("HOLDER", "SAFE_DEPOSIT")));
        fits("auth.002.001.02", theOnly().text());
        assertThat(theOnly().text()).contains("<RspnSts>PART</RspnSts>", "<InvstgtnSts>NOAP</InvstgtnSts>", "赵收款");
    }

    @Test
    void hostile_xml_and_other_messages_are_refused_and_do_nothing() throws Exception {
        UUID enquiry = UUID.randomUUID();
        String good = auth001(enquiry, RECEIVER, ALL_FOUR);
        String bomb = "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + good.replace(RECEIVER, "&b;");
        String file =
                "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + good.replace(RECEIVER, "&a;");
        String deep = good.replace("<Othr>", "<x>".repeat(5_000)).replace("</Othr>", "</x>".repeat(5_000));
        for (String hostile : List.of(
                bomb,
                file,
                deep,
                "<broken",
                good.replace("auth.001.001.02", "pain.001.001.09"),
                good.replace("InvstgtnPrd", "Prd"),
                good.replace("2026-03-01", "yesterday"))) {
            assertThat(sent(UUID.randomUUID(), hostile))
                    .as(hostile.substring(0, 7))
                    .isEqualTo(422);
        }
        assertThat(book()).doesNotContain("data-testid=\"enquiry\"");
        assertThat(police.told).isEmpty();
    }

    @Test
    void
            the_same_question_again_changes_nothing_and_the_answer_is_brought_until_the_police_have_it_also_after_a_restart()
                    throws Exception {
        police.answers(503, "{}");
        UUID enquiry = UUID.randomUUID();
        String question = auth001(enquiry, RECEIVER, ALL_FOUR);
        sent(enquiry, question);
        until(() -> !police.told.isEmpty());
        bank.close();
        police.answers(403, "{\"code\":\"bank.signature-time\"}");
        bank = start();
        assertThat(sent(enquiry, question)).isEqualTo(202);
        police.answers(200, "{}");
        until(() -> bookSays("the police have it"));
        assertThat(police.told.stream().map(PoliceStation.Told::text).distinct())
                .hasSize(1);
    }

    @Test
    void what_the_police_will_not_have_stands_in_the_book_with_the_reason() throws Exception {
        police.answers(404, "{\"code\":\"enquiry.not-found\",\"detail\":\"There is no such enquiry.\"}");
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, RECEIVER, ALL_FOUR));
        until(() -> bookSays("There is no such enquiry."));
        assertThat(police.told).hasSize(1);
    }

    @Test
    void when_it_is_no_secret_any_more_the_book_says_that_the_customer_may_be_told() throws Exception {
        UUID enquiry = UUID.randomUUID();
        sent(enquiry, auth001(enquiry, RECEIVER, ALL_FOUR));
        assertThat(book()).contains("must not be told");
        sent(UUID.randomUUID(), """
                <Document xmlns="%sauth.003.001.01"><InfReqStsChngNtfctn><OrgnlBizQry>%s</OrgnlBizQry>
                <CnfdtltySts>false</CnfdtltySts></InfReqStsChngNtfctn></Document>""".formatted(URN, number(enquiry)));
        assertThat(book()).contains("may be told").doesNotContain("must not be told");
    }

    @Test
    void a_stop_that_comes_as_camt_056_is_answered_as_camt_029() throws Exception {
        pays(RECEIVER, "30000", NEXT);
        UUID order = UUID.randomUUID();
        assertThat(sent(UUID.randomUUID(), camt056(order, RECEIVER, "赵收款"))).isEqualTo(202);
        PoliceStation.Told told = theOnly();
        fits("camt.029.001.09", told.text());
        assertThat(told.path()).isEqualTo("/api/v1/bank/orders/" + order + "/iso20022");
        assertThat(told.text()).contains("<Conf>PECR</Conf>", ">10000.00</IntrBkSttlmAmt>", number(order));
        assertThat(book())
                .contains("data-testid=\"hold\" data-account=\"" + RECEIVER + "\" data-kind=\"STOP_PAYMENT\"");
    }

    @Test
    void a_stop_of_an_account_that_is_not_here_finds_no_payment_and_one_on_another_name_is_said_in_the_usual_form()
            throws Exception {
        sent(UUID.randomUUID(), camt056(UUID.randomUUID(), "6222029999999999", "赵收款"));
        fits("camt.029.001.09", theOnly().text());
        assertThat(theOnly().text()).contains("<Conf>RJCR</Conf>", "<Cd>NOOR</Cd>");
        police.told.clear();
        sent(UUID.randomUUID(), camt056(UUID.randomUUID(), RECEIVER, "钱某"));
        assertThat(theOnly().type()).isEqualTo("application/json");
        assertThat(theOnly().text()).contains("MISMATCH");
        assertThat(book()).doesNotContain("data-testid=\"hold\"");
    }

    private static String asks(String... names) {
        return String.join(
                "",
                Stream.of(names)
                        .map(name -> "<AuthrtyReqTp><MsgNmId>" + name + "</MsgNmId></AuthrtyReqTp>")
                        .toList());
    }

    private static String auth001(UUID enquiry, String account, String asks) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="%sauth.001.001.02"><InfReqOpng><InvstgtnId>%s</InvstgtnId>
                <LglMndtBsis><Prgrph>ANTI_FRAUD_LAW</Prgrph></LglMndtBsis><CnfdtltySts>true</CnfdtltySts>
                <InvstgtnPrd><Dt><FrDt>2026-03-01</FrDt><ToDt>2026-03-31</ToDt></Dt></InvstgtnPrd>
                <SchCrit><Acct><Id><Id><Othr><Id>%s</Id></Othr></Id></Id><InvstgtdPties><Cd>ALLP</Cd></InvstgtdPties>%s</Acct></SchCrit>
                </InfReqOpng></Document>""".formatted(URN, number(enquiry), account, asks).replaceFirst("<\\?.*\\?>\n", "");
    }

    private static String camt056(UUID order, String account, String holder) {
        return """
                <Document xmlns="%scamt.056.001.08"><FIToFIPmtCxlReq>
                <Assgnmt><Id>A</Id><Assgnr><Pty><Nm>Forestall</Nm></Pty></Assgnr><Assgne><Pty><Nm>YQ</Nm></Pty></Assgne>
                <CreDtTm>2026-03-02T02:00:00Z</CreDtTm></Assgnmt>
                <Case><Id>%s</Id><Cretr><Pty><Nm>Forestall</Nm></Pty></Cretr></Case>
                <Undrlyg><TxInf><CxlRsnInf><Rsn><Cd>FRAD</Cd></Rsn><AddtlInf>/POWER/CN.STOP_PAYMENT</AddtlInf></CxlRsnInf>
                <OrgnlIntrBkSttlmAmt Ccy="CNY">40000</OrgnlIntrBkSttlmAmt>
                <OrgnlTxRef><Cdtr><Pty><Nm>%s</Nm></Pty></Cdtr><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></OrgnlTxRef>
                </TxInf></Undrlyg></FIToFIPmtCxlReq></Document>""".formatted(URN, number(order), holder, account);
    }

    private static String number(UUID id) {
        return id.toString().replace("-", "");
    }

    private static void fits(String message, String text) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Source[] schemas = Stream.of(message, "account-facts")
                .map(name -> new StreamSource(SCHEMAS.resolve(name + ".xsd").toFile()))
                .toArray(Source[]::new);
        factory.newSchema(schemas).newValidator().validate(new StreamSource(new StringReader(text)));
    }

    private Signatures signatures(byte[] secret) {
        return new Signatures(List.of(new SigningKey("a", secret, Instant.MIN, Instant.MAX, false)), clock);
    }

    private int sent(UUID message, String body) throws Exception {
        return sent(message, body.getBytes(UTF_8), signatures(new byte[32]));
    }

    private int sent(UUID message, byte[] body, Signatures signer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/orders"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signer.sign(message.toString(), body).forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** A customer sends money, at the counter. */
    private void pays(String account, String amount, String payee) throws Exception {
        String visit = form("/", "branch=01&customer=" + account + "&amount=" + amount + "&payee=" + payee)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        form(visit, "act=pay");
    }

    private HttpResponse<String> form(String path, String fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String book() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri("/book?lang=en")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private boolean bookSays(String text) {
        try {
            return book().contains(text);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + bank.port() + path);
    }

    private PoliceStation.Told theOnly() {
        until(() -> !police.told.isEmpty());
        assertThat(police.told).hasSize(1);
        return police.told.getFirst();
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
