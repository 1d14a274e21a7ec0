package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.person;
import static assay.client.ClientFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import assay.client.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientListTest {

    /** Keeps the clients of one test apart from those of the others. */
    private String portfolio = "";

    @BeforeEach
    void use_a_portfolio_of_its_own() {
        portfolio = "list-" + newReference().toLowerCase(Locale.ROOT);
    }

    @Test
    void pages_follow_the_order_of_registration_and_the_last_one_has_no_next() {
        List<UUID> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            registered.add(organisationWith("\"region\":\"CN\""));
        }
        List<UUID> read = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            var page = Callers.reader().get("/v1/clients?portfolio=" + portfolio + "&limit=2" + cursor);
            page.then().statusCode(200).header("Cache-Control", "no-store");
            read.addAll(ids(page.path("items.id")));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
            pages++;
        }
        assertThat(read).containsExactlyElementsOf(registered);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_cursor_does_not_fit_another_list() {
        organisationWith("\"region\":\"CN\"");
        organisationWith("\"region\":\"CN\"");
        String cursor = Callers.reader()
                .get("/v1/clients?portfolio=" + portfolio + "&limit=1")
                .path("next");

        Callers.reader()
                .get("/v1/clients?portfolio=" + portfolio + "&region=CN&limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", is("cursor-invalid"));
    }

    @Test
    void an_external_reference_finds_its_client_and_nobody_else() {
        String reference = newReference();
        UUID id = registered(organisation(reference));
        assertThat(list("externalRef=CORE:" + reference)).containsExactly(id);
        assertThat(list("externalRef=CORE:" + reference + "x")).isEmpty();
        assertThat(list("externalRef=OTHER:" + reference)).isEmpty();
    }

    @Test
    void a_country_includes_its_parts_and_a_section_its_divisions() {
        UUID shanghai = organisationWith("\"region\":\"CN-31\"", "\"industry\":\"F42\"");
        UUID china = organisationWith("\"region\":\"CN\"", "\"industry\":\"F41\"");
        UUID berlin = organisationWith("\"region\":\"DE-BE\"", "\"industry\":\"K64\"");

        assertThat(own("region=CN")).containsExactly(shanghai, china);
        assertThat(own("region=CN-31")).containsExactly(shanghai);
        assertThat(own("industry=F")).containsExactly(shanghai, china);
        assertThat(own("industry=K64")).containsExactly(berlin);
        assertThat(own("industry=F&region=DE")).isEmpty();
    }

    @Test
    void type_book_and_portfolio_narrow_the_list() {
        UUID borrower = organisationWith("\"book\":\"list-a\"");
        UUID investor = registered(person(newReference(), "Ada Lovelace", "\"portfolio\":\"" + portfolio + "\""));

        assertThat(own("type=CORPORATE_BORROWER")).containsExactly(borrower);
        assertThat(own("type=INVESTOR")).containsExactly(investor);
        assertThat(own("book=list-a")).containsExactly(borrower);
        assertThat(own("book=default")).containsExactly(investor);
    }

    @Test
    void any_part_of_an_organisations_name_finds_it_whatever_its_case_and_width() {
        UUID bridge = registered(organisation(newReference(), "\"portfolio\":\"" + portfolio + "\"")
                .replace("Harbour", "Ｓüdtor 100%_"));
        assertThat(own("text=südtor")).containsExactly(bridge);
        assertThat(own("text=TOR 100")).containsExactly(bridge);
        assertThat(own("text=100%_ B")).containsExactly(bridge);
        assertThat(own("text=100__")).isEmpty();
        assertThat(own("text=%")).containsExactly(bridge);
        assertThat(own("text=' OR 1=1 --")).isEmpty();
    }

    @Test
    void a_natural_person_is_found_by_the_whole_name_only() {
        UUID ada = registered(person(newReference(), "Ada Lovelace", "\"portfolio\":\"" + portfolio + "\""));
        assertThat(own("text=ada  LOVELACE")).containsExactly(ada);
        assertThat(own("text=Ada")).isEmpty();
        assertThat(own("text=Lovelace")).isEmpty();
    }

    @Test
    void a_whole_identifier_finds_its_holder() {
        UUID id = organisationWith("\"identifiers\":[{\"scheme\":\"LEI\",\"value\":\"5493001KJTIIGC8Y1R12\"}]");
        assertThat(own("text=5493001KJTIIGC8Y1R12")).containsExactly(id);
        assertThat(own("text=5493001KJTIIGC8Y1R1")).isEmpty();
    }

    @Test
    void clients_of_other_books_are_not_in_the_list() {
        UUID north = organisationWith("\"book\":\"north\"");
        UUID south = organisationWith("\"book\":\"south\"");

        assertThat(list(Callers.readerOf("north"), "portfolio=" + portfolio)).containsExactly(north);
        assertThat(list(Callers.readerOf("north", "south"), "portfolio=" + portfolio))
                .containsExactly(north, south);
        assertThat(list(Callers.readerOf("nort"), "portfolio=" + portfolio)).isEmpty();
        assertThat(list(Callers.readerOf(), "portfolio=" + portfolio)).isEmpty();
        assertThat(list(Callers.readerOf("north"), "portfolio=" + portfolio + "&book=south"))
                .isEmpty();
    }

    private UUID organisationWith(String... members) {
        List<String> all = new ArrayList<>(List.of(members));
        all.add("\"portfolio\":\"" + portfolio + "\"");
        return registered(organisation(newReference(), all.toArray(String[]::new)));
    }

    private List<UUID> own(String query) {
        return list("portfolio=" + portfolio + "&" + query);
    }

    private static List<UUID> list(String query) {
        return list(Callers.reader(), query);
    }

    private static List<UUID> list(RequestSpecification caller, String query) {
        RequestSpecification request = caller;
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            request = request.queryParam(pair[0], pair[1]);
        }
        return ids(request.get("/v1/clients").then().statusCode(200).extract().path("items.id"));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
