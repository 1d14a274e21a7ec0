package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.ActivityFeatures.EVER;
import static assay.scoring.creditscore.domain.ActivityFeatures.YEAR;
import static assay.scoring.creditscore.domain.ClientFacts.count;
import static assay.scoring.creditscore.domain.Feature.FactSource.ACTIVITY;
import static assay.scoring.creditscore.domain.Feature.number;
import static assay.scoring.creditscore.domain.FeatureValue.of;
import static assay.scoring.creditscore.domain.FeatureValue.ratio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Features of contacts with the client. */
final class ContactFeatures {

    private static final Set<String> IN_PERSON = Set.of("MEETING", "VISIT", "VIDEO");

    private ContactFeatures() {}

    static List<Feature> all() {
        return List.of(
                contact(
                        "contactCount12m",
                        "count",
                        "Contacts in 12 months",
                        "近12个月联系次数",
                        facts -> of(count(facts.contacts(YEAR)))),
                contact("daysSinceContact", "days", "Days since the last contact", "距最近一次联系天数", facts -> {
                    LocalDate last = facts.lastDay(facts.contacts(EVER));
                    return last == null
                            ? FeatureValue.MISSING
                            : of((double) ChronoUnit.DAYS.between(last, facts.asOf()));
                }),
                contact(
                        "inboundContactShare12m",
                        "share",
                        "Share of contacts that the client began, in 12 months",
                        "近12个月客户主动联系占比",
                        facts -> ratio(
                                count(facts.contacts(YEAR).filter(day -> "INBOUND".equals(day.direction()))),
                                count(facts.contacts(YEAR)))),
                contact(
                        "meetingShare12m",
                        "share",
                        "Share of meetings, visits and video calls in 12 months",
                        "近12个月会面、走访与视频占比",
                        facts -> ratio(
                                count(facts.contacts(YEAR).filter(day -> IN_PERSON.contains(day.channel()))),
                                count(facts.contacts(YEAR)))),
                contact(
                        "contactChannelCount12m",
                        "count",
                        "Ways of contact used in 12 months",
                        "近12个月联系渠道数",
                        facts -> of(facts.contacts(YEAR)
                                .map(DayFacts::channel)
                                .distinct()
                                .count())));
    }

    private static Feature contact(
            String name, String unit, String en, String zh, Function<ClientFacts, FeatureValue> value) {
        return number(name, unit, ACTIVITY, en, zh, value);
    }
}
