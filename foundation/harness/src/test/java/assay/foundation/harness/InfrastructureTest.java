package assay.foundation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InfrastructureTest {

    @Test
    void the_servers_are_started_once_and_the_broker_carries_a_message() {
        Infrastructure running = Infrastructure.running();
        assertThat(Infrastructure.running().postgres().pid())
                .isEqualTo(running.postgres().pid());
        assertThat(running.keysetFile()).content().contains("AesGcmKey");

        produceAndConsume(running.kafka().bootstrapServers(), "greetings", "hello");
    }

    @Test
    void a_broker_in_its_own_process_survives_being_killed(@TempDir Path directory) {
        try (BrokerProcess broker = BrokerProcess.start(directory, 0)) {
            send(broker.bootstrapServers(), "kept", "first");
            ProcessHandle.of(broker.pid()).orElseThrow().destroyForcibly();
            while (broker.isAlive()) {
                Pause.millis(20);
            }
        }
        try (BrokerProcess again = BrokerProcess.start(directory, 0)) {
            assertThat(receive(again.bootstrapServers(), "kept")).isEqualTo("first");
        }
    }

    @Test
    void a_token_names_subject_roles_and_books_and_a_strangers_token_is_recognised() throws Exception {
        try (IdentityProvider provider = IdentityProvider.start(null, 0)) {
            String token = provider.token("analyst", Set.of("score-reader"), Set.of("north"));

            JwtClaims claims = consumer(provider).processToClaims(token);
            assertThat(claims.getSubject()).isEqualTo("analyst");
            assertThat(claims.getStringListClaimValue("groups")).containsExactly("score-reader");
            assertThat(claims.getStringListClaimValue("books")).containsExactly("north");

            String stranger = Tokens.withNewKey(provider.issuer()).token("analyst", Set.of(), Set.of());
            String old = provider.tokens()
                    .issue("analyst")
                    .issuedAgo(Duration.ofHours(2))
                    .sign();
            for (String refused : java.util.List.of(stranger, old)) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> consumer(provider).processToClaims(refused)))
                        .isInstanceOf(InvalidJwtException.class);
            }
        }
    }

    @Test
    void a_key_kept_in_a_file_signs_the_same_after_a_restart(@TempDir Path directory) throws Exception {
        int port = Ports.free(0, "a test");
        IdentityProvider.start(directory, port).close();
        String token = Tokens.withKeyIn(IdentityProvider.keyFile(directory), "http://127.0.0.1:" + port)
                .token("operator", Set.of("operator"), Set.of("*"));
        try (IdentityProvider again = IdentityProvider.start(directory, port)) {
            assertThat(consumer(again).processToClaims(token).getSubject()).isEqualTo("operator");
        }
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(IdentityProvider.keyFile(directory))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_service_gets_a_token_for_its_secret_only() throws Exception {
        try (IdentityProvider provider = IdentityProvider.start(null, 0)) {
            HttpResponse<String> right = ask(provider, provider.clientSecret("interaction-service"));
            assertThat(right.statusCode()).isEqualTo(200);
            String token = right.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            assertThat(consumer(provider).processToClaims(token).getStringListClaimValue("groups"))
                    .containsExactly("service");
            assertThat(ask(provider, "guess").statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> ask(IdentityProvider provider, String secret) throws Exception {
        String form = "grant_type=client_credentials&client_id=interaction-service&client_secret=" + secret;
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(provider.issuer() + "/token"))
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JwtConsumer consumer(IdentityProvider provider) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(provider.issuer() + "/jwks")))
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime()
                .build();
    }

    private static void produceAndConsume(String bootstrapServers, String topic, String value) {
        send(bootstrapServers, topic, value);
        assertThat(receive(bootstrapServers, topic)).isEqualTo(value);
    }

    private static void send(String bootstrapServers, String topic, String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value));
            producer.flush();
            assertThat(producer.partitionsFor(topic)).hasSize(KafkaBroker.PARTITIONS);
        }
    }

    private static String receive(String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "g", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(java.util.List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    return each.value();
                }
            }
            throw new AssertionError("nothing arrived on " + topic);
        }
    }
}
