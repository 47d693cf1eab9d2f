package live.pubco.scoring.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No list reads the whole track table. With -Dpubco.plans.rounds=20 it also says how long the lists
 * take.
 */
class PlansIT {

    private static final int TRACKS = Integer.getInteger("pubco.plans.tracks", 100_000);
    private static final int ROUNDS = Integer.getInteger("pubco.plans.rounds", 0);
    private static final Map<String, Double> SLOWEST = new TreeMap<>();

    private static EmbeddedPostgres postgres;
    private static Connection connection;

    @BeforeAll
    static void manyTracks() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        connection = postgres.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO track SELECT
                        'track' || i, 'Title ' || i, 'title ' || i, '{Mara Quill}', '{QZXAA2600001}', '2026-10-01',
                        date '2026-11-20' - (i %% 2000), 'label', (array['DIY','INDIE','UNKNOWN'])[1 + i %% 3],
                        array['playlist' || i %% (%1$d / 100)], 1, now() - i * interval '1 minute', 'W' || i / 2, now(),
                        random() * 100, 10, 90, random(), (array['A','B','WATCH','LOW'])[1 + i %% 4],
                        random() * 100, random() * 100, random() * 100, random() * 100, random() * 100, '{}', '1|1|1',
                        array['playlist:playlist' || i %% (%1$d / 100), 'mlc:' || (array['PARTIAL','REGISTERED'])[1 + i %% 2],
                            'state:' || (array['UNPUBLISHED','MAJOR_PUBLISHED'])[1 + i %% 2], 'tier:' || i %% 4,
                            'step:' || (CASE WHEN i %% 500 = 0 THEN 'FAILED' ELSE 'FOUND' END), 'writer:W' || i / 3],
                        array_to_tsvector(array['title', i::text, 'mara', 'quill']), 'FOUND,FOUND,FOUND,FOUND,FOUND',
                        i %% 2 = 0, '{"writers":[]}', '{}', decode(repeat('ab', 3000), 'hex'), NULL, NULL, NULL, 'W' || i / 2
                    FROM generate_series(1, %1$d) i"""
                            .formatted(TRACKS));
            statement.execute(
                    """
                    INSERT INTO playlist SELECT 'playlist' || i, 'Name ' || i, NULL, 'curator', 'INDEPENDENT', 'WATCHED',
                        NULL, NULL, i * 10, 100, CASE WHEN i %% 20 = 0 THEN array['trusted'] ELSE '{}' END, now(), now(), now(), now()
                    FROM generate_series(0, %d / 100 - 1) i"""
                            .formatted(TRACKS));
            statement.execute(
                    "INSERT INTO listing_entry SELECT playlist_ids[1],"
                            + " row_number() OVER (PARTITION BY playlist_ids[1]), 'TRACK', track_id,"
                            + " NULL, NULL FROM track");
            statement.execute(
                    "INSERT INTO track_writer SELECT track_id, 'W' || row_number() OVER () / 3,"
                            + " 'Mara Quill', NULL, NULL, 'UNPUBLISHED', 50, 90, 'proof', opportunity"
                            + " FROM track");
            statement.execute("VACUUM ANALYZE");
        }
    }

    @AfterAll
    static void figures() throws IOException, SQLException {
        SLOWEST.forEach((list, ms) -> System.out.printf("%8.1f ms p95  %s%n", ms, list));
        connection.close();
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everySortHasAnIndex(Sort sort) throws SQLException {
        check(new TrackQuery(filter(Map.of("sort", "-" + sort.name()))));
    }

    @ParameterizedTest
    @CsvSource({
        "playlist, playlist7",
        "writer, W7",
        "writerState, UNPUBLISHED",
        "mlc, PARTIAL",
        "tag, sync",
        "pipeline, FAILED",
        "minScore, 99",
        "maxScore, 1",
        "minMomentum, 99",
        "minConfidence, 0.99",
        "minOpenShare, 99",
        "newSince, 2026-01-01",
        "maxAgeDays, 30",
        "q, quill 77",
        "group, work",
        "playlistTag, trusted"
    })
    void everyFilterGoesByAnIndex(String field, String value) throws SQLException {
        check(new TrackQuery(filter(Map.of(field, value))));
        check(new TrackQuery(filter(Map.of(field, value, "sort", "title,-score"))));
    }

    @ParameterizedTest
    @CsvSource({
        "sort, -score",
        "sort, -momentum",
        "sort, independence",
        "state, 'UNPUBLISHED,SELF_ADMINISTERED'",
        "playlist, playlist7",
        "playlistTag, trusted",
        "stage, TALKING",
        "stage, NONE",
        "minScore, 99",
        "minMomentum, 99",
        "q, mara quill"
    })
    void everyListOfWritersGoesByAnIndex(String field, String value) throws SQLException {
        for (String sort : List.of("-score", "-momentum")) {
            Map<String, String> fields = new TreeMap<>(Map.of("sort", sort));
            fields.put(field, value);
            Reads.Query query = new WriterQuery(filter(WriterFilter.class, fields)).query();
            check("writers " + fields, query.sql(), query.values(), query.limit());
        }
    }

    @Test
    void playlistsCountTheirTracksByIndex() throws SQLException {
        PlaylistQuery query =
                new PlaylistQuery(new PlaylistFilter(null, null, null, null, null, null, null));
        check("playlists", query.sql(), query.values(), query.limit());
    }

    @Test
    void worksGoByAnIndex() throws SQLException {
        check(new TrackQuery(filter(Map.of())).ofWorks());
        check(new TrackQuery(filter(Map.of("minOpenShare", "99"))).ofWorks());
        check(TrackQuery.recordingsOf("W7", 50));
    }

    private static void check(TrackQuery query) throws SQLException {
        check(
                query.sql().replaceAll("^.* FROM track t", "tracks"),
                query.sql(),
                query.values(),
                query.limit());
    }

    private static void check(String list, String sql, List<Object> values, int limit)
            throws SQLException {
        String statement = sql.replaceAll("\\?\\d+", "?") + " LIMIT " + (limit + 1);
        assertThat(rows("EXPLAIN " + statement, values)).doesNotContain("Seq Scan on track ");
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            rows(statement, values);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        if (ROUNDS > 0) {
            SLOWEST.put(list + values, times[(int) (ROUNDS * .95)]);
        }
    }

    private static String rows(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(
                        i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            StringBuilder text = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
            return text.toString();
        }
    }

    private static TrackFilter filter(Map<String, String> fields) {
        return filter(TrackFilter.class, fields);
    }

    /** A filter of a few fields by name; a filter has too many to count them off. */
    private static <F extends Record> F filter(Class<F> type, Map<String, String> fields) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<F> constructor =
                    type.getDeclaredConstructor(
                            Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Stream.of(components).map(c -> fields.get(c.getName())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
