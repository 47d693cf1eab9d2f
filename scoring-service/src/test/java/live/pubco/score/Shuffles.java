package live.pubco.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** The same sections said in another order or in other letters. */
final class Shuffles {

    private Shuffles() {}

    static ChartmetricSection of(ChartmetricSection figures, Random random) {
        ChartmetricSection copy = copy(figures, new ChartmetricSection());
        put(copy, "statistics", shuffled(figures.getStatistics(), random));
        put(copy, "weeklyStreams", shuffled(figures.getWeeklyStreams(), random));
        return copy;
    }

    static CreditsSection of(CreditsSection credits, Random random) {
        CreditsSection copy = copy(credits, new CreditsSection());
        put(copy, "contributors", shuffled(credits.getContributors(), random));
        return copy;
    }

    static MlcWork of(MlcWork work, Random random) {
        MlcWork copy = copy(work, new MlcWork());
        put(copy, "writers", shuffled(work.getWriters(), random));
        put(copy, "publishers", shuffled(work.getPublishers(), random));
        return copy;
    }

    static MlcSection with(MlcSection mlc, List<MlcRecording> recordings, List<MlcWork> works) {
        MlcSection copy = copy(mlc, new MlcSection());
        put(copy, "recordings", recordings);
        put(copy, "works", works);
        return copy;
    }

    /** Other ids, other letters, writers the other way round; name numbers stay whose they are. */
    static MlcSection renamed(MlcSection mlc) {
        List<MlcWork> works = mlc.getWorks().stream().map(Shuffles::renamed).toList();
        return with(mlc, mlc.getRecordings(), works);
    }

    private static MlcWork renamed(MlcWork work) {
        MlcWork copy = copy(work, new MlcWork());
        put(copy, "songCode", "ZZ999Z");
        put(
                copy,
                "writers",
                Edit.reversed(work.getWriters()).stream().map(Shuffles::renamed).toList());
        put(copy, "publishers", work.getPublishers().stream().map(Shuffles::renamed).toList());
        return copy;
    }

    private static MlcWriter renamed(MlcWriter writer) {
        MlcWriter copy = copy(writer, new MlcWriter());
        put(copy, "id", "other");
        put(copy, "name", accented(writer.getName()));
        return copy;
    }

    private static MlcPublisher renamed(MlcPublisher publisher) {
        MlcPublisher copy = copy(publisher, new MlcPublisher());
        put(copy, "id", "other-" + publisher.getId().orElse(""));
        put(copy, "name", accented(publisher.getName()));
        return copy;
    }

    static CreditsSection renamed(CreditsSection credits) {
        CreditsSection copy = copy(credits, new CreditsSection());
        List<Contributor> all = new ArrayList<>();
        for (Contributor contributor : credits.getContributors()) {
            Contributor other = copy(contributor, new Contributor());
            put(other, "name", accented(contributor.getName()));
            all.add(other);
        }
        put(copy, "contributors", all);
        return copy;
    }

    /** A later copy of the recording behind the one that was chosen. */
    static MusicBrainzSection withCompilation(MusicBrainzSection found) {
        MusicBrainzSection copy = copy(found, new MusicBrainzSection());
        MusicBrainzRecording compiled =
                MusicBrainzRecording.newBuilder()
                        .setMbid("00000000-0000-4000-8000-00000000000c")
                        .setTitle("Paper Lanterns")
                        .setFirstReleaseDate("2026-11-19")
                        .setDisambiguation("on a compilation")
                        .build();
        put(
                copy,
                "recordings",
                Stream.concat(found.getRecordings().stream(), Stream.of(compiled)).toList());
        return copy;
    }

    private static String accented(String name) {
        return name.toLowerCase(Locale.ROOT).replace('a', 'á').replace('o', 'ö').replace('i', 'ì');
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static <T extends SpecificRecordBase> T copy(T from, T to) {
        for (int i = 0; i < from.getSchema().getFields().size(); i++) {
            to.put(i, from.get(i));
        }
        return to;
    }

    private static void put(SpecificRecord record, String field, Object value) {
        record.put(record.getSchema().getField(field).pos(), value);
    }
}
