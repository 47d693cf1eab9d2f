package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import live.pubco.schemas.CreditsSource;
import org.junit.jupiter.api.Test;

/** What the reader makes of every kind of page, in a real browser. */
class ReadingTest extends OnTestSite {

    @Test
    void readsTheDialogOfTheFirstGeneration() throws JsonProcessingException {
        CreditsSheet sheet = sheet("generation1");

        assertThat(sheet.source()).isEqualTo(CreditsSource.DIALOG);
        assertThat(names(sheet, "Written by"))
                .containsExactly("Artist A", "Mary McDemo", "J. de la Test", "Tyler, The Inventor");
        assertThat(names(sheet, "Produced by")).containsExactly("Beat Maker");
        assertThat(names(sheet, "Performed by")).containsExactly("Artist A");
        assertThat(sheet.lines().get(0).uri()).isEqualTo("spotify:artist:3InventedArtistId00000");
        assertThat(sheet.suppliers()).containsExactly("Demo Records, Inc.", "Second Source");
    }

    @Test
    void readsTheDialogOfTheSecondGeneration() throws JsonProcessingException {
        CreditsSheet sheet = sheet("generation2");

        assertThat(sheet.lines())
                .extracting(CreditLine::name, CreditLine::role, CreditLine::group)
                .containsExactly(
                        tuple("Artist A", "Main Artist", "Artist"),
                        tuple("Mary McDemo", "Composer", "Composition & Lyrics"),
                        tuple("Mary McDemo", "Lyricist", "Composition & Lyrics"),
                        tuple("Simon & Test", "Composer", "Composition & Lyrics"),
                        tuple("Beat Maker", "Producer", "Production & Engineering"),
                        tuple("Mix Hand", "Mixer", "Production & Engineering"));
    }

    @Test
    void readsADialogOfDefinitions() throws JsonProcessingException {
        CreditsSheet sheet = sheet("definitions");

        assertThat(names(sheet, "Written by")).containsExactly("Artist A", "Mary McDemo");
        assertThat(names(sheet, "Produced by")).containsExactly("Beat Maker");
    }

    @Test
    void prefersThePagesOwnAnswerAndFetchesItsRest() throws JsonProcessingException {
        CreditsSheet sheet = sheet("grouped");

        assertThat(sheet.source()).isEqualTo(CreditsSource.GROUPED_QUERY);
        assertThat(sheet.lines())
                .extracting(CreditLine::name)
                .containsExactly(
                        "Artist A", "Mary McDemo", "Mary McDemo", "Beat Maker", "Mix Hand");
        assertThat(sheet.suppliers()).containsExactly("Demo Records");
        assertThat(sheet.partial()).isFalse();
    }

    @Test
    void fetchesTheRestAgainWhenItCameCutOff() throws JsonProcessingException {
        CreditsSheet sheet = sheet("groupedCut");

        assertThat(sheet.lines()).extracting(CreditLine::name).contains("Mix Hand");
        assertThat(sheet.partial()).isFalse();
    }

    @Test
    void readsTheOlderQuerySentByXmlHttpRequest() throws JsonProcessingException {
        CreditsSheet sheet = sheet("modal");

        assertThat(sheet.source()).isEqualTo(CreditsSource.MODAL_QUERY);
        assertThat(sheet.lines())
                .extracting(CreditLine::name)
                .containsExactly("Mary McDemo", "Beat Maker");
        assertThat(sheet.lines().get(0).url()).contains("songwriter");
    }

    @Test
    void readsTheCreditsView() throws JsonProcessingException {
        CreditsSheet sheet = sheet("view");

        assertThat(sheet.source()).isEqualTo(CreditsSource.CREDITS_VIEW);
        assertThat(names(sheet, "composer")).containsExactly("Mary McDemo");
    }

    @Test
    void acceptsTheConsentBanner() throws JsonProcessingException {
        assertThat(sheet("consent").lines())
                .extracting(CreditLine::name)
                .containsExactly("Mary McDemo");
    }

    @Test
    void keepsNamesThatLookGlued() throws JsonProcessingException {
        assertThat(sheet("glued").lines())
                .extracting(CreditLine::name)
                .containsExactly(
                        "Christopher Boys", "McKinley Languedoc", "DeShawn O'Test", "ALLCAPS");
    }

    @Test
    void fallsBackToTheDialogWhenTheQueryIsRotated() throws JsonProcessingException {
        assertThat(sheet("rotated").source()).isEqualTo(CreditsSource.DIALOG);
    }

    @Test
    void findsTheHeadersMenuUnderOtherNames() throws JsonProcessingException {
        assertThat(sheet("renamed").lines())
                .extracting(CreditLine::name)
                .containsExactly("Mary McDemo");
    }

    @Test
    void fallsBackToTheDialogWhenThePagesTokenHasExpired() throws JsonProcessingException {
        assertThat(sheet("unauthorized").source()).isEqualTo(CreditsSource.DIALOG);
    }

    @Test
    void readsADialogWithoutASource() throws JsonProcessingException {
        CreditsSheet sheet = sheet("nosource");

        assertThat(names(sheet, "Written by")).containsExactly("Mary McDemo", "Otto Example");
        assertThat(sheet.suppliers()).isEmpty();
    }

    @Test
    void readsADialogThatFillsLater() throws JsonProcessingException {
        assertThat(names(sheet("delayed"), "Written by")).containsExactly("Mary McDemo");
    }

    @Test
    void findsTheItemUnderItsOlderName() throws JsonProcessingException {
        assertThat(names(sheet("showcredits"), "Written by")).containsExactly("Mary McDemo");
    }

    @Test
    void readsAPageOfAnotherLanguageAtItsOwnPath() throws JsonProcessingException {
        CreditsSheet sheet = sheet("localized");

        assertThat(names(sheet, "Geschrieben von")).containsExactly("Mary McDemo", "Otto Example");
        assertThat(sheet.suppliers()).containsExactly("Demo Records");
    }

    @Test
    void creditsSaidToBeUnavailableAreNoCredits() throws JsonProcessingException {
        assertThat(sheet("notavailable").lines()).isEmpty();
    }

    @Test
    void anEmptyDialogIsNoCredits() throws JsonProcessingException {
        assertThat(sheet("nocredits").lines()).isEmpty();
    }

    @Test
    void anUnknownDialogIsALayoutNotRecognised() {
        Outcome outcome = visit("strange");

        assertThat(outcome).isInstanceOf(Outcome.LayoutNotRecognised.class);
        assertThat(((Outcome.LayoutNotRecognised) outcome).html()).contains("did what nobody");
    }

    @Test
    void aDialogThatNeverOpensIsALayoutNotRecognised() {
        assertThat(visit("neveropens"))
                .isInstanceOfSatisfying(
                        Outcome.LayoutNotRecognised.class,
                        layout -> assertThat(layout.reason()).isEqualTo("the dialog did not open"));
    }

    private static Outcome visit(String track) {
        return PoolFixture.visit(pool, track);
    }

    private static CreditsSheet sheet(String track) throws JsonProcessingException {
        Outcome outcome = visit(track);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return new CreditsParser().parse(((Outcome.Read) outcome).report());
    }

    private static List<String> names(CreditsSheet sheet, String role) {
        return sheet.lines().stream()
                .filter(line -> line.role().equals(role))
                .map(CreditLine::name)
                .toList();
    }
}
