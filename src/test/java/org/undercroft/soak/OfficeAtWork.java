package org.undercroft.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.SampleOfficers;

/// A small office and one application after another, each for a cellar of 10 × 10 × 4 m at a place of its own.
public final class OfficeAtWork {
    private OfficeAtWork() {}

    public static OfficeSettings settings() {
        return new OfficeSettings("样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, Plots.FRAME,
                new Box(397_000, 3_311_000, 0, 420_000, 3_334_000, 0), DepthLayers.DEFAULT, 0, true, Optional.empty());
    }

    /// @param url of a database without an office
    public static RegistryOffice create(String url) {
        return RegistryOffice.create(url, settings(), SampleOfficers.accounts(), PasswordCost.TOKEN, InstantSource.system());
    }

    public static RegistryOffice create(Path folder) {
        return RegistryOffice.create(folder, settings(), SampleOfficers.accounts());
    }

    /// @param folder for the plan file
    public static Case.Lodged lodge(RegistryOffice office, int sequence, Path folder) {
        String text = "plan of cellar " + sequence;
        try {
            Path file = Files.writeString(folder.resolve("cellar-" + sequence + ".csv"), text);
            return office.lodge(application(sequence, digest(text)), file, SampleOfficers.WANG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Case.Approved approve(RegistryOffice office, Case.Lodged lodged) {
        return office.approve(office.examine(lodged, SampleOfficers.LIN), SampleOfficers.LIN, "nothing against it");
    }

    /// From the counter into the book.
    public static Case.Registered register(RegistryOffice office, int sequence, Path folder) {
        return office.register(approve(office, lodge(office, sequence, folder)), SampleOfficers.CHEN);
    }

    private static Application application(int sequence, String digest) {
        UnitCode unit = Plots.code(sequence);
        double x = 30.0 * (sequence % 100);
        double y = 30.0 * (sequence / 100);
        Party firm = new Party.Organisation(new PartyId("P" + sequence), "样例公司(虚构)" + sequence, "SAMPLE" + sequence);
        SurveyPlan plan = new SurveyPlan("cellar-%d.csv".formatted(sequence), digest, Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST),
                List.of(new PlannedSpace("S1", Optional.empty(), List.of(Plots.prism(new Box(x, y, -10, x + 10, y + 10, -6))))), List.of(), List.of());
        return new Application(RegistrationKind.FIRST, unit, "1", "地下室 " + sequence, "北仑区样例路 " + sequence, Level.PRIMARY_RIGHT, SpaceKind.BASEMENT,
                EnvelopeBasis.STRUCTURE_OUTER, SurveyClass.FIRST,
                List.of(new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(firm)), "05 商服用地",
                        Optional.empty())),
                List.of(new Deed("出让合同", digest("deed"), Deed.DeedKind.GRANT_CONTRACT, LocalDate.of(2026, 1, 5))), plan, List.of("S1"), List.of(), "");
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
