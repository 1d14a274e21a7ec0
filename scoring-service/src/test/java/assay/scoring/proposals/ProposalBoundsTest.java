package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests at the edge of sense: each is either worked out or refused with the place of its fault. */
@ServiceTest
class ProposalBoundsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, UUID> CLIENTS = new ConcurrentHashMap<>();

    @Inject
    FinancingFixture given;

    @ParameterizedTest(name = "{1} at {0}: {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /dates/start                 | "1900-01-01"                                | 400 | /dates/start
        /dates/start                 | "2200-01-01"                                | 400 | /dates/start
        /dates/start                 | "2026-02-30"                                | 400 | /dates/start
        /dates/monthsPerPeriod       | 0                                           | 400 | /dates/monthsPerPeriod
        /dates/monthsPerPeriod       | 1e9                                         | 400 | /dates/monthsPerPeriod
        /amount                      | {"amount":"0.00","currency":"CNY"}          | 400 | /amount/amount
        /amount                      | {"amount":"-1.00","currency":"CNY"}         | 400 | /amount/amount
        /amount                      | {"amount":"1e30","currency":"CNY"}          | 400 | /amount/amount
        /amount                      | {"amount":"99999999999999999","currency":"CNY"} | 400 | /amount/amount
        /amount                      | {"amount":"NaN","currency":"CNY"}           | 400 | /amount/amount
        /amount                      | {"amount":"100.5","currency":"JPY"}         | 400 | /amount/amount
        /amount                      | {"amount":"100","currency":"JPY"}           | 400 | /cash/cost/0
        /amount                      | {"amount":"100","currency":"XAU"}           | 400 | /amount/currency
        /amount                      | {"amount":"100","currency":"yuan"}          | 400 | /amount/currency
        /amount                      | 100                                         | 400 | /amount
        /cash                        | {"revenue":[],"cost":[]}                    | 400 | /cash/revenue
        /cash                        | {"revenue":["-5"],"cost":["1"]}             | 400 | /cash/revenue/0
        /cash                        | {"revenue":["NaN"],"cost":["1"]}            | 400 | /cash/revenue/0
        /cash                        | {"revenue":[null],"cost":["1"]}             | 400 | /cash/revenue/0
        /cash                        | {"revenue":["999999999999999"],"cost":["1"]} | 400 | /cash/revenue/0
        /cash                        | {"revenue":["1"],"cost":["2"]}              | 422 | /cash/cost/0
        /constructionCosts           | ["0","0.00"]                                | 400 | /constructionCosts
        /wishes                      | {"minimumDscr":"NaN"}                       | 400 | /wishes/minimumDscr
        /wishes                      | {"minimumDscr":1e400}                       | 400 | /wishes/minimumDscr
        /wishes                      | {"tenorMonths":9}                           | 400 | /wishes/tenorMonths
        /wishes                      | {"tenorMonths":601}                         | 400 | /wishes/tenorMonths
        /wishes                      | {"patience":1}                              | 400 | /wishes/patience
        /index/curve                 | []                                          | 400 | /index/curve
        /index/curve                 | [{"from":"2027-01-01","rate":0.03},{"from":"2026-01-01","rate":0.03}] | 400 | /index/curve/1/from
        /riskBasis                   | "NOBODY"                                    | 400 | /riskBasis
        /clientId                    | "4711"                                      | 400 | /clientId
        /project/publicValue         | [{"indicator":"BEAUTY","value":1,"source":"us"}] | 422 | /project/publicValue/0/indicator
        /collateral                  | [{"form":"MORTGAGE","value":{"amount":"-1.00","currency":"CNY"},"valuedOn":"2026-01-01"}] | 400 | /collateral/0/value/amount
        /collateral                  | [{"form":"MORTGAGE","value":{"amount":"1.00","currency":"CNY"},"valuedOn":"2999-01-01"}] | 422 | /collateral/0/valuedOn
        """)
    void a_fault_is_named_with_its_place(String place, String value, int status, String pointer) throws Exception {
        ObjectNode request = request();
        int last = place.lastIndexOf('/');
        ((ObjectNode) request.at(place.substring(0, last))).set(place.substring(last + 1), JSON.readTree(value));

        officer()
                .body(request.toString())
                .post("/v1/financing-proposals")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void a_name_that_never_ends_a_key_that_comes_twice_and_what_is_no_request_are_refused() throws Exception {
        ObjectNode request = request();
        request.withObject("/project").put("name", "x".repeat(201)).put("reference", "r".repeat(101));
        officer()
                .body(request.toString())
                .post("/v1/financing-proposals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/project/name"))
                .body("errors.pointer", hasItem("/project/reference"));
        for (String broken : new String[] {
            "", "null", "[]", "{", request().toString().replaceFirst("\\{", "{\"riskBasis\":\"PROJECT\",")
        }) {
            officer()
                    .body(broken)
                    .post("/v1/financing-proposals")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void banks_that_never_open_are_no_calendar() throws Exception {
        ObjectNode request = request();
        request.withObject("/dates").put("roll", "FOLLOWING");
        ArrayNode holidays = request.withObject("/dates").putArray("holidays");
        LocalDate first = LocalDate.of(2026, 12, 1);
        first.datesUntil(first.plusDays(60)).forEach(day -> holidays.add(day.toString()));

        officer()
                .body(request.toString())
                .post("/v1/financing-proposals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dates/holidays/0"));
    }

    @Test
    void a_policy_may_know_fewer_equator_categories() throws Exception {
        String portfolio = OtherServices.newPortfolio();
        FinancingFixture.release(FinancingFixture.proposedPolicy(portfolio, document -> {
            document.withObject("/equator").remove("C");
            return document;
        }));
        Map<String, Object> request = FinancingFixture.request(given.client(portfolio, "default"), "park");
        request.put("project", Map.of("reference", "park", "name", "Solar park", "equatorCategory", "C"));

        FinancingFixture.proposed(request).statusCode(422).body("errors.pointer", hasItem("/project/equatorCategory"));
    }

    @ParameterizedTest(name = "{0} periods of {1} months, wish {2}, construction {3}, for {4}")
    @CsvSource({
        "1,   12, , 0,   CORPORATE_BORROWER",
        "1,   1,  , 0,   GOVERNMENT_BODY",
        "5,   1,  , 0,   GOVERNMENT_BODY",
        "24,  1,  6, 0,  PARTNER",
        "600, 1,  , 0,   CORPORATE_BORROWER",
        "600, 12, , 0,   GOVERNMENT_BODY",
        "20,  12, , 120, CORPORATE_BORROWER"
    })
    void lives_from_a_month_to_centuries_are_worked_out(
            int periods, int months, Integer tenor, int building, String type) throws Exception {
        ObjectNode request = request(type);
        request.withObject("/dates").put("monthsPerPeriod", months).put("start", "2024-02-29");
        ArrayNode revenue = request.withObject("/cash").putArray("revenue");
        ArrayNode cost = request.withObject("/cash").putArray("cost");
        for (int i = 0; i < periods; i++) {
            revenue.add("9000000.00");
            cost.add("1000000.00");
        }
        if (tenor != null) {
            request.putObject("wishes").put("tenorMonths", tenor);
        }
        if (building > 0) {
            ArrayNode costs = request.putArray("constructionCosts");
            for (int i = 0; i < building; i++) {
                costs.add("1000000.00");
            }
        }

        officer()
                .body(request.toString())
                .post("/v1/financing-proposals")
                .then()
                .statusCode(201)
                .body("options.effectiveRate", everyItem(notNullValue()));
    }

    private ObjectNode request() throws Exception {
        return request("CORPORATE_BORROWER");
    }

    /** A request that would be worked out as it is, for one client of each type. */
    private ObjectNode request(String type) throws Exception {
        UUID client = CLIENTS.computeIfAbsent(type, missing -> given.client(missing, null, null));
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(FinancingFixture.request(client)));
    }
}
