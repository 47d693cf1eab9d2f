package live.pubco.scoring.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import live.pubco.scoring.reads.History;

/** A track's history as a drawing: the score with its range, and a bar for each stay. */
record Timeline(
        Instant from,
        Instant to,
        String line,
        String band,
        List<Dot> dots,
        List<Stay> stays,
        List<Dot> changes) {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 180;
    private static final Duration LEAST = Duration.ofDays(14);

    /** A score; version is true where a new model, reference or configuration made it. */
    record Dot(double x, double y, String text, boolean version) {}

    /** In percent of the width. */
    record Stay(
            String playlistId,
            String name,
            double left,
            double width,
            Instant from,
            Instant to,
            String position) {}

    static Timeline of(History.Story story, Instant now) {
        Instant first =
                Stream.concat(
                                story.scores().stream().map(History.Point::asOf),
                                story.playlists().stream()
                                        .map(History.Period::from)
                                        .filter(from -> from != null))
                        .min(Instant::compareTo)
                        .orElse(now);
        Instant from = first.isAfter(now.minus(LEAST)) ? now.minus(LEAST) : first;
        return new Drawing(from, now).of(story);
    }

    private record Drawing(Instant from, Instant to) {

        private Timeline of(History.Story story) {
            List<History.Point> points = new ArrayList<>(story.scores());
            java.util.Collections.reverse(points);
            StringBuilder line = new StringBuilder();
            StringBuilder upper = new StringBuilder();
            StringBuilder lower = new StringBuilder();
            List<Dot> dots = new ArrayList<>();
            String versions = null;
            for (History.Point point : points) {
                double x = x(point.asOf());
                line.append(at(x, y(point.score())));
                upper.append(at(x, y(point.high())));
                lower.insert(0, at(x, y(point.low())));
                boolean isNew = versions != null && !versions.equals(point.versions());
                versions = point.versions();
                dots.add(new Dot(x, y(point.score()), text(point), isNew));
            }
            return new Timeline(
                    from,
                    to,
                    line.toString().strip(),
                    upper.append(lower).toString().strip(),
                    dots,
                    story.playlists().stream().map(this::stay).toList(),
                    story.publishing().stream()
                            .map(
                                    change ->
                                            new Dot(
                                                    x(change.detectedAt()),
                                                    0,
                                                    Words.change(change.change()),
                                                    false))
                            .toList());
        }

        private Stay stay(History.Period period) {
            Instant begin = period.from() == null ? from : period.from();
            Instant end = period.to() == null ? to : period.to();
            double left = 100 * x(begin) / WIDTH;
            return new Stay(
                    period.playlistId(),
                    period.playlistName() == null ? period.playlistId() : period.playlistName(),
                    left,
                    Math.max(.6, 100 * x(end) / WIDTH - left),
                    period.from(),
                    period.to(),
                    period.position() == null ? "" : "position " + (period.position() + 1));
        }

        private double x(Instant at) {
            double whole = Duration.between(from, to).toMillis();
            double part = Duration.between(from, at).toMillis();
            return WIDTH * Math.max(0, Math.min(1, part / whole));
        }

        private static double y(double score) {
            return HEIGHT * (1 - score / 100);
        }

        private static String text(History.Point point) {
            return Wordings.score(point.score()) + " on " + Wordings.day(point.asOf());
        }

        private static String at(double x, double y) {
            return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
        }
    }
}
