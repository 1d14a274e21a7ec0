package assay.foundation.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.foundation.StoreTest;
import assay.foundation.ids.Ids;
import assay.foundation.jobs.WorkersOff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@StoreTest
@TestProfile(WorkersOff.class)
class SealedValuesTest {

    private static final byte[] NAME = "王小明".getBytes(UTF_8);

    @Inject
    ClientKeys clientKeys;

    @Inject
    BlindIndex blindIndex;

    @Inject
    Keys keys;

    @Test
    void a_value_opens_for_its_client_and_column_only() {
        UUID one = Ids.next();
        UUID other = Ids.next();
        Map<UUID, ClientKeys.Key> created = create(List.of(one, other));
        byte[] sealed = created.get(one).seal("client.name", NAME);

        ClientKeys.Key again = clientKeys.of(List.of(one)).get(one);
        assertThat(again.open("client.name", sealed)).isEqualTo(NAME);
        assertThatIllegalStateException().isThrownBy(() -> again.open("client.reference", sealed));
        assertThatIllegalStateException().isThrownBy(() -> created.get(other).open("client.name", sealed));
    }

    @Test
    void equal_values_are_sealed_differently() {
        UUID client = Ids.next();
        ClientKeys.Key key = create(List.of(client)).get(client);

        assertThat(key.seal("client.name", NAME)).isNotEqualTo(key.seal("client.name", NAME));
    }

    @Test
    void a_destroyed_key_is_gone_and_others_stay() {
        UUID erased = Ids.next();
        UUID kept = Ids.next();
        create(List.of(erased, kept));

        QuarkusTransaction.requiringNew().run(() -> clientKeys.destroy(erased));

        assertThat(clientKeys.of(List.of(erased, kept))).containsOnlyKeys(kept);
    }

    @Test
    void a_client_gets_one_key_and_none_outside_a_transaction() {
        UUID client = Ids.next();
        create(List.of(client));

        assertThatThrownBy(() -> create(List.of(client))).hasMessageContaining("client_key");
        assertThatThrownBy(() -> clientKeys.create(List.of(Ids.next())))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void a_wrapped_key_works_for_its_purpose_only() {
        byte[] wrapped = keys.newDataKey("job.data_key|1");

        assertThatIllegalStateException().isThrownBy(() -> keys.dataKey(wrapped, "job.data_key|2"));
    }

    @Test
    void an_index_is_equal_for_equal_values_of_one_field_only() {
        assertThat(blindIndex.of("a.one", "x")).hasSize(37).isEqualTo(blindIndex.of("a.one", "x"));
        assertThat(blindIndex.of("a.one", "x")).isNotEqualTo(blindIndex.of("a.one", "y"));
        assertThat(blindIndex.of("a.one", "x")).isNotEqualTo(blindIndex.of("a.two", "x"));
    }

    @Test
    void first_uses_of_a_field_at_the_same_time_agree_on_one_key() throws Exception {
        Callable<byte[]> use = () -> blindIndex.of("raced.field", "x");
        try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> answers =
                    replicas.invokeAll(Stream.generate(() -> use).limit(32).toList());
            Set<String> distinct = answers.stream()
                    .map(answer -> java.util.HexFormat.of().formatHex(answer.resultNow()))
                    .collect(Collectors.toSet());
            assertThat(distinct).hasSize(1);
        }
    }

    private Map<UUID, ClientKeys.Key> create(List<UUID> clients) {
        return QuarkusTransaction.requiringNew().call(() -> clientKeys.create(clients));
    }
}
