package org.undercroft.register;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.undercroft.land.Phrase;
import org.undercroft.proof.Hash;
import org.undercroft.proof.RightEdge;

/// Brings a journal of the first form, a chain, forward: puts each record into the tree, by its text. A chain that does not fit is not carried over as if it
/// did: the office is refused and left as it is.
final class PlantTree implements JavaMigration {
    private static final int PAGE = 500;

    private record Row(long position, String text, String digest, String chain) {}

    @Override
    public void migrate(Context context) {
        Handle work = Jdbi.create(context.getConnection()).open();
        RightEdge edge = RightEdge.ofNothing();
        String chain = Chain.BEGINNING;
        for (List<Row> page = page(work, 0); !page.isEmpty(); page = page(work, edge.head().size())) {
            for (Row row : page) {
                chain = Chain.next(chain, Chain.digest(row.text()));
                boolean fits = row.position() == edge.head().size() + 1 && row.digest().equals(Chain.digest(row.text())) && row.chain().equals(chain);
                if (!fits) {
                    throw new OfficeUnavailable(new Phrase(PlantTree.class, "journal.notCarriedOver", Long.toString(edge.head().size() + 1)), null);
                }
                List<Hash> completed = edge.append(Hash.leaf(row.text()));
                work.createUpdate("update register.journal set root = :root, nodes = :nodes where position = :position")
                        .bind("root", edge.head().root().toString())
                        .bind("nodes", Journal.joined(completed))
                        .bind("position", row.position())
                        .execute();
            }
        }
    }

    private static List<Row> page(Handle work, long after) {
        return work.createQuery("select position, text, digest, chain from register.journal where position > :after order by position limit :page")
                .bind("after", after)
                .bind("page", PAGE)
                .map((row, _) -> new Row(row.getLong("position"), row.getString("text"), row.getString("digest"), row.getString("chain")))
                .list();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2.1");
    }

    @Override
    public String getDescription() {
        return "every record in the tree";
    }

    /// None: what it does is fixed by the RFC.
    @Override
    public Integer getChecksum() {
        return 0;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
