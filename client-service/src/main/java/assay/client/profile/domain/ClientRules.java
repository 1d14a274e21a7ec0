package assay.client.profile.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns one draft into facts, or into all that is wrong with it. Nothing is corrected silently: a value outside the
 * rules is refused with what is allowed. Create one per draft.
 */
public final class ClientRules {

    public static final String DEFAULT_PORTFOLIO = "main";
    public static final String DEFAULT_BOOK = "default";

    /** In Unicode code points. */
    public static final int LONGEST_NAME = 200;

    public static final int LONGEST_REFERENCE_ID = 100;
    public static final int LONGEST_IDENTIFIER = 60;
    public static final int MOST_IDENTIFIERS = 10;

    public static final String SYSTEM_PATTERN = "[A-Za-z0-9][A-Za-z0-9_.-]{0,49}";
    public static final String PORTFOLIO_PATTERN = "[a-z0-9][a-z0-9-]{0,62}";
    public static final String BOOK_PATTERN = "[A-Za-z0-9][A-Za-z0-9_.-]{0,62}";

    private final ClientDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private ClientRules(ClientDraft draft) {
        this.draft = draft;
    }

    /** @param nameRequired false where the source may not know names: a file of transactions names nobody */
    public static Checked check(ClientDraft draft, boolean nameRequired) {
        return new ClientRules(draft).checked(nameRequired);
    }

    private Checked checked(boolean nameRequired) {
        String system = matching("/externalRef/system", draft.system(), null, SYSTEM_PATTERN, "system-name");
        String id = text("/externalRef/id", draft.id(), LONGEST_REFERENCE_ID, true);
        String portfolio =
                matching("/portfolio", draft.portfolio(), DEFAULT_PORTFOLIO, PORTFOLIO_PATTERN, "portfolio-name");
        String book = matching("/book", draft.book(), DEFAULT_BOOK, BOOK_PATTERN, "book-name");
        String name = text("/name", draft.name(), LONGEST_NAME, nameRequired);
        ClientType type = constant("/type", draft.type(), ClientType.class, true);
        ClientSubtype subtype = constant("/subtype", draft.subtype(), ClientSubtype.class, false);
        PersonType person = person(subtype);
        SizeClass size = constant("/sizeClass", draft.sizeClass(), SizeClass.class, false);
        WealthClass wealth = constant("/wealthClass", draft.wealthClass(), WealthClass.class, false);
        String industry = code("/industry", draft.industry(), Industry::isDivision, "industry-code");
        String region = code("/region", draft.region(), Region::isKnown, "region-code");
        LegalBasis basis = Optional.ofNullable(constant("/legalBasis", draft.legalBasis(), LegalBasis.class, false))
                .orElse(LegalBasis.CONTRACT);
        List<Identifier> identifiers = identifiers(person);
        checkClasses(type, subtype, person, size, wealth);
        if (!faults.isEmpty() || system == null || id == null || type == null || portfolio == null || book == null) {
            return new Checked.Refused(List.copyOf(faults));
        }
        return new Checked.Accepted(new ClientFacts(
                new Reference(system, id),
                portfolio,
                type,
                subtype,
                person,
                name,
                identifiers,
                size,
                wealth,
                industry,
                region,
                book,
                basis));
    }

    /** Organisations are the rule in project business; only a wealthy individual is a human being without saying so. */
    private PersonType person(@Nullable ClientSubtype subtype) {
        PersonType said = constant("/person", draft.person(), PersonType.class, false);
        if (said != null) {
            return said;
        }
        return subtype == ClientSubtype.WEALTHY_INDIVIDUAL ? PersonType.NATURAL : PersonType.LEGAL;
    }

    private void checkClasses(
            @Nullable ClientType type,
            @Nullable ClientSubtype subtype,
            PersonType person,
            @Nullable SizeClass size,
            @Nullable WealthClass wealth) {
        if (type != null && subtype != null && subtype.type() != type) {
            refuse("/subtype", "subtype-of-type", Map.of("type", type.name(), "allowed", names(type.subtypes())));
        } else if (subtype != null && !subtype.admits(person)) {
            refuse("/person", "person-of-subtype", Map.of("subtype", subtype.name()));
        } else if (type != null && !type.admits(person)) {
            refuse("/person", "person-of-type", Map.of("type", type.name()));
        }
        if (size != null && person == PersonType.NATURAL) {
            refuse("/sizeClass", "legal-persons-only", Map.of());
        }
        if (wealth != null && person == PersonType.LEGAL) {
            refuse("/wealthClass", "natural-persons-only", Map.of());
        }
    }

    private List<Identifier> identifiers(PersonType person) {
        if (draft.identifiers().size() > MOST_IDENTIFIERS) {
            refuse("/identifiers", "size", Map.of("min", 0, "max", MOST_IDENTIFIERS));
            return List.of();
        }
        List<Identifier> identifiers = new ArrayList<>();
        Set<Identifier> seen = new HashSet<>();
        for (int i = 0; i < draft.identifiers().size(); i++) {
            String at = "/identifiers/" + i;
            ClientDraft.DraftIdentifier said = draft.identifiers().get(i);
            IdentifierScheme scheme = constant(at + "/scheme", said.scheme(), IdentifierScheme.class, true);
            String value = text(at + "/value", said.value(), LONGEST_IDENTIFIER, true);
            if (scheme == null || value == null) {
                continue;
            }
            scheme.faultOf(value).ifPresent(code -> refuse(at + "/value", code, Map.of()));
            if (scheme.isPersonal() && person == PersonType.LEGAL) {
                refuse(at + "/scheme", "natural-persons-only", Map.of());
            }
            Identifier identifier = new Identifier(scheme, value);
            if (!seen.add(identifier)) {
                refuse(at, "named-twice", Map.of());
            }
            identifiers.add(identifier);
        }
        return identifiers;
    }

    private @Nullable String text(String pointer, @Nullable String value, int max, boolean required) {
        if (value == null) {
            requireIf(required, pointer);
            return null;
        }
        Optional<String> fault = PlainText.faultOf(value, max);
        fault.ifPresent(code -> refuse(pointer, code, Map.of("min", 1, "max", max)));
        return fault.isPresent() ? null : PlainText.composed(value);
    }

    private @Nullable String matching(
            String pointer, @Nullable String said, @Nullable String otherwise, String pattern, String code) {
        String value = said == null ? otherwise : said;
        requireIf(value == null, pointer);
        if (value != null && !value.matches(pattern)) {
            refuse(pointer, code, Map.of());
            return null;
        }
        return value;
    }

    private @Nullable String code(String pointer, @Nullable String value, Predicate<String> isKnown, String code) {
        if (value != null && !isKnown.test(value)) {
            refuse(pointer, code, Map.of());
        }
        return value;
    }

    private <E extends Enum<E>> @Nullable E constant(
            String pointer, @Nullable String value, Class<E> kind, boolean required) {
        if (value == null) {
            requireIf(required, pointer);
            return null;
        }
        List<E> allowed = Arrays.asList(kind.getEnumConstants());
        Optional<E> found =
                allowed.stream().filter(known -> known.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            refuse(pointer, "not-one-of", Map.of("values", names(allowed)));
        }
        return found.orElse(null);
    }

    private void requireIf(boolean missing, String pointer) {
        if (missing) {
            refuse(pointer, "required", Map.of());
        }
    }

    private void refuse(String pointer, String code, Map<String, Object> args) {
        faults.add(new Fault(pointer, code, args));
    }

    private static String names(List<? extends Enum<?>> constants) {
        return String.join(", ", constants.stream().map(Enum::name).toList());
    }
}
