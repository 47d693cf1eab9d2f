package live.pubco.scoring.sink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Scores and stores what was read, a large batch in parts at once, and tells of it. */
@ApplicationScoped
class RecordsWriter {

    private final Lanes lanes;
    private final RecordsReader reader;
    private final Tracks tracks;
    private final Sink sink;
    private final Delivery delivery;
    private final SinkMetrics metrics;

    RecordsWriter(
            Lanes lanes,
            RecordsReader reader,
            Tracks tracks,
            Sink sink,
            Delivery delivery,
            SinkMetrics metrics) {
        this.lanes = lanes;
        this.reader = reader;
        this.tracks = tracks;
        this.sink = sink;
        this.delivery = delivery;
        this.metrics = metrics;
    }

    /** Returns when everything is stored and sent. */
    void write(ConsumerRecords<byte[], byte[]> records) {
        metrics.time(() -> lanes.work(records, this::take));
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        RecordsReader.Batch batch = reader.read(records);
        Map<ConsumerRecord<byte[], byte[]>, Scored> scored = new IdentityHashMap<>();
        List<Row> rows = new ArrayList<>(batch.rows());
        for (Scored track : tracks.scored(batch.tracks())) {
            scored.put(track.source(), track);
            rows.add(Tracks.row(track));
        }
        if (rows.isEmpty()) {
            delivery.complete(() -> {});
        }
        // told before the next wave is written: afterwards nobody could tell what this one changed
        Waves.of(rows).forEach(wave -> delivery.complete(() -> store(wave, scored)));
        metrics.scored(scored.size());
    }

    private void store(List<Row> wave, Map<ConsumerRecord<byte[], byte[]>, Scored> scored) {
        Map<String, Scored> byTrack =
                wave.stream()
                        .map(row -> scored.get(row.source()))
                        .filter(track -> track != null)
                        .collect(Collectors.toMap(Scored::trackId, Function.identity()));
        List<Row> consequences = new ArrayList<>();
        for (Written written : sink.write(wave)) {
            consequences.addAll(tracks.publish(byTrack.get(written.trackId()), written));
        }
        sink.write(consequences);
    }
}
