package live.pubco.spotify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.SpotifySection;

/** Spotify's answer in the record's own terms. */
final class Section {

    private Section() {}

    static SpotifySection of(SpotifyAnswer answer) {
        SpotifyTrack track = answer.track();
        Optional<SpotifyAlbum> album = answer.album().or(() -> Optional.ofNullable(track.album()));
        return SpotifySection.newBuilder()
                .setServedId(track.id())
                .setName(Text.of(track.name()).orElse(""))
                .setArtists(artists(track.artists()))
                .setAlbum(album.map(Section::album).orElse(null))
                .setDurationMs(track.durationMs())
                .setExplicit(track.explicit())
                .setPlayable(track.playable())
                .setIsrc(track.isrc().map(Isrc::code).orElse(null))
                .setPopularity(track.popularity())
                .build();
    }

    /** Those with a name, in the order of the credit. */
    static List<Artist> artists(List<SpotifyArtist> artists) {
        return artists.stream()
                .filter(Objects::nonNull)
                .filter(artist -> Text.of(artist.name()).isPresent())
                .map(artist -> new Artist(artist.id(), artist.name().strip()))
                .toList();
    }

    private static Album album(SpotifyAlbum album) {
        Optional<ReleaseDate> release = ReleaseDate.of(album);
        return Album.newBuilder()
                .setId(album.id())
                .setName(Text.of(album.name()).orElse(""))
                .setType(album.albumType())
                .setArtists(artists(album.artists()))
                .setReleaseDate(release.map(ReleaseDate::date).orElse(null))
                .setReleaseDatePrecision(release.map(ReleaseDate::precision).orElse(null))
                .setTotalTracks(album.totalTracks())
                .setLabel(Text.of(album.label()).orElse(null))
                .setPLine(album.line("P").orElse(null))
                .setCLine(album.line("C").orElse(null))
                .setUpc(album.upc().orElse(null))
                .setCoverUrl(album.cover().orElse(null))
                .build();
    }
}
