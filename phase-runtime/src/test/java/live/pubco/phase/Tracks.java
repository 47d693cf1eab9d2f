package live.pubco.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Artist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Hints;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.SpotifySection;

/** Invented tracks for tests. */
public final class Tracks {

    public static final String ID = "1DemoTrack0000000000AA";
    public static final String ISRC = "QZDEM2600001";
    private static final Instant SEEN = Instant.parse("2026-03-01T10:00:00Z");

    private Tracks() {}

    /** As ingest sends it: seen on a playlist, nothing known. */
    public static EnrichedTrack discovered() {
        Membership membership =
                Membership.newBuilder()
                        .setPlaylistId("7DemoPlaylist00000000A")
                        .setPlaylistName("Demo Mix")
                        .setPosition(0)
                        .setFirstSeenAt(SEEN)
                        .setLastSeenAt(SEEN)
                        .build();
        return EnrichedTrack.newBuilder()
                .setTrackId(ID)
                .setTitle("Song A")
                .setArtists(List.of(new Artist("3DemoArtist0000000000A", "Artist A")))
                .setMemberships(List.of(membership))
                .setRefreshId("refresh-1")
                .setDiscoveredAt(SEEN)
                .setTrail(Map.of())
                .build();
    }

    /** With every section filled and every hint given. */
    public static EnrichedTrack full() {
        return EnrichedTrack.newBuilder(discovered())
                .setIsrcs(List.of(ISRC))
                .setDurationMs(201_000L)
                .setReleaseDate("2026-02-27")
                .setHints(new Hints(90_000_001L, List.of(4004L)))
                .setSpotify(
                        SpotifySection.newBuilder()
                                .setServedId(ID)
                                .setName("Song A")
                                .setIsrc(ISRC)
                                .build())
                .setCredits(credits())
                .setMlc(mlc())
                .setMusicbrainz(
                        MusicBrainzSection.newBuilder().setMatchMethod(MatchMethod.ISRC).build())
                .setChartmetric(ChartmetricSection.newBuilder().setTrackId(90_000_001L).build())
                .build();
    }

    private static CreditsSection credits() {
        Contributor writer =
                Contributor.newBuilder()
                        .setName("Mary McDemo")
                        .setKinds(List.of(CreditKind.WRITER))
                        .setRoles(List.of("Composer"))
                        .build();
        return CreditsSection.newBuilder()
                .setSource(CreditsSource.GROUPED_QUERY)
                .setReader("1")
                .setContributors(List.of(writer))
                .build();
    }

    private static MlcSection mlc() {
        MlcWork work =
                MlcWork.newBuilder()
                        .setSongCode("AB12CD")
                        .setTitle("SONG A")
                        .setWriters(List.of(MlcWriter.newBuilder().setName("MARY MCDEMO").build()))
                        .setPublishers(
                                List.of(
                                        MlcPublisher.newBuilder()
                                                .setName("DEMO SONGS PUBLISHING")
                                                .setCollectionShare(new BigDecimal("50.00"))
                                                .build()))
                        .setTotalShare(new BigDecimal("50.00"))
                        .build();
        return MlcSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setMatchConfidence(new BigDecimal("1.00"))
                .setWorks(List.of(work))
                .build();
    }
}
