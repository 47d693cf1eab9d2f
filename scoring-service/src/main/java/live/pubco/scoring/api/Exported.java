package live.pubco.scoring.api;

import java.util.ArrayList;
import java.util.List;
import live.pubco.scoring.pages.Wordings;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.reads.TrackQuery;
import live.pubco.scoring.reads.WriterFilter;
import live.pubco.scoring.reads.WriterQuery;

/** A list as it is exported: what its file is called, the statement that finds it, its values. */
record Exported(String name, String sql, List<Object> values) {

    private static final String TRACKS =
            """
            SELECT t.track_id, t.title, array_to_string(t.artists, '; ') AS artists,
                array_to_string(t.isrcs, '; ') AS isrcs, t.release_date, t.label, t.label_tier,
                t.opportunity AS score, t.low, t.high, t.confidence, t.tier, t.momentum, t.discovery, t.social,
                t.independence, t.open_share,
                (SELECT string_agg(concat(w ->> 'name', ' (', w ->> 'status', ')'), '; ')
                    FROM json_array_elements(t.writers -> 'writers') w) AS writers,
                (SELECT string_agg(w ->> 'proof', '; ')
                    FROM json_array_elements(t.writers -> 'writers') w) AS proofs,
                t.work, array_to_string(t.flags, '; ') AS flags,
                array_to_string(t.tags, '; ') AS tags, t.playlists, t.first_seen_at, t.as_of, t.versions,
                %s FROM track t"""
                    .formatted(sources(Wordings.phases()));

    static Exported tracks(TrackFilter filter) {
        TrackQuery query = new TrackQuery(filter);
        return new Exported("tracks", query.whole(TRACKS), query.values());
    }

    /** With the sources that tell who somebody is and who publishes the best track. */
    static Exported writers(WriterFilter filter) {
        WriterQuery query = new WriterQuery(filter);
        String sources = sources(List.of("credits", "mlc", "musicbrainz"));
        return new Exported("writers", query.whole(sources), query.values());
    }

    private static String sources(List<String> phases) {
        List<String> columns = new ArrayList<>();
        for (String phase : phases) {
            columns.add(column(phase, "status", "source"));
            columns.add(column(phase, "checkedAt", "checked_at"));
            if (phase.equals("mlc") || phase.equals("musicbrainz")) {
                columns.add(column(phase, "matchMethod", "match_method"));
            }
        }
        return String.join(", ", columns);
    }

    private static String column(String phase, String field, String name) {
        return "t.trail -> '%s' ->> '%s' AS %s_%s".formatted(phase, field, phase, name);
    }
}
