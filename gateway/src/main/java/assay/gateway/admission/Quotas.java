package assay.gateway.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A token bucket per caller, in the memory of this replica: with n replicas behind a balancer a caller gets up to n
 * times the rate.
 */
@ApplicationScoped
class Quotas {

    private final LoadingCache<String, Bucket> buckets;

    Quotas(AdmissionConfig config) {
        // A bucket that was left alone for this long is full again and holds no information.
        Duration full = Duration.ofSeconds(1 + config.burst() / config.requestsPerSecond());
        buckets = Caffeine.newBuilder()
                .maximumSize(config.callers())
                .expireAfterAccess(full)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(config.burst())
                                .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one request from the caller's allowance; zero if there was one, else how long until the next. */
    Duration take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
