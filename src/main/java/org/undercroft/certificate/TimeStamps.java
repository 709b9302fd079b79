package org.undercroft.certificate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.undercroft.land.Phrase;

/// A time-stamp service (RFC 3161, over HTTP): somebody outside the office who says that a signature was there at a moment. It sees a digest only.
public final class TimeStamps {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI service;

    /// @param service its address, `http://…` or `https://…`
    /// @throws TimeStampRefused when that is no such address
    public TimeStamps(String service) {
        if (!service.matches("https?://[^\\s]+")) {
            throw new TimeStampRefused(new Phrase(TimeStamps.class, "timeStamp.address", service));
        }
        this.service = URI.create(service);
    }

    /// @param digest SHA-256 of what is stamped
    /// @return the token
    byte[] stamp(byte[] digest) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest request = asking.generate(NISTObjectIdentifiers.id_sha256, digest);
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(service)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new TimeStampRefused(new Phrase(TimeStamps.class, "timeStamp.refused", service.toString(), String.valueOf(response.getStatusString())));
            }
            return token.getEncoded();
        } catch (IOException | TSPException e) {
            throw new TimeStampRefused(new Phrase(TimeStamps.class, "timeStamp.unreachable", service.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeStampRefused(new Phrase(TimeStamps.class, "timeStamp.unreachable", service.toString()), e);
        }
    }
}
