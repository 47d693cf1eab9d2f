package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A Web API made of recorded answers. */
final class RecordedSpotify implements SpotifyApi, SpotifyAccounts {

    final List<String> pagesAsked = new ArrayList<>();
    final List<String> versions = new ArrayList<>(List.of("v1"));
    String playlist = "playlist-new-keys.json";
    int total = 5;
    int longestPage = 100;
    boolean tellsTotal = true;
    boolean holdsPages;
    int refusesItemsWith;
    int expiredTokens;
    int tokens;

    @Override
    public Uni<SpotifyWire.Token> token(String authorization, String grantType) {
        return Uni.createFrom().item(new SpotifyWire.Token("token-" + ++tokens, 3600));
    }

    @Override
    public Uni<SpotifyWire.Playlist> playlist(String authorization, String id, String fields) {
        if (expiredTokens > 0) {
            expiredTokens--;
            return failure(401);
        }
        if (playlist == null) {
            return failure(404);
        }
        SpotifyWire.Playlist p = Recorded.json(playlist, SpotifyWire.Playlist.class);
        if (!"snapshot_id".equals(fields)) {
            return Uni.createFrom().item(p);
        }
        String version = versions.size() > 1 ? versions.remove(0) : versions.get(0);
        return Uni.createFrom()
                .item(new SpotifyWire.Playlist(null, null, null, null, null, version, null, null));
    }

    @Override
    public Uni<SpotifyWire.Page> page(
            String authorization, String id, String contents, int offset, int limit, String types) {
        pagesAsked.add(contents + "@" + offset);
        if (contents.equals("items") && refusesItemsWith != 0) {
            return failure(refusesItemsWith);
        }
        if (holdsPages) {
            return Uni.createFrom().nothing();
        }
        int size = Math.min(limit, longestPage);
        List<SpotifyWire.Entry> entries =
                IntStream.range(offset, Math.min(offset + size, total))
                        .mapToObj(RecordedSpotify::entry)
                        .toList();
        String next = offset + size < total ? "https://api.example/next" : null;
        return Uni.createFrom()
                .item(new SpotifyWire.Page(size, offset, next, tellsTotal ? total : null, entries));
    }

    private static SpotifyWire.Entry entry(int position) {
        String id = "%022d".formatted(position);
        return new SpotifyWire.Entry(
                null,
                false,
                new SpotifyWire.Item(
                        "track", id, "Song " + position, false, null, null, null, null),
                null);
    }

    private static <T> Uni<T> failure(int status) {
        return Uni.createFrom().failure(new WebApplicationException(status));
    }
}
