package assay.client.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientRulesTest {

    private static final Map<String, String> SOUND =
            Map.of("system", "CORE", "id", "4711", "type", "CORPORATE_BORROWER", "name", "Harbour Bridge Ltd");

    @Test
    void what_is_left_out_gets_the_documented_default() {
        ClientFacts facts = accepted(Map.of());
        assertThat(facts.portfolio()).isEqualTo("main");
        assertThat(facts.book()).isEqualTo("default");
        assertThat(facts.person()).isEqualTo(PersonType.LEGAL);
        assertThat(facts.legalBasis()).isEqualTo(LegalBasis.CONTRACT);
    }

    @ParameterizedTest
    @EnumSource(ClientSubtype.class)
    void each_subtype_goes_with_its_own_type_and_no_other(ClientSubtype subtype) {
        for (ClientType type : ClientType.values()) {
            List<Fault> faults = faults(Map.of("type", type.name(), "subtype", subtype.name()));
            assertThat(faults.isEmpty()).as(subtype + " of " + type).isEqualTo(subtype.type() == type);
        }
    }

    @Test
    void a_wealthy_individual_is_a_natural_person_without_saying_so() {
        assertThat(accepted(Map.of("type", "INVESTOR", "subtype", "WEALTHY_INDIVIDUAL"))
                        .person())
                .isEqualTo(PersonType.NATURAL);
    }

    @ParameterizedTest
    @CsvSource({
        "type,        BANK,              /type,              not-one-of",
        "type,        lender,            /type,              not-one-of",
        "subtype,     SUPPLIER,          /subtype,           subtype-of-type",
        "person,      ROBOT,             /person,            not-one-of",
        "name,        '',                /name,              text-length",
        "name,        ' Harbour',        /name,              text-blanks",
        "system,      'CORE:1',          /externalRef/system, system-name",
        "system,      '',                /externalRef/system, system-name",
        "id,          '',                /externalRef/id,    text-length",
        "portfolio,   Main,              /portfolio,         portfolio-name",
        "book,        a b,               /book,              book-name",
        "industry,    F44,               /industry,          industry-code",
        "industry,    42,                /industry,          industry-code",
        "industry,    F,                 /industry,          industry-code",
        "region,      XX,                /region,            region-code",
        "region,      CN-3101,           /region,            region-code",
        "wealthClass, HIGH_NET_WORTH,    /wealthClass,       natural-persons-only",
        "sizeClass,   TINY,              /sizeClass,         not-one-of",
        "legalBasis,  HABIT,             /legalBasis,        not-one-of"
    })
    void a_value_outside_the_rules_is_refused_where_it_stands(String field, String value, String pointer, String code) {
        assertThat(faults(Map.of(field, value)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000B", "A\nB", "A\u202EB", "A\u2028B", "A\uD800B", "A\uFFFEB", "A\u0085B"})
    void characters_that_deceive_or_cannot_be_stored_are_refused(String name) {
        assertThat(faults(Map.of("name", name))).extracting(Fault::code).containsExactly("text-characters");
    }

    @Test
    void the_longest_name_is_counted_in_characters_not_in_halves_of_them() {
        assertThat(accepted(Map.of("name", "𠮷".repeat(200))).name()).hasSize(400);
        assertThat(faults(Map.of("name", "𠮷".repeat(201))))
                .extracting(Fault::code)
                .containsExactly("text-length");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(faults(Map.of("type", "X", "name", "", "region", "?", "book", "?")))
                .hasSize(4);
    }

    @Test
    void a_name_may_be_missing_only_where_the_source_may_not_know_it() {
        ClientDraft nameless = draft(Map.of(), List.of(), "name");
        assertThat(ClientRules.check(nameless, false)).isInstanceOf(Checked.Accepted.class);
        assertThat(ClientRules.check(nameless, true)).isInstanceOf(Checked.Refused.class);
        assertThat(((Checked.Accepted) ClientRules.check(nameless, false))
                        .facts()
                        .shownName())
                .isEqualTo("4711");
    }

    @Test
    void a_document_of_a_human_being_does_not_fit_an_organisation() {
        assertThat(identifierFaults("LEGAL", "PASSPORT", "E12345678")).containsExactly("natural-persons-only");
        assertThat(identifierFaults("NATURAL", "PASSPORT", "E12345678")).isEmpty();
        assertThat(identifierFaults("NATURAL", "NATIONAL_ID", "#1")).containsExactly("document-number");
    }

    @Test
    void an_identifier_stands_once_and_ten_are_enough() {
        var lei = new ClientDraft.DraftIdentifier("LEI", "HWUPKR0MPOU8FGXBT394");
        assertThat(refused(draft(Map.of(), List.of(lei, lei), "")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/identifiers/1", "named-twice"));
        List<ClientDraft.DraftIdentifier> eleven = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            eleven.add(new ClientDraft.DraftIdentifier("OTHER", "no " + i));
        }
        assertThat(refused(draft(Map.of(), eleven, ""))).extracting(Fault::code).containsExactly("size");
    }

    @Test
    void names_that_look_alike_fold_to_the_same() {
        assertThat(PlainText.folded("ＨＡＲＢＯＵＲ　Bridge")).isEqualTo(PlainText.folded("harbour  bridge"));
        assertThat(accepted(Map.of("name", "Cafe\u0301")).name()).isEqualTo("Café");
    }

    private static List<String> identifierFaults(String person, String scheme, String value) {
        return refused(draft(Map.of("person", person), List.of(new ClientDraft.DraftIdentifier(scheme, value)), ""))
                .stream()
                .map(Fault::code)
                .toList();
    }

    private static ClientFacts accepted(Map<String, String> said) {
        return ((Checked.Accepted) ClientRules.check(draft(said, List.of(), ""), true)).facts();
    }

    private static List<Fault> faults(Map<String, String> said) {
        return refused(draft(said, List.of(), ""));
    }

    private static List<Fault> refused(ClientDraft draft) {
        return switch (ClientRules.check(draft, true)) {
            case Checked.Accepted ignored -> List.of();
            case Checked.Refused refused -> refused.faults();
        };
    }

    private static ClientDraft draft(
            Map<String, String> said, List<ClientDraft.DraftIdentifier> identifiers, String leftOut) {
        Map<String, @Nullable String> all = new TreeMap<>(SOUND);
        all.putAll(said);
        all.remove(leftOut);
        return new ClientDraft(
                all.get("system"),
                all.get("id"),
                all.get("portfolio"),
                all.get("type"),
                all.get("subtype"),
                all.get("person"),
                all.get("name"),
                identifiers,
                all.get("sizeClass"),
                all.get("wealthClass"),
                all.get("industry"),
                all.get("region"),
                all.get("book"),
                all.get("legalBasis"));
    }
}
