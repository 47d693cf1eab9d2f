package live.pubco.scoring.sink;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A value with the record it came in, which a dead letter must repeat. */
record Received<T>(ConsumerRecord<byte[], byte[]> source, T value) {}
