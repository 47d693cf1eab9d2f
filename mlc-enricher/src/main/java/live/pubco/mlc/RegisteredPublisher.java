package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A publisher of a work, with those who administer for it, who are publishers again. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegisteredPublisher(
        String publisherId,
        String publisherName,
        String publisherIpiNumber,
        String publisherRoleCode,
        String mlcPublisherNumber,
        BigDecimal collectionShare,
        String chainId,
        String chainParentId,
        List<RegisteredPublisher> administrators,
        List<RegisteredPublisher> parentPublishers) {

    private static final Set<String> ADMINISTRATOR_CODES = Set.of("AM", "SE", "PA");

    RegisteredPublisher {
        administrators = Text.present(administrators);
        parentPublishers = Text.present(parentPublishers);
    }

    /** Whether it collects for another of the same chain; codes are CWR's or words. */
    boolean administers() {
        String role = Text.of(publisherRoleCode).orElse("").toUpperCase(Locale.ROOT);
        return ADMINISTRATOR_CODES.contains(role)
                || role.contains("ADMIN")
                || role.replace(" ", "").contains("SUBPUBLISHER");
    }

    BigDecimal share() {
        return Optional.ofNullable(collectionShare).orElse(BigDecimal.ZERO);
    }
}
