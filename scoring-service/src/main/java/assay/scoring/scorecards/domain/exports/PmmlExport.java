package assay.scoring.scorecards.domain.exports;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as a PMML 4.4 Scorecard with reason codes (pointsBelow). The predicted value is the score in whole points; the
 * reason codes are the names of the characteristics. A record that the card does not score gets no predicted value.
 *
 * <p>Source: Data Mining Group, PMML 4.4, Scorecard and Predicates.
 */
public final class PmmlExport {

    private PmmlExport() {}

    /**
     * Writes the document.
     *
     * @param baseline what the reason codes compare with
     * @param reasons reason codes in the output, at least 1
     * @return the document, or the characteristic whose texts hold a character that XML has not
     */
    public static Export of(Scorecard card, Baseline baseline, int reasons) {
        for (Characteristic characteristic : card.characteristics()) {
            if (!canExpress(characteristic)) {
                return new Export.Inexpressible(characteristic.name());
            }
        }
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
                  <Header>
                    <Application name="Assay"/>
                  </Header>
                """);
        dictionary(xml, card);
        xml.append("""
                  <Scorecard modelName="%s" functionName="regression" initialScore="0" useReasonCodes="true" \
                reasonCodeAlgorithm="pointsBelow" baselineMethod="%s">
                """.formatted(Xml.escape(modelName(card)), method(baseline.kind())));
        schema(xml, card, reasons);
        xml.append("    <Characteristics>\n");
        for (int j = 0; j < card.characteristics().size(); j++) {
            characteristic(xml, card.characteristics().get(j), baseline.points().get(j));
        }
        xml.append("    </Characteristics>\n  </Scorecard>\n</PMML>\n");
        return new Export.Document(xml.toString());
    }

    private static void dictionary(StringBuilder xml, Scorecard card) {
        xml.append("  <DataDictionary numberOfFields=\"%d\">\n"
                .formatted(card.characteristics().size()));
        for (Characteristic characteristic : card.characteristics()) {
            String kind = characteristic.type() == ValueType.NUMERIC
                    ? "optype=\"continuous\" dataType=\"double\""
                    : "optype=\"categorical\" dataType=\"string\"";
            xml.append("    <DataField name=\"%s\" displayName=\"%s\" %s/>\n"
                    .formatted(
                            Xml.escape(characteristic.name()),
                            Xml.escape(characteristic.label().en()),
                            kind));
        }
        xml.append("  </DataDictionary>\n");
    }

    private static void schema(StringBuilder xml, Scorecard card, int reasons) {
        xml.append("    <MiningSchema>\n");
        for (Characteristic characteristic : card.characteristics()) {
            xml.append("      <MiningField name=\"%s\" usageType=\"active\"/>\n"
                    .formatted(Xml.escape(characteristic.name())));
        }
        xml.append("    </MiningSchema>\n    <Output>\n");
        xml.append("      <OutputField name=\"score\" optype=\"continuous\" dataType=\"double\""
                + " feature=\"predictedValue\"/>\n");
        for (int rank = 1; rank <= reasons; rank++) {
            xml.append("      <OutputField name=\"reason%d\" optype=\"categorical\" dataType=\"string\"".formatted(rank)
                    + " feature=\"reasonCode\" rank=\"%d\"/>\n".formatted(rank));
        }
        xml.append("    </Output>\n");
    }

    private static void characteristic(StringBuilder xml, Characteristic characteristic, double baseline) {
        String name = Xml.escape(characteristic.name());
        xml.append("      <Characteristic name=\"%s\" reasonCode=\"%s\" baselineScore=\"%s\">\n"
                .formatted(name, name, baseline));
        for (Bin bin : inOrderOfTesting(characteristic)) {
            xml.append("        <Attribute partialScore=\"%d\">%s</Attribute>\n"
                    .formatted(bin.points(), predicate(name, characteristic.type(), bin)));
        }
        xml.append("      </Characteristic>\n");
    }

    /** The first attribute that is true counts: missing and listed values before intervals, everything else last. */
    private static List<Bin> inOrderOfTesting(Characteristic characteristic) {
        List<Bin> ordered = new ArrayList<>();
        for (Bin.BinKind kind : List.of(
                Bin.BinKind.MISSING,
                Bin.BinKind.SPECIAL,
                Bin.BinKind.CATEGORIES,
                Bin.BinKind.INTERVAL,
                Bin.BinKind.OTHER)) {
            characteristic.bins().stream().filter(bin -> bin.kind() == kind).forEach(ordered::add);
        }
        return ordered;
    }

    private static String predicate(String name, ValueType type, Bin bin) {
        return switch (bin.kind()) {
            case MISSING -> "<SimplePredicate field=\"%s\" operator=\"isMissing\"/>".formatted(name);
            case OTHER -> "<SimplePredicate field=\"%s\" operator=\"isNotMissing\"/>".formatted(name);
            case INTERVAL -> interval(name, bin);
            case CATEGORIES, SPECIAL ->
                combined(
                        "or",
                        bin.values().stream()
                                .map(value -> type == ValueType.NUMERIC ? "" + Double.parseDouble(value) : value)
                                .map(value -> simple(name, "equal", Xml.escape(value)))
                                .toList());
        };
    }

    private static String interval(String name, Bin bin) {
        List<String> bounds = Stream.of(
                        bin.lower() == null
                                ? ""
                                : simple(name, "greaterOrEqual", bin.lower().toString()),
                        bin.upper() == null
                                ? ""
                                : simple(name, "lessThan", bin.upper().toString()))
                .filter(bound -> !bound.isEmpty())
                .toList();
        return bounds.isEmpty()
                ? "<SimplePredicate field=\"%s\" operator=\"isNotMissing\"/>".formatted(name)
                : combined("and", bounds);
    }

    private static String combined(String operator, List<String> predicates) {
        return predicates.size() == 1
                ? predicates.getFirst()
                : predicates.stream()
                        .collect(Collectors.joining(
                                "",
                                "<CompoundPredicate booleanOperator=\"" + operator + "\">",
                                "</CompoundPredicate>"));
    }

    private static String simple(String name, String operator, String value) {
        return "<SimplePredicate field=\"%s\" operator=\"%s\" value=\"%s\"/>".formatted(name, operator, value);
    }

    private static String method(Baseline.BaselineKind kind) {
        return switch (kind) {
            case MAX -> "max";
            case MEAN -> "mean";
            case NEUTRAL -> "neutral";
            case PASSING, OTHER -> "other";
        };
    }

    /** The name of a card is for people; characters that XML has not are left out of it. */
    private static String modelName(Scorecard card) {
        return card.name()
                .codePoints()
                .filter(c -> Xml.canExpress(Character.toString(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean canExpress(Characteristic characteristic) {
        return Stream.concat(
                        Stream.of(characteristic.name(), characteristic.label().en()),
                        characteristic.bins().stream().flatMap(bin -> bin.values().stream()))
                .allMatch(Xml::canExpress);
    }
}
