package live.pubco.scoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PublishingChange;
import live.pubco.schemas.PublishingChanged;
import live.pubco.score.Samples;
import live.pubco.scoring.reads.TrackFacts;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Instant NOW = Samples.NOW;

    @Test
    void aRuleWithoutLimitsTakesEverything() {
        assertThat(moved(rule(List.of("PUBLISHING"), List.of(), List.of(), 0))).hasSize(1);
    }

    @Test
    void everyLimitHasToBeMet() {
        assertThat(moved(rule(List.of("TIER"), List.of(), List.of(), 0))).isEmpty();
        assertThat(moved(rule(List.of("PUBLISHING"), List.of("p2"), List.of(), 0))).isEmpty();
        assertThat(moved(rule(List.of("PUBLISHING"), List.of("p1"), List.of("B"), 0))).isEmpty();
        assertThat(moved(rule(List.of("PUBLISHING"), List.of("p1"), List.of("A"), 60))).isEmpty();
        assertThat(moved(rule(List.of("PUBLISHING"), List.of("p1"), List.of("A"), 50))).hasSize(1);
    }

    @Test
    void theSameNewsTwiceIsTheSameAlert() {
        WatchRule rule = rule(List.of("PUBLISHING"), List.of(), List.of(), 0);

        assertThat(moved(rule)).isEqualTo(moved(rule));
    }

    @Test
    void whatHappenedBeforeTheRuleWasMadeIsNoNews() {
        Alerts alerts = alerts(rule(List.of("PUBLISHING"), List.of(), List.of(), 0));
        alerts.moved(change(NOW.minusSeconds(3_600)));

        assertThat(alerts.raised()).isEmpty();
    }

    @Test
    void aKnownTrackIsNewsWhereItComesToAndOneUnknownAnywhereWaitsForItsScore() {
        Alerts alerts = alerts(rule(List.of("NEW"), List.of(), List.of(), 0));
        alerts.listed(delta(DeltaKind.ADDED, false));
        alerts.listed(delta(DeltaKind.ADDED, true));
        alerts.listed(delta(DeltaKind.MOVED, false));

        assertThat(alerts.raised())
                .singleElement()
                .matches(alert -> alert.text().contains("came to a playlist"));
    }

    private static List<Alerts.Alert> moved(WatchRule rule) {
        Alerts alerts = alerts(rule);
        alerts.moved(change(NOW));
        return alerts.raised();
    }

    private static Alerts alerts(WatchRule rule) {
        TrackFacts facts =
                new TrackFacts(
                        "t", "Title", "Artist", List.of("p1"), List.of("w"), "A", 80, 50, NOW, "B");
        return new Alerts(List.of(rule), Map.of("t", facts));
    }

    private static WatchRule rule(
            List<String> events, List<String> playlists, List<String> tiers, double open) {
        return new WatchRule(
                "r", "rule", events, playlists, List.of(), tiers, open, null, "a scout", NOW);
    }

    private static PublishingChanged change(Instant at) {
        return PublishingChanged.newBuilder()
                .setChangeId("c")
                .setTrackId("t")
                .setTitle("Title")
                .setChange(PublishingChange.PUBLISHER_APPEARED)
                .setDetectedAt(at)
                .build();
    }

    private static PlaylistDelta delta(DeltaKind kind, boolean first) {
        return PlaylistDelta.newBuilder()
                .setPlaylistId("p1")
                .setRefreshId("r")
                .setTakenAt(NOW)
                .setEntries(
                        List.of(
                                DeltaEntry.newBuilder()
                                        .setKind(kind)
                                        .setTrackId("t")
                                        .setFirstSeenAnywhere(first)
                                        .build()))
                .build();
    }
}
