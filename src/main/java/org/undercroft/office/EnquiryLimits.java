package org.undercroft.office;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.SpaceKind;

/// What an enquiry may show to whom, as the administrator has settled it. Works inside the unit of work it is handed.
public final class EnquiryLimits {
    private static final String ALL = "*";

    public List<EnquiryLimit> list(Handle work) {
        return work.createQuery("select role, field, space_kind from office.enquiry_limit order by role, field, space_kind")
                .map((row, _) -> new EnquiryLimit(
                        Role.valueOf(row.getString("role")),
                        EnquiryField.valueOf(row.getString("field")),
                        Optional.of(row.getString("space_kind")).filter(kind -> !kind.equals(ALL)).map(SpaceKind::valueOf)))
                .list();
    }

    /// What somebody with these roles sees: a thing is kept back when every role he has keeps it back. Nobody's roles are an enquirer's.
    public Sight of(Handle work, Set<Role> roles) {
        List<EnquiryLimit> limits = list(work);
        Set<Role> his = roles.isEmpty() ? EnumSet.of(Role.ENQUIRER) : roles;
        Set<Sight.Hidden> hidden = new HashSet<>();
        for (EnquiryField field : EnquiryField.values()) {
            for (SpaceKind kind : SpaceKind.values()) {
                if (his.stream().allMatch(role -> limits.stream().anyMatch(
                        limit -> limit.role() == role && limit.field() == field && limit.kind().map(kind::equals).orElse(true)))) {
                    hidden.add(new Sight.Hidden(field, kind));
                }
            }
        }
        return new Sight(hidden);
    }

    public void put(Handle work, EnquiryLimit limit) {
        if (!list(work).contains(limit)) {
            work.createUpdate("insert into office.enquiry_limit (role, field, space_kind) values (:role, :field, :kind)")
                    .bind("role", limit.role().name())
                    .bind("field", limit.field().name())
                    .bind("kind", limit.kind().map(SpaceKind::name).orElse(ALL))
                    .execute();
        }
    }

    public void remove(Handle work, EnquiryLimit limit) {
        work.createUpdate("delete from office.enquiry_limit where role = :role and field = :field and space_kind = :kind")
                .bind("role", limit.role().name())
                .bind("field", limit.field().name())
                .bind("kind", limit.kind().map(SpaceKind::name).orElse(ALL))
                .execute();
    }
}
