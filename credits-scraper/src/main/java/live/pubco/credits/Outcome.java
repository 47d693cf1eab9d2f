package live.pubco.credits;

import java.time.Duration;
import java.util.Optional;

/** How a visit to a page ended. */
sealed interface Outcome {

    /** The name under which it is counted. */
    String label();

    /** The page answered; what it said is still to be read. */
    record Read(Report report) implements Outcome {
        @Override
        public String label() {
            return report.isEmpty() ? "no_credits" : "credits";
        }
    }

    /** The site does not know the track. */
    record NotFound() implements Outcome {
        @Override
        public String label() {
            return "not_found";
        }
    }

    /** A page came whose arrangement the reader does not know; the markup is for diagnosis. */
    record LayoutNotRecognised(String reason, String html) implements Outcome {
        @Override
        public String label() {
            return "layout_not_recognised";
        }
    }

    /** The site wants to be left alone: too many requests, a login wall, a challenge. */
    record Blocked(String reason, Optional<Duration> retryAfter) implements Outcome {
        @Override
        public String label() {
            return "blocked";
        }
    }

    /** The page was cut because it did not end in time. */
    record TimedOut(String reason) implements Outcome {
        @Override
        public String label() {
            return "timeout";
        }
    }

    /** No answer this time: crashed, unreachable, refused to load. */
    record NoAnswer(String reason) implements Outcome {
        @Override
        public String label() {
            return "no_answer";
        }
    }
}
