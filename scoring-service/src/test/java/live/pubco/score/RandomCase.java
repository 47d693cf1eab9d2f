package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.PublishingStatus;

/**
 * What a track could be known by, without a track: every input with a comparable value, every
 * writer with evidence. For the arithmetic of the score alone.
 */
record RandomCase(
        Map<Input, Observation> seen, List<Map<Group, Evidence>> writers, List<Double> shares) {

    private static final ReferenceSet NONE = new ReferenceSet("none", Map.of(), Map.of());
    private static final double[] MATCHES = {.5, .7, .85, .95, 1};

    /** The parts that are a weighted mean of their inputs. */
    static final Part[] LINEAR = {Part.MOMENTUM, Part.DISCOVERY, Part.SOCIAL};

    /** The scores of a case. */
    record Result(Map<Part, PartScore> parts, List<WriterScore> writers, Opportunity opportunity) {

        double value(Part part) {
            return parts.get(part).value();
        }
    }

    static RandomCase next(Random random) {
        Map<Input, Observation> seen = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            seen.put(
                    input,
                    random.nextInt(4) == 0
                            ? missing(random)
                            : ok(random.nextDouble(), match(random), before(random)));
        }
        List<Map<Group, Evidence>> writers = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            writers.add(evidence(random));
            shares.add(1.0 + random.nextInt(60));
        }
        return new RandomCase(seen, writers, shares);
    }

    static Observation ok(double value, double match, Instant at) {
        return Observation.ok(value, "test", at, match, "");
    }

    static Observation missing(Random random) {
        List<ObservationStatus> statuses =
                List.of(
                        ObservationStatus.NOT_CHECKED,
                        ObservationStatus.ERROR,
                        ObservationStatus.UNAVAILABLE);
        return Observation.missing(statuses.get(random.nextInt(3)), "test");
    }

    static Evidence fact(Fact fact, double coverage, Instant at) {
        return new Evidence(
                fact.group(),
                ObservationStatus.OK,
                Optional.of(fact),
                coverage,
                "test",
                at,
                fact.name());
    }

    static Evidence nothing(Group group, ObservationStatus status) {
        return Evidence.missing(group, status, "test", "");
    }

    private static Map<Group, Evidence> evidence(Random random) {
        Map<Group, Evidence> all = new EnumMap<>(Group.class);
        for (Group group : EnumSet.complementOf(EnumSet.of(Group.HUMAN))) {
            List<Fact> facts =
                    List.of(Fact.values()).stream().filter(f -> f.group() == group).toList();
            all.put(
                    group,
                    random.nextInt(4) == 0
                            ? nothing(group, ObservationStatus.ERROR)
                            : fact(
                                    facts.get(random.nextInt(facts.size())),
                                    match(random),
                                    before(random)));
        }
        return all;
    }

    private static double match(Random random) {
        return MATCHES[random.nextInt(MATCHES.length)];
    }

    private static Instant before(Random random) {
        return Samples.NOW.minus(Duration.ofHours(random.nextInt(3_000)));
    }

    RandomCase with(Input input, Observation observation) {
        Map<Input, Observation> changed = new EnumMap<>(Input.class);
        changed.putAll(seen);
        changed.put(input, observation);
        return new RandomCase(changed, writers, shares);
    }

    RandomCase with(int writer, Evidence evidence) {
        List<Map<Group, Evidence>> changed = new ArrayList<>(writers);
        Map<Group, Evidence> own = new EnumMap<>(writers.get(writer));
        own.put(evidence.group(), evidence);
        changed.set(writer, own);
        return new RandomCase(seen, changed, shares);
    }

    Result score(ScoreConfig config, Instant asOf) {
        Scale scale = new Scale(NONE, config, Cohort.ALL, asOf);
        Map<Part, PartScore> parts = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.MOMENTUM, Part.DISCOVERY, Part.SOCIAL)) {
            parts.put(
                    part,
                    PartScore.linear(
                            seen.entrySet().stream()
                                    .filter(one -> one.getKey().part() == part)
                                    .map(one -> contribution(scale, one))
                                    .toList()));
        }
        List<WriterScore> scores = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            Scorecard card = new Scorecard(config, asOf);
            scores.add(writer(i, card.score(List.copyOf(writers.get(i).values()))));
        }
        parts.put(Part.INDEPENDENCE, Independence.aggregate(scores, config.preset().aggregator()));
        return new Result(parts, scores, Opportunity.of(parts, config, java.util.Set.of()));
    }

    private static Contribution contribution(Scale scale, Map.Entry<Input, Observation> one) {
        Observation found = one.getValue();
        boolean known = found.status() == ObservationStatus.OK;
        return scale.contribution(one.getKey(), found, known ? found.value() : .5);
    }

    private WriterScore writer(int index, PartScore score) {
        return new WriterScore(
                "w" + index,
                "Writer " + index,
                null,
                null,
                PublishingStatus.UNMATCHED,
                shares.get(index),
                score.value(),
                score.low(),
                score.high(),
                score.evidence(),
                "",
                score.contributions());
    }

    static ScoreConfig config(Random random) {
        return ScoreConfig.of(any(Preset.values(), random));
    }

    static <T> T any(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }
}
