package live.pubco.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.phase.engine.Asked;
import live.pubco.phase.engine.Plan;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

/**
 * What every phase keeps to. A phase extends it with its enricher, a track it can ask by, one it
 * cannot, and an answer.
 *
 * @param <Q> the phase's question
 * @param <A> the phase's answer
 */
public abstract class PhaseContract<Q, A> {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Asked ASKED = new Asked(NOW, 1);

    protected abstract Phase phase();

    /** The enricher, configured and able to ask. */
    protected abstract Enricher<Q, A> enricher();

    /** A track that has all the phase needs; by default the fixture with everything in it. */
    protected EnrichedTrack askable() {
        return Tracks.full();
    }

    /** A track that has nothing the phase could ask by. */
    protected abstract EnrichedTrack unaskable();

    /** What the provider might answer for {@link #askable()}. */
    protected abstract A answer();

    @Test
    void asksByWhatTheTrackBrings() {
        assertThat(enricher().query(askable())).isPresent();
        assertThat(enricher().query(askable())).isEqualTo(enricher().query(askable()));
    }

    @Test
    void isSkippedWithoutAQuestion() {
        EnrichedTrack passed = passed(plan(stage(enricher()), bare(unaskable())));

        assertThat(step(passed).getStatus()).isEqualTo(StepStatus.SKIPPED);
        assertThat(step(passed).getCheckedAt()).isEmpty();
    }

    @Test
    void isUnavailableWhenItCannotAsk() {
        EnrichedTrack passed = passed(plan(stage(switchedOff()), bare(askable())));

        assertThat(step(passed).getStatus()).isEqualTo(StepStatus.UNAVAILABLE);
        assertThat(step(passed).getReason()).contains("switched off");
    }

    @Test
    void reusesAFreshAnswerWithoutAsking() {
        EnrichedTrack found = found(bare(askable()));
        EnrichedTrack passed = passed(plan(stage(enricher()), found));

        assertThat(step(passed).getStatus()).isEqualTo(StepStatus.REUSED);
        assertThat(step(passed).getCheckedAt()).isEqualTo(step(found).getCheckedAt());
        assertThat(others(passed)).isEqualTo(others(found));
        assertThat(section(passed)).isEqualTo(section(found));
    }

    @Test
    void asksAgainWhenToldTo() {
        EnrichedTrack found =
                EnrichedTrack.newBuilder(found(bare(askable()))).setRerun(List.of(phase())).build();

        assertThat(plan(stage(enricher()), found)).isInstanceOf(Plan.Ask.class);
    }

    @Test
    void fillsItsOwnSectionAndSignsExactlyOneStep() {
        EnrichedTrack before = bare(askable());
        EnrichedTrack after = found(before);

        assertThat(section(after)).isNotEqualTo("null");
        assertThat(others(after)).isEqualTo(others(before));
        assertThat(step(after).getStatus()).isEqualTo(StepStatus.FOUND);
        assertThat(step(after).getCheckedAt()).contains(NOW);
        Map<String, Step> rest = new HashMap<>(after.getTrail());
        rest.remove(Link.name(phase()));
        assertThat(rest).isEqualTo(before.getTrail());
    }

    @Test
    void tellsNotFoundFromFailed() {
        EnrichedTrack known = found(bare(askable()));
        EnrichedTrack notFound = stage(enricher()).finish(known, Answer.notFound("unknown"), ASKED);
        EnrichedTrack failed = stage(enricher()).finish(known, Answer.unavailable("down"), ASKED);

        assertThat(step(notFound).getStatus()).isEqualTo(StepStatus.NOT_FOUND);
        assertThat(section(notFound)).isEqualTo("null");
        assertThat(step(failed).getStatus()).isEqualTo(StepStatus.FAILED);
    }

    @Test
    void travelsOnWithItsLastSectionWhenTheUpstreamIsDown() {
        EnrichedTrack known = found(bare(askable()));
        EnrichedTrack failed = stage(enricher()).finish(known, Answer.unavailable("down"), ASKED);

        assertThat(section(failed)).isEqualTo(section(known));
        assertThat(step(failed).getCheckedAt()).isEqualTo(step(known).getCheckedAt());
        assertThat(step(failed).getReason()).contains("down");
    }

    @Test
    void makesTheSameRecordOfTheSameRecord() {
        EnrichedTrack before = bare(askable());

        assertThat(found(before).toString()).isEqualTo(found(before).toString());
        assertThat(section(found(found(before)))).isEqualTo(section(found(before)));
    }

    @Test
    void keepsKeyAndHeaders() {
        ConsumerRecord<byte[], byte[]> source =
                new ConsumerRecord<>(
                        Link.of(phase()).input().name(), 0, 0, new byte[] {1}, new byte[] {2});
        source.headers().add("traceparent", new byte[] {3});
        ProducerRecord<byte[], byte[]> output = stage(enricher()).encode(askable(), source);

        assertThat(output.topic()).isEqualTo(Link.of(phase()).output().name());
        assertThat(output.key()).containsExactly(1);
        assertThat(output.headers().lastHeader("traceparent").value()).containsExactly(3);
    }

    private Enricher<Q, A> switchedOff() {
        Enricher<Q, A> real = enricher();
        return new Enricher<>() {
            @Override
            public Optional<Q> query(EnrichedTrack track) {
                return real.query(track);
            }

            @Override
            public Uni<Map<Q, Answer<A>>> ask(Set<Q> questions) {
                throw new AssertionError("asked though unavailable");
            }

            @Override
            public void merge(A answer, EnrichedTrack.Builder track) {
                real.merge(answer, track);
            }

            @Override
            public Optional<String> unavailable() {
                return Optional.of("switched off");
            }
        };
    }

    private TrackStage<Q, A> stage(Enricher<Q, A> enricher) {
        Freshness freshness =
                new Freshness(Duration.ofDays(30), Duration.ofDays(7), Duration.ofHours(1));
        return new TrackStage<>(Link.of(phase()), enricher, new NoCodec(), freshness, CLOCK);
    }

    private Plan<EnrichedTrack, Q> plan(TrackStage<Q, A> stage, EnrichedTrack track) {
        return stage.plan(track);
    }

    private EnrichedTrack passed(Plan<EnrichedTrack, Q> plan) {
        assertThat(plan).isInstanceOf(Plan.Pass.class);
        return ((Plan.Pass<EnrichedTrack, Q>) plan).output();
    }

    private EnrichedTrack found(EnrichedTrack track) {
        return stage(enricher()).finish(track, Answer.found(answer()), ASKED);
    }

    private Step step(EnrichedTrack track) {
        return track.getTrail().get(Link.name(phase()));
    }

    private EnrichedTrack bare(EnrichedTrack track) {
        EnrichedTrack.Builder builder = EnrichedTrack.newBuilder(track);
        Sections.clear(phase(), builder);
        Map<String, Step> trail = new HashMap<>(track.getTrail());
        trail.remove(Link.name(phase()));
        return builder.setTrail(trail).build();
    }

    private String section(EnrichedTrack track) {
        return String.valueOf(track.get(Link.name(phase())));
    }

    /**
     * The record without the phase's section, its step and, for Spotify, the identity that it owns.
     */
    private String others(EnrichedTrack track) {
        EnrichedTrack.Builder builder = EnrichedTrack.newBuilder(bare(track));
        if (phase() == Phase.SPOTIFY) {
            EnrichedTrack owner = bare(askable());
            builder.setIsrcs(owner.getIsrcs())
                    .setTitle(owner.getTitle())
                    .setArtists(owner.getArtists())
                    .setDurationMs(owner.getDurationMs().orElse(null))
                    .setReleaseDate(owner.getReleaseDate().orElse(null))
                    .setReleaseDatePrecision(owner.getReleaseDatePrecision().orElse(null))
                    .setLabel(owner.getLabel().orElse(null))
                    .setPLine(owner.getPLine().orElse(null))
                    .setCLine(owner.getCLine().orElse(null));
        }
        return builder.build().toString();
    }

    private static final class NoCodec implements TrackCodec {

        @Override
        public EnrichedTrack decode(String topic, Headers headers, byte[] value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] encode(String topic, Headers headers, EnrichedTrack track) {
            return new byte[0];
        }
    }
}
