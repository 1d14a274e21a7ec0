package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Feature.FactSource.PROFILE;
import static assay.scoring.creditscore.domain.Feature.category;
import static assay.scoring.creditscore.domain.Feature.number;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Features of the profile. None of them names a person or tells a protected attribute. */
final class ProfileFeatures {

    private ProfileFeatures() {}

    static List<Feature> all() {
        return List.of(
                of("clientType", "Type of client", "客户类型", Profile::type),
                of("clientSubtype", "Subtype of client", "客户子类型", Profile::subtype),
                of("person", "Legal or natural person", "法人或自然人", Profile::person),
                of("sizeClass", "Size class", "规模分类", Profile::sizeClass),
                of("wealthClass", "Wealth class", "财富分类", Profile::wealthClass),
                of("industrySection", "Section of industry (ISIC)", "行业门类（ISIC）", profile -> first(profile, 1)),
                of("industryDivision", "Division of industry (ISIC)", "行业大类（ISIC）", profile -> first(profile, 3)),
                of("country", "Country", "国家或地区", profile -> country(profile.region())),
                number(
                        "relationAgeMonths",
                        "months",
                        PROFILE,
                        "Age of the relation",
                        "合作时长",
                        ProfileFeatures::relationAgeMonths));
    }

    private static Feature of(String name, String en, String zh, Function<Profile, @Nullable String> part) {
        return category(name, PROFILE, en, zh, facts -> FeatureValue.of(part.apply(facts.profile())));
    }

    private static @Nullable String first(Profile profile, int characters) {
        String industry = profile.industry();
        return industry == null || industry.length() < characters ? null : industry.substring(0, characters);
    }

    private static @Nullable String country(@Nullable String region) {
        return region == null ? null : region.split("-", 2)[0];
    }

    /** Whole months since the client registered or did something first, whichever was earlier. */
    private static FeatureValue relationAgeMonths(ClientFacts facts) {
        LocalDate registered = facts.profile().registeredOn();
        LocalDate first = facts.firstDay();
        LocalDate since = first != null && first.isBefore(registered) ? first : registered;
        return since.isAfter(facts.asOf())
                ? FeatureValue.MISSING
                : FeatureValue.of((double) ChronoUnit.MONTHS.between(since, facts.asOf()));
    }
}
