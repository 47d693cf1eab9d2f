package live.pubco.scoring.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.schemas.PublishingChange;
import live.pubco.schemas.PublishingChanged;
import live.pubco.score.Samples;
import org.junit.jupiter.api.Test;

class PublishingChangesTest {

    private static final Publishing.Work OPEN =
            new Publishing.Work("PL001A", 50, List.of("MARA QUILL"), List.of("TIN WHISTLE TUNES"));

    @Test
    void nothingMovedNothingToTell() {
        assertThat(changes(OPEN, OPEN)).isEmpty();
    }

    @Test
    void aNewPartyIsAPublisherThatAppeared() {
        List<PublishingChanged> changes =
                changes(
                        OPEN,
                        new Publishing.Work(
                                "PL001A",
                                100,
                                List.of("MARA QUILL"),
                                List.of("QUIET HARBOR SONGS", "TIN WHISTLE TUNES")));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).getChange()).isEqualTo(PublishingChange.PUBLISHER_APPEARED);
        assertThat(changes.get(0).getParty()).contains("QUIET HARBOR SONGS");
        assertThat(changes.get(0).getOpenShareBefore()).contains(50.0);
        assertThat(changes.get(0).getOpenShareAfter()).contains(0.0);
    }

    @Test
    void moreAndLessOfTheSamePartiesAreShares() {
        Publishing.Work more = new Publishing.Work("PL001A", 75, OPEN.writers(), OPEN.parties());

        assertThat(kinds(OPEN, more)).containsExactly(PublishingChange.SHARE_REGISTERED);
        assertThat(kinds(more, OPEN)).containsExactly(PublishingChange.SHARE_GONE);
    }

    @Test
    void claimsOverTheWholeOpenADisputeAndItsEndClosesIt() {
        Publishing.Work whole = new Publishing.Work("PL001A", 100, OPEN.writers(), OPEN.parties());
        Publishing.Work over = new Publishing.Work("PL001A", 150, OPEN.writers(), OPEN.parties());
        Publishing.Work more = new Publishing.Work("PL001A", 160, OPEN.writers(), OPEN.parties());

        assertThat(kinds(whole, over))
                .containsExactly(
                        PublishingChange.SHARE_REGISTERED, PublishingChange.DISPUTE_OPENED);
        assertThat(kinds(over, whole))
                .containsExactly(PublishingChange.SHARE_GONE, PublishingChange.DISPUTE_CLOSED);
        assertThat(kinds(over, more)).containsExactly(PublishingChange.SHARE_REGISTERED);
    }

    @Test
    void aNewWriterIsIdentified() {
        Publishing.Work both =
                new Publishing.Work(
                        "PL001A", 50, List.of("IVO BRANDT", "MARA QUILL"), OPEN.parties());

        assertThat(kinds(OPEN, both)).containsExactly(PublishingChange.WRITER_IDENTIFIED);
    }

    @Test
    void worksComeAndGo() {
        assertThat(between(new Publishing(List.of()), new Publishing(List.of(OPEN))))
                .extracting(PublishingChanged::getChange)
                .containsExactly(PublishingChange.SHARE_REGISTERED);
        assertThat(between(new Publishing(List.of(OPEN)), new Publishing(List.of())))
                .extracting(PublishingChanged::getChange)
                .containsExactly(PublishingChange.SHARE_GONE);
    }

    @Test
    void theSameChangeHasTheSameId() {
        Publishing.Work more = new Publishing.Work("PL001A", 75, OPEN.writers(), OPEN.parties());

        assertThat(changes(OPEN, more)).isEqualTo(changes(OPEN, more));
    }

    private static List<PublishingChange> kinds(Publishing.Work before, Publishing.Work after) {
        return changes(before, after).stream().map(PublishingChanged::getChange).toList();
    }

    private static List<PublishingChanged> changes(Publishing.Work before, Publishing.Work after) {
        return between(new Publishing(List.of(before)), new Publishing(List.of(after)));
    }

    private static List<PublishingChanged> between(Publishing before, Publishing after) {
        return PublishingChanges.between(before, after, Samples.bare("track").build(), Samples.NOW);
    }
}
