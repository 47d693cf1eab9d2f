package live.pubco.phase;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.phase.engine.Asked;
import live.pubco.phase.engine.DeadLetter;
import live.pubco.phase.engine.Fairness;
import live.pubco.phase.engine.Plan;
import live.pubco.phase.engine.Stage;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Link;
import live.pubco.schemas.Membership;
import live.pubco.schemas.StepStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * An enricher as a stage of the engine: freshness before asking, the section and the trail after
 * it.
 */
public final class TrackStage<Q, A> implements Stage<EnrichedTrack, Q, Answer<A>> {

    private static final int BY_HAND = 4;

    private final Link link;
    private final Enricher<Q, A> enricher;
    private final TrackCodec codec;
    private final Freshness freshness;
    private final Clock clock;
    private final Trail trail;

    public TrackStage(
            Link link,
            Enricher<Q, A> enricher,
            TrackCodec codec,
            Freshness freshness,
            Clock clock) {
        this.link = link;
        this.enricher = enricher;
        this.codec = codec;
        this.freshness = freshness;
        this.clock = clock;
        this.trail = new Trail(link.phase());
    }

    @Override
    public EnrichedTrack decode(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        return codec.decode(source.topic(), source.headers(), source.value());
    }

    @Override
    public Plan<EnrichedTrack, Q> plan(EnrichedTrack track) {
        Instant now = clock.instant();
        Asked notAsked = new Asked(now, 0);
        boolean anew = track.getRerun().contains(link.phase());
        if (!anew && trail.isFresh(track, now)) {
            return new Plan.Pass<>(trail.unanswered(track, StepStatus.REUSED, null, notAsked, now));
        }
        Optional<String> off = enricher.unavailable();
        if (off.isPresent()) {
            return new Plan.Pass<>(
                    trail.unanswered(track, StepStatus.UNAVAILABLE, off.get(), notAsked, now));
        }
        return enricher.query(track)
                .<Plan<EnrichedTrack, Q>>map(question -> new Plan.Ask<>(question, anew))
                .orElseGet(
                        () ->
                                new Plan.Pass<>(
                                        trail.unanswered(
                                                track,
                                                StepStatus.SKIPPED,
                                                "nothing to ask by",
                                                notAsked,
                                                now)));
    }

    @Override
    public Uni<Map<Q, Answer<A>>> ask(Set<Q> questions) {
        return enricher.ask(questions);
    }

    @Override
    public Answer<A> unanswered(String reason) {
        return Answer.unavailable(reason);
    }

    @Override
    public Duration rememberFor(Answer<A> answer) {
        return answer instanceof Answer.Found || answer instanceof Answer.NotFound
                ? freshness.remembered()
                : Duration.ZERO;
    }

    @Override
    public EnrichedTrack finish(EnrichedTrack track, Answer<A> answer, Asked asked) {
        Instant now = clock.instant();
        EnrichedTrack.Builder builder = EnrichedTrack.newBuilder(track);
        if (answer instanceof Answer.Found<A> found) {
            enricher.merge(found.value(), builder);
            return trail.answered(builder, StepStatus.FOUND, null, asked, now, freshness.found());
        }
        if (answer instanceof Answer.NotFound<A> notFound) {
            Sections.clear(link.phase(), builder);
            return trail.answered(
                    builder,
                    StepStatus.NOT_FOUND,
                    notFound.reason(),
                    asked,
                    now,
                    freshness.notFound());
        }
        return trail.unanswered(track, StepStatus.FAILED, reason(answer), asked, now);
    }

    @Override
    public ProducerRecord<byte[], byte[]> encode(
            EnrichedTrack track, ConsumerRecord<byte[], byte[]> source) {
        String topic = link.output().name();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, source.key(), null, source.headers());
        Headers headers = record.headers();
        DeadLetter.HEADERS.forEach(headers::remove);
        byte[] value = codec.encode(topic, headers, track);
        return new ProducerRecord<>(topic, null, source.key(), value, headers);
    }

    /** A playlist's tracks share one turn; what somebody asked for by hand comes sooner. */
    @Override
    public Fairness fairness(EnrichedTrack track) {
        if (!track.getRerun().isEmpty()) {
            return new Fairness("by hand", BY_HAND);
        }
        String playlist =
                track.getMemberships().stream()
                        .findFirst()
                        .map(Membership::getPlaylistId)
                        .orElse("");
        return new Fairness(playlist, 1);
    }

    @Override
    public String outcome(EnrichedTrack track) {
        return trail.last(track)
                .map(step -> step.getStatus().name().toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    @Override
    public boolean isNegative(Answer<A> answer) {
        return answer instanceof Answer.NotFound;
    }

    private static String reason(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused
                ? refused.reason()
                : ((Answer.Unavailable<?>) answer).reason();
    }
}
