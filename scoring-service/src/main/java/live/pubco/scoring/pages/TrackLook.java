package live.pubco.scoring.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import live.pubco.score.PartScore;
import live.pubco.score.ScoreConfig;
import live.pubco.score.TrackScore;
import live.pubco.scoring.reads.TrackDetail;
import live.pubco.scoring.reads.TrackView;
import live.pubco.scoring.reads.TrailStep;
import live.pubco.scoring.reads.WorkLook;

/** A track's page: what the template needs besides the track itself. */
record TrackLook(
        TrackView track,
        TrackScore score,
        Map<String, TrailStep> trail,
        List<Part> parts,
        List<Bar> waterfall,
        List<WorkLook> works,
        List<Stay> memberships) {

    /** One of the four cards. */
    record Part(String label, PartScore score, boolean decibans) {

        /** What weighs most, either way. */
        public String best() {
            return score.contributions().stream()
                    .filter(part -> part.detail() != null)
                    .max(Comparator.comparingDouble(part -> Math.abs(part.points())))
                    .map(part -> Wordings.signed(part.points()) + " " + part.detail())
                    .orElse(null);
        }
    }

    /** A bar of the waterfall, in percent of its width. */
    record Bar(String kind, String label, double from, double width, String text) {}

    /** A place on a playlist; positions as people count. */
    record Stay(
            String playlistId,
            String name,
            int position,
            String curator,
            Instant firstSeenAt,
            Instant removedAt) {}

    static TrackLook of(TrackDetail detail, ScoreConfig config) {
        TrackScore score = detail.score();
        List<Part> parts =
                List.of(
                        new Part("Momentum", score.momentum(), false),
                        new Part("Discovery", score.discovery(), false),
                        new Part("Social", score.social(), false),
                        new Part("Independence", score.independence(), true));
        return new TrackLook(
                detail.track(),
                score,
                detail.trail(),
                parts,
                waterfall(score, parts, config),
                WorkLook.all(detail.record(), score.writers()),
                memberships(detail.record()));
    }

    /** 50 plus what each part adds, minus what the gate takes: it ends at the score. */
    private static List<Bar> waterfall(TrackScore score, List<Part> parts, ScoreConfig config) {
        List<Bar> bars = new ArrayList<>();
        double at = 50;
        bars.add(new Bar("start", "Typical", 0, 50, "50.0"));
        for (Part part : parts) {
            double weight =
                    config.parts()
                            .get(
                                    live.pubco.score.Part.valueOf(
                                            part.label().toUpperCase(java.util.Locale.ROOT)));
            at = add(bars, part.label(), at, weight * (part.score().value() - 50));
        }
        if (score.gate() < 1) {
            at = add(bars, "Taken", at, score.opportunity() - at);
        }
        bars.add(
                new Bar(
                        "total",
                        "Opportunity",
                        0,
                        score.opportunity(),
                        Wordings.score(score.opportunity())));
        return bars;
    }

    private static double add(List<Bar> bars, String label, double at, double points) {
        String kind = points >= 0 ? "up" : "down";
        bars.add(
                new Bar(
                        kind,
                        label,
                        Math.min(at, at + points),
                        Math.abs(points),
                        Wordings.signed(points)));
        return at + points;
    }

    private static List<Stay> memberships(JsonNode record) {
        return StreamSupport.stream(record.path("memberships").spliterator(), false)
                .map(
                        m ->
                                new Stay(
                                        m.path("playlistId").asText(),
                                        m.path("playlistName")
                                                .asText(m.path("playlistId").asText()),
                                        m.path("position").asInt() + 1,
                                        m.path("curator").asText(null),
                                        instant(m.path("firstSeenAt")),
                                        instant(m.path("removedAt"))))
                .toList();
    }

    private static Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }
}
