package org.undercroft.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;

/// The tables of the certificates and their copies.
final class Certificates {
    private Certificates() {}

    private static final RowMapper<CertificateNumber> NUMBER = (row, _) -> new CertificateNumber(
            row.getString("province"), row.getInt("given_year"), row.getString("place"), row.getInt("serial"));
    private static final RowMapper<GivenCertificate> GIVEN = (row, context) -> new GivenCertificate(
            row.getLong("position"),
            NUMBER.map(row, context),
            new EntryNumber(row.getLong("entry")),
            new EntryNumber(row.getLong("as_of")),
            row.getObject("issued", LocalDate.class),
            row.getString("officer"));
    private static final RowMapper<CopyRow> COPY = (row, context) -> new CopyRow(
            NUMBER.map(row, context), row.getInt("copy"), row.getString("facts"), row.getString("digest"), row.getString("officer"));

    static Optional<GivenCertificate> of(Handle work, EntryNumber entry) {
        return work.createQuery("select * from register.certificate where entry = :entry").bind("entry", entry.value()).map(GIVEN).findOne();
    }

    static Optional<GivenCertificate> find(Handle work, CertificateNumber number) {
        return work.createQuery("""
                select * from register.certificate
                where province = :province and given_year = :year and place = :place and serial = :serial""")
                .bind("province", number.province())
                .bind("year", number.year())
                .bind("place", number.place())
                .bind("serial", number.serial())
                .map(GIVEN)
                .findOne();
    }

    static Optional<GivenCertificate> at(Handle work, long position) {
        return work.createQuery("select * from register.certificate where position = :position").bind("position", position).map(GIVEN).findOne();
    }

    static Optional<CopyRow> copyAt(Handle work, long position) {
        return work.createQuery("""
                select k.*, c.province, c.given_year, c.place, c.serial
                from register.certificate_copy k join register.certificate c on c.position = k.certificate
                where k.position = :position""").bind("position", position).map(COPY).findOne();
    }

    static int copies(Handle work, GivenCertificate certificate) {
        return work.createQuery("select count(*) from register.certificate_copy where certificate = :certificate")
                .bind("certificate", certificate.position())
                .mapTo(Integer.class)
                .one();
    }

    /// Those given for an entry or a later one, oldest first.
    static List<CertificateLine> since(Handle work, Statements.Time time, EntryNumber entry) {
        return time.bind(work.createQuery("""
                select c.*, (select count(*) from register.certificate_copy k where k.certificate = c.position) as copies,
                    (select count(*) from register.entry e where e.number = c.entry and %s) as in_force
                from register.certificate c where c.entry >= :since order by c.position""".formatted(time.inForce())))
                .bind("since", entry.value())
                .map((row, context) -> new CertificateLine(GIVEN.map(row, context), row.getInt("copies"), row.getInt("in_force") == 1))
                .list();
    }

    static boolean hasCopy(Handle work, GivenCertificate certificate, String digest) {
        return work.createQuery("""
                select count(*) from register.certificate_copy
                where certificate = :certificate and (digest = :digest or facts = :digest)""")
                .bind("certificate", certificate.position())
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one() > 0;
    }

    static void write(Handle work, GivenCertificate certificate) {
        work.createUpdate("""
                insert into register.certificate (position, province, given_year, place, serial, entry, as_of, issued, officer)
                values (:position, :province, :year, :place, :serial, :entry, :asOf, :issued, :officer)""")
                .bind("position", certificate.position())
                .bind("province", certificate.number().province())
                .bind("year", certificate.number().year())
                .bind("place", certificate.number().place())
                .bind("serial", certificate.number().serial())
                .bind("entry", certificate.entry().value())
                .bind("asOf", certificate.asOf().value())
                .bind("issued", certificate.issued())
                .bind("officer", certificate.officer())
                .execute();
    }

    static void write(Handle work, long position, GivenCertificate certificate, CopyRow copy) {
        work.createUpdate("""
                insert into register.certificate_copy (position, certificate, copy, facts, digest, officer)
                values (:position, :certificate, :copy, :facts, :digest, :officer)""")
                .bind("position", position)
                .bind("certificate", certificate.position())
                .bind("copy", copy.copy())
                .bind("facts", copy.facts())
                .bind("digest", copy.digest())
                .bind("officer", copy.officer())
                .execute();
    }
}
