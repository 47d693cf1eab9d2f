package live.pubco.mlc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The collection shares of a work in percent. A share appears at several parties of one chain,
 * publisher and administrator, and counts once; totals below and above 100 stay as they are.
 */
final class Shares {

    private static final int MAX_DEPTH = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_WHOLE = new BigDecimal("0.5");
    private static final BigDecimal MOST_WHOLE = new BigDecimal("1.05");
    private static final BigDecimal MAX = new BigDecimal("9999.99");

    private final List<RegisteredPublisher> publishers;
    private final BigDecimal sum;
    private final BigDecimal scale;

    Shares(List<RegisteredPublisher> publishers) {
        this.publishers = publishers;
        this.sum = chains().stream().map(Shares::chain).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.scale = areFractions() ? HUNDRED : BigDecimal.ONE;
    }

    /**
     * What is collected for altogether: 0 without publishers, empty when they are there but no
     * share is told.
     */
    Optional<BigDecimal> total() {
        boolean untold =
                !publishers.isEmpty()
                        && publishers.stream()
                                .flatMap(publisher -> family(publisher, 0))
                                .allMatch(party -> party.collectionShare() == null);
        return untold ? Optional.empty() : percent(sum);
    }

    /** A party's own share; empty when untold or absurd. */
    Optional<BigDecimal> of(RegisteredPublisher publisher) {
        return Optional.ofNullable(publisher.collectionShare()).flatMap(this::percent);
    }

    private Optional<BigDecimal> percent(BigDecimal share) {
        BigDecimal percent = share.multiply(scale).setScale(2, RoundingMode.HALF_UP);
        return Optional.of(percent)
                .filter(value -> value.signum() >= 0 && value.compareTo(MAX) <= 0);
    }

    /** Fractions of one where none exceeds one and together they make about a whole. */
    private boolean areFractions() {
        return sum.compareTo(LEAST_WHOLE) >= 0
                && sum.compareTo(MOST_WHOLE) <= 0
                && publishers.stream()
                        .flatMap(publisher -> family(publisher, 0))
                        .allMatch(party -> party.share().compareTo(BigDecimal.ONE) <= 0);
    }

    /** Publishers of one chain together, whether nested or told by chain ids. */
    private Collection<List<RegisteredPublisher>> chains() {
        Map<String, String> parents = new HashMap<>();
        publishers.forEach(
                publisher -> {
                    if (publisher.chainId() != null && publisher.chainParentId() != null) {
                        parents.putIfAbsent(publisher.chainId(), publisher.chainParentId());
                    }
                });
        Map<String, List<RegisteredPublisher>> chains = new LinkedHashMap<>();
        for (int i = 0; i < publishers.size(); i++) {
            RegisteredPublisher publisher = publishers.get(i);
            String chain =
                    publisher.chainId() == null ? "#" + i : root(publisher.chainId(), parents);
            chains.computeIfAbsent(chain, none -> new ArrayList<>()).add(publisher);
        }
        return chains.values();
    }

    /** The topmost chain that is a publisher's; a writer's, above it, may have several. */
    private String root(String chain, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String top = chain;
        while (seen.add(top) && isPublishers(parents.get(top))) {
            top = parents.get(top);
        }
        return top;
    }

    private boolean isPublishers(String chain) {
        return chain != null
                && publishers.stream().anyMatch(publisher -> chain.equals(publisher.chainId()));
    }

    /** Owners' shares or administrators' shares, whichever tell more: they are the same money. */
    private static BigDecimal chain(List<RegisteredPublisher> chain) {
        BigDecimal owners = BigDecimal.ZERO;
        BigDecimal administrators = BigDecimal.ZERO;
        for (RegisteredPublisher publisher : chain) {
            BigDecimal share = collected(publisher, 0);
            if (publisher.administers()) {
                administrators = administrators.add(share);
            } else {
                owners = owners.add(share);
            }
        }
        return owners.max(administrators);
    }

    private static BigDecimal collected(RegisteredPublisher publisher, int depth) {
        if (depth >= MAX_DEPTH) {
            return publisher.share();
        }
        BigDecimal administrators =
                publisher.administrators().stream()
                        .map(administrator -> collected(administrator, depth + 1))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return publisher.share().max(administrators);
    }

    private static Stream<RegisteredPublisher> family(RegisteredPublisher publisher, int depth) {
        Stream<RegisteredPublisher> others =
                depth >= MAX_DEPTH
                        ? Stream.empty()
                        : Stream.of(publisher.administrators(), publisher.parentPublishers())
                                .flatMap(List::stream)
                                .flatMap(other -> family(other, depth + 1));
        return Stream.concat(Stream.of(publisher), others);
    }
}
