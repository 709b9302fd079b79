package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signatures of level B-T, by a time-stamp service on this machine.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TimeStampsTest {
    private static final Instant NOW = Instant.parse("2025-07-09T02:00:00Z");
    private static final OfficeKey KEY = OfficeKey.demonstration(NOW);
    private static final CertificatePress PRESS = new CertificatePress(InstantSource.fixed(NOW));
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stamp", TimeStampsTest::stamp);
        server.createContext("/nonsense", exchange -> answer(exchange, new byte[]{1, 2, 3}));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aStampSaysWhenTheSignatureWasThere() throws IOException {
        Certificate stamped = PRESS.print(Samples.shaft(), signers("/stamp"));
        CertificateVerifier verifier = new CertificateVerifier(Samples::solids);
        Verification verification = verifier.verify(stamped.pdf(), Trust.of(KEY.certificates()));
        assertThat(verification).isInstanceOf(Verification.Intact.class);
        assertThat(verification.lines())
                .filteredOn(line -> line.topic() == CheckLine.Topic.TIME_STAMP)
                .extracting(line -> line.phrase().in(Locale.ENGLISH))
                .containsExactly("The signature was there on 2025-07-09T02:00:05Z, says the time-stamp service \"Invented time\".");
        assertThat(PdfARules.broken(stamped.pdf())).isEmpty();
    }

    @Test
    void aServiceThatTalksNonsenseOrIsNotThereIsNamed() {
        Certificate pages = PRESS.pages(Samples.shaft(), KEY);
        assertThatThrownBy(() -> PRESS.sign(pages, signers("/nonsense"))).isInstanceOf(TimeStampRefused.class).hasMessageContaining("/nonsense");
        server.stop(0);
        assertThatThrownBy(() -> PRESS.sign(pages, signers("/stamp"))).isInstanceOf(TimeStampRefused.class);
        assertThatThrownBy(() -> new TimeStamps("ftp://example")).isInstanceOf(TimeStampRefused.class);
    }

    private Signers signers(String path) {
        String address = "http://%s:%d%s".formatted(server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort(), path);
        return new Signers(KEY, Optional.empty(), Optional.of(new TimeStamps(address)));
    }

    private static void stamp(HttpExchange exchange) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            X500Name name = new X500Name("CN=Invented time");
            var builder = new JcaX509v3CertificateBuilder(
                    name, BigInteger.ONE, Date.from(NOW.minusSeconds(60)), Date.from(NOW.plus(Duration.ofDays(36_500))), name, pair.getPublic());
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            X509CertificateHolder certificate = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var info = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate);
            var tokens = new TimeStampTokenGenerator(info, digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)), POLICY);
            tokens.addCertificates(new CollectionStore<>(List.of(certificate)));
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var response = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(request, BigInteger.TWO, Date.from(NOW.plusSeconds(5)));
            answer(exchange, response.getEncoded());
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
