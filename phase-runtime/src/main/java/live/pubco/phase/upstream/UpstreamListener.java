package live.pubco.phase.upstream;

import java.time.Duration;

/** Told what happens to calls; the host turns it into metrics. */
public interface UpstreamListener {

    UpstreamListener NONE = new UpstreamListener() {};

    /**
     * A call was sent and ended: {@code ok}, {@code rate_limited}, {@code unavailable}, {@code
     * unauthorized} or {@code refused}.
     */
    default void called(String operation, String outcome, Duration took) {}

    /** A call stood in line this long for pace, gate and concurrency. */
    default void waited(Duration waited) {}

    /** Nothing is sent for this long. */
    default void closed(String reason, Duration pause) {}
}
