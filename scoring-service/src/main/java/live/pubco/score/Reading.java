package live.pubco.score;

import java.util.Map;
import java.util.TreeMap;

/**
 * An input as read off the record: the observation and the figures that have peers to be compared
 * with, by metric.
 */
record Reading(Input input, Observation observation, Map<String, Double> metrics) {

    Reading {
        metrics = new TreeMap<>(metrics);
    }

    static Reading of(Input input, Observation observation) {
        return new Reading(input, observation, Map.of());
    }

    static Reading of(Input input, Observation observation, String metric) {
        return new Reading(input, observation, Map.of(metric, observation.value()));
    }
}
