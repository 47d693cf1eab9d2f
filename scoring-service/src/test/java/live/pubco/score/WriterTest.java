package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By what a writer is known, and who is the writer. */
class WriterTest {

    private static final String LOCAL = "name:mara quill@PL001A";
    private static final String MBID = "00000000-0000-4000-8000-000000000003";

    @Test
    void aWriterIsKnownByTheLeastNumberElseByMusicBrainzElseByName() {
        assertThat(writer(Set.of("00333333333", "00111111111"), MBID).key())
                .isEqualTo("ipi:00111111111");
        assertThat(writer(Set.of(), MBID).key()).isEqualTo("mbid:" + MBID);
        assertThat(writer(Set.of(), null).key()).isEqualTo(LOCAL);
    }

    @Test
    void onlyAWriterKnownByNumberHasOne() {
        assertThat(writer(Set.of("00111111111"), MBID).ipi()).contains("00111111111");
        assertThat(writer(Set.of("00111111111"), MBID).withMbid(MBID).ipi()).isEmpty();
        assertThat(writer(Set.of(), MBID).ipi()).isEmpty();
    }

    @Test
    void anotherIdentityKeepsNamesNumbersAndShare() {
        Writer found = writer(Set.of("00111111111"), MBID);
        Writer pinned = found.withNumber("00222222222");

        assertThat(pinned.key()).isEqualTo("ipi:00222222222");
        assertThat(pinned.foundAs()).isEqualTo("ipi:00111111111");
        assertThat(pinned.numbers()).containsExactly("00111111111");
        assertThat(pinned.names()).isEqualTo(found.names());
        assertThat(pinned.share()).contains(50.0);
        assertThat(pinned.mbid()).contains(MBID);
        assertThat(found.withMbid("m").mbid()).contains("m");
        assertThat(found.local(LOCAL).key()).isEqualTo(LOCAL);
        assertThat(found.local(LOCAL).mbid()).isEmpty();
    }

    @Test
    void aScoutMayMeanTheOldKeyOrTheNewOne() {
        Writer pinned = writer(Set.of("00111111111"), null).withNumber("00222222222");

        assertThat(pinned.isMeant("ipi:00111111111")).isTrue();
        assertThat(pinned.isMeant("ipi:00222222222")).isTrue();
        assertThat(pinned.isMeant("ipi:00333333333")).isFalse();
    }

    @Test
    void aPartyIsTheWriterByNumberWhereBothHaveOne() {
        Writer mara = writer(Set.of("00111111111"), null);

        assertThat(mara.is(party("OAK SONGS", "00111111111"))).isTrue();
        assertThat(mara.is(party("MARA QUILL", "00999999999"))).isFalse();
    }

    @Test
    void aPartyIsTheWriterByAnyNameWhereANumberIsMissing() {
        Writer mara = writer(Set.of("00111111111"), null);
        Writer unnumbered = writer(Set.of(), null);

        assertThat(mara.is(party("QUILL, MARA", null))).isTrue();
        assertThat(mara.is(party("M. Q. LANTERN", null))).isTrue();
        assertThat(mara.is(party("Mara Quill Publishing LLC", null))).isTrue();
        assertThat(mara.is(party("OAK SONGS", null))).isFalse();
        assertThat(unnumbered.is(party("MARA QUILL", "00999999999"))).isTrue();
        assertThat(unnumbered.is(party("OAK SONGS", "00111111111"))).isFalse();
    }

    @Test
    void whetherANumberIsTheWritersIsUnknownWhereASideHasNone() {
        Writer mara = writer(Set.of("00111111111"), null);

        assertThat(mara.has(Optional.of("00111111111"))).contains(true);
        assertThat(mara.has(Optional.of("00222222222"))).contains(false);
        assertThat(mara.has(Optional.empty())).isEmpty();
        assertThat(writer(Set.of(), null).has(Optional.of("00111111111"))).isEmpty();
    }

    private static Party party(String name, String ipi) {
        return Party.of(name, Optional.ofNullable(ipi), true);
    }

    private static Writer writer(Set<String> numbers, String mbid) {
        return Writer.found(
                LOCAL,
                List.of("Mara Quill", "M. Q. Lantern"),
                numbers,
                Optional.ofNullable(mbid),
                Optional.of(50.0));
    }
}
