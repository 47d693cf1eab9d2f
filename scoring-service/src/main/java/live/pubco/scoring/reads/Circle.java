package live.pubco.scoring.reads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.PublishingStatus;

/** A track's writers and whom they write with, as a drawing: the track's own stand inside. */
public record Circle(List<Node> nodes, List<Line> lines) {

    static final int WIDTH = 640;
    static final int HEIGHT = 340;
    private static final int MOST = 14;
    private static final double INNER = 0.34;
    private static final double OUTER = 0.78;

    /** A writer. */
    record Node(String key, String name, PublishingStatus status, boolean own, long x, long y) {}

    /** Two writers, from point to point, and the songs they wrote together. */
    record Line(Node from, Node to, int songs) {

        /** Wider for more songs, up to a limit. */
        public int width() {
            return Math.min(songs, 6);
        }
    }

    /** A track's own writer and somebody else on some track of theirs. */
    record Tie(Writer own, Writer other, int songs) {

        static Tie read(Cells row) {
            return new Tie(Writer.read(row), Writer.read(row), row.whole());
        }
    }

    /** Who stands on either side of a tie. */
    record Writer(String key, String name, PublishingStatus status) {

        private static Writer read(Cells row) {
            return new Writer(row.text(), row.text(), PublishingStatus.valueOf(row.text()));
        }
    }

    /**
     * @param ties the closest first; two writers of the track are tied both ways
     */
    static Circle of(List<Tie> ties) {
        Map<String, Writer> own = new LinkedHashMap<>();
        ties.forEach(tie -> own.putIfAbsent(tie.own().key(), tie.own()));
        Map<String, Writer> others = new LinkedHashMap<>();
        ties.stream()
                .map(Tie::other)
                .filter(writer -> !own.containsKey(writer.key()) && others.size() < MOST)
                .forEach(writer -> others.putIfAbsent(writer.key(), writer));
        Map<String, Node> nodes = new LinkedHashMap<>();
        place(List.copyOf(own.values()), true, INNER, nodes);
        place(List.copyOf(others.values()), false, OUTER, nodes);
        return new Circle(List.copyOf(nodes.values()), lines(ties, nodes));
    }

    private static void place(
            List<Writer> writers, boolean own, double radius, Map<String, Node> nodes) {
        for (int i = 0; i < writers.size(); i++) {
            Writer each = writers.get(i);
            double turn = 2 * Math.PI * i / writers.size() - Math.PI / 2;
            long x = Math.round(WIDTH / 2.0 * (1 + radius * Math.cos(turn)));
            long y = Math.round(HEIGHT / 2.0 * (1 + radius * Math.sin(turn)));
            nodes.put(each.key(), new Node(each.key(), each.name(), each.status(), own, x, y));
        }
    }

    private static List<Line> lines(List<Tie> ties, Map<String, Node> nodes) {
        Set<Set<String>> drawn = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Tie tie : ties) {
            Node from = nodes.get(tie.own().key());
            Node to = nodes.get(tie.other().key());
            if (to != null && drawn.add(Set.of(from.key(), to.key()))) {
                lines.add(new Line(from, to, tie.songs()));
            }
        }
        return lines;
    }
}
