package live.pubco.scoring.sink;

import live.pubco.schemas.EnrichedTrack;
import live.pubco.score.TrackScore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A track that came in and the score it got. */
record Scored(Received<EnrichedTrack> received, TrackScore score) {

    EnrichedTrack track() {
        return received.value();
    }

    String trackId() {
        return track().getTrackId();
    }

    ConsumerRecord<byte[], byte[]> source() {
        return received.source();
    }
}
