package assay.scoring.exposures;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.exposures.domain.StagingThresholds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which settings to use, and what to change in them. */
@Schema(
        name = "RiskSettingsChoice",
        description = "Shipped settings by version, and what to change in them. Changed settings get a version of their"
                + " own, the same for the same changes.")
record SettingsChoice(
        @Nullable
        @Schema(
                description = "Version of shipped settings, basel-iii-2023.1 when absent",
                enumeration = {"basel-iii-2023.1", "basel-ii-2006.1"})
        String base,

        @Nullable @DecimalMin("0.00001") @DecimalMax("0.1") BigDecimal pdFloor,

        @Nullable @DecimalMin("0.5") @DecimalMax("2") BigDecimal capitalMultiplier,

        @Nullable @DecimalMin("0") @DecimalMax("1") BigDecimal unsecuredLgdFloor,

        @Nullable
        @DecimalMin("1")
        @DecimalMax("1000")
        @Schema(description = "Present PD over PD at origination that puts a facility in stage 2")
        BigDecimal significantPdRatio,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Present PD less PD at origination that must be reached as well")
        BigDecimal significantPdIncrease) {

    static final SettingsChoice USUAL = new SettingsChoice(null, null, null, null, null, null);

    private static final int DIGITS = 12;

    /** The shipped settings; empty if there are none of that version. */
    Optional<RiskSettings> shipped() {
        String version = base == null ? RiskSettings.BASEL_III.version() : base;
        return RiskSettings.SHIPPED.stream()
                .filter(settings -> settings.version().equals(version))
                .findFirst();
    }

    /** What the calculation uses; {@link #shipped()} must not be empty. */
    RiskSettings settings() {
        RiskSettings usual = shipped().orElseThrow();
        Map<String, String> changes = changes();
        if (changes.isEmpty()) {
            return usual;
        }
        StagingThresholds staging = usual.staging();
        return new RiskSettings(
                usual.version() + "+" + digest(usual.version() + changes),
                number(pdFloor, usual.pdFloor()),
                number(capitalMultiplier, usual.capitalMultiplier()),
                usual.maturityFloorYears(),
                usual.maturityCapYears(),
                usual.unsecuredLgds(),
                number(unsecuredLgdFloor, usual.unsecuredLgdFloor()),
                usual.coveredLgdFloors(),
                new StagingThresholds(
                        staging.pastDueDays(),
                        staging.defaultDays(),
                        number(significantPdRatio, staging.pdRatio()),
                        number(significantPdIncrease, staging.pdIncrease())),
                usual.fiveClasses());
    }

    private Map<String, String> changes() {
        Map<String, String> changes = new TreeMap<>();
        put(changes, "pdFloor", pdFloor);
        put(changes, "capitalMultiplier", capitalMultiplier);
        put(changes, "unsecuredLgdFloor", unsecuredLgdFloor);
        put(changes, "significantPdRatio", significantPdRatio);
        put(changes, "significantPdIncrease", significantPdIncrease);
        return changes;
    }

    private static void put(Map<String, String> changes, String name, @Nullable BigDecimal number) {
        if (number != null) {
            changes.put(name, Double.toString(number.doubleValue()));
        }
    }

    private static double number(@Nullable BigDecimal given, double usual) {
        return given == null ? usual : given.doubleValue();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
