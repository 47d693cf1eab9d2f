package live.pubco.scoring.reads;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.SocialLink;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.score.TrackScore;
import live.pubco.score.WriterScore;
import live.pubco.scoring.Tagged;

/** What a track is filtered by, as words of one array: "playlist:37i9…", "state:UNPUBLISHED". */
public final class Facets {

    /** On one of the playlists with a tag, which are looked up once. */
    static final String ON_TAGGED =
            "t.facets && (SELECT array_agg('playlist:' || p.playlist_id) FROM playlist p"
                    + " WHERE ? = any(p.tags))";

    /** How the registry knows a track. */
    public enum MlcState {
        REGISTERED,
        PARTIAL,
        NOT_LINKED,
        NOT_CHECKED,
        NO_ANSWER,
        CONFLICT
    }

    private static final double WHOLE = 99.99;
    private static final double OVER = 100.01;

    private Facets() {}

    public static Set<String> of(EnrichedTrack track, TrackScore score) {
        Set<String> facets = new LinkedHashSet<>();
        add(facets, "tier", Stream.of(score.tier()));
        add(facets, "label", Stream.of(score.labelTier()));
        add(facets, "flag", score.flags().stream());
        add(facets, "state", score.writers().stream().map(WriterScore::status));
        add(facets, "writer", score.writers().stream().map(WriterScore::key));
        add(facets, "playlist", playlists(track));
        add(facets, "mlc", Stream.of(mlc(track)));
        add(facets, "work", track.getMlc().stream().flatMap(Facets::codes));
        add(facets, "genre", genres(track));
        add(facets, "social", socials(track));
        add(facets, "step", steps(track));
        add(facets, "tag", tags(track, score.asOf()));
        add(facets, "stage", words(track, OverrideKind.STAGE, score.asOf()));
        add(facets, "contact", words(track, OverrideKind.DO_NOT_CONTACT, score.asOf()));
        return facets;
    }

    static String facet(String kind, Object value) {
        return kind + ":" + value;
    }

    /** Playlists that hold the track now. */
    public static Stream<String> playlists(EnrichedTrack track) {
        return track.getMemberships().stream()
                .filter(membership -> membership.getRemovedAt().isEmpty())
                .map(Membership::getPlaylistId)
                .distinct();
    }

    static MlcState mlc(EnrichedTrack track) {
        Step step = track.getTrail().get("mlc");
        MlcSection section = track.getMlc().orElse(null);
        if (section != null && !section.getWorks().isEmpty()) {
            return registered(section);
        }
        if (step == null) {
            return MlcState.NOT_CHECKED;
        }
        return switch (step.getStatus()) {
            case FOUND, NOT_FOUND, REUSED -> MlcState.NOT_LINKED;
            case FAILED -> MlcState.NO_ANSWER;
            case SKIPPED, UNAVAILABLE -> MlcState.NOT_CHECKED;
        };
    }

    private static MlcState registered(MlcSection section) {
        double share =
                section.getWorks().get(0).getTotalShare().map(Number::doubleValue).orElse(0.0);
        if (share > OVER) {
            return MlcState.CONFLICT;
        }
        return share < WHOLE ? MlcState.PARTIAL : MlcState.REGISTERED;
    }

    private static Stream<String> codes(MlcSection section) {
        return section.getWorks().stream().map(MlcWork::getSongCode);
    }

    private static Stream<String> genres(EnrichedTrack track) {
        return track.getChartmetric().stream()
                .flatMap(section -> section.getGenres().stream())
                .map(genre -> genre.strip().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> socials(EnrichedTrack track) {
        return track.getMusicbrainz().stream()
                .flatMap(section -> section.getLinks().stream())
                .map(SocialLink::getKind)
                .flatMap(kind -> Stream.of(kind, "any"));
    }

    private static Stream<String> steps(EnrichedTrack track) {
        return track.getTrail().entrySet().stream()
                .flatMap(step -> statuses(step.getKey(), step.getValue().getStatus()));
    }

    private static Stream<String> statuses(String phase, StepStatus status) {
        return Stream.of(phase + ":" + status, status.name());
    }

    /** What scouts call the track, in alphabetical order. */
    public static Stream<String> tags(EnrichedTrack track, Instant asOf) {
        return said(track, OverrideKind.TAG, asOf)
                .filter(word -> word.getValue().equals(Tagged.ON.name()))
                .map(ScoutOverride::getTarget)
                .sorted();
    }

    private static Stream<String> words(EnrichedTrack track, OverrideKind kind, Instant asOf) {
        return said(track, kind, asOf)
                .map(ScoutOverride::getValue)
                .map(value -> value.toUpperCase(Locale.ROOT));
    }

    /** What scouts say about the track and still holds. */
    private static Stream<ScoutOverride> said(
            EnrichedTrack track, OverrideKind kind, Instant asOf) {
        return track.getOverrides().stream()
                .filter(word -> word.getKind() == kind)
                .filter(word -> word.getExpiresAt().map(asOf::isBefore).orElse(true));
    }

    private static void add(Set<String> facets, String kind, Stream<?> values) {
        values.forEach(value -> facets.add(facet(kind, value)));
    }
}
