package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributorsTest {

    private static final String ARTIST = "spotify:artist:3InventedArtistId00000";

    @Test
    void joinsOneArtistsRolesAcrossGroups() {
        List<Contributor> people =
                Contributors.of(
                        List.of(
                                line("Artist A", "Main Artist", "Artist", ARTIST),
                                line("Artist A", "Composer", "Composition & Lyrics", ARTIST),
                                line("Artist A", "Producer", "Production & Engineering", ARTIST)));

        assertThat(people).hasSize(1);
        assertThat(people.get(0).getKinds())
                .containsExactly(CreditKind.WRITER, CreditKind.PRODUCER, CreditKind.PERFORMER);
        assertThat(people.get(0).getRoles()).containsExactly("Main Artist", "Composer", "Producer");
        assertThat(people.get(0).getArtistId()).contains("3InventedArtistId00000");
    }

    @Test
    void joinsTheSameNameWithinAGroupOnly() {
        List<Contributor> people =
                Contributors.of(
                        List.of(
                                line("Mary McDemo", "Composer", "Composition & Lyrics", null),
                                line("Mary McDemo", "Lyricist", "Composition & Lyrics", null),
                                line("Mary McDemo", "Guitar", "Performers", null)));

        assertThat(people).hasSize(2);
        assertThat(people.get(0).getRoles()).containsExactly("Composer", "Lyricist");
    }

    @Test
    void keepsTheSongwriterPageWhicheverLineHasIt() {
        CreditLine without = line("Mary McDemo", "Composer", "Writers", null);
        CreditLine with =
                new CreditLine(
                        "Mary McDemo", "Lyricist", "Writers", null, "https://artists.example/s");

        assertThat(Contributors.of(List.of(without, with)).get(0).getSongwriterUrl())
                .contains("https://artists.example/s");
    }

    @Test
    void changesNothingInANameButWhiteSpaceAndComposition() {
        assertThat(line("  Zoe\u0308\u00a0 O'Test, McX / AC&DC ", "", "", null).name())
                .isEqualTo("Zo\u00eb O'Test, McX / AC&DC");
    }

    @ParameterizedTest
    @CsvSource({
        "Composer, Composition & Lyrics, WRITER",
        "Arranger, Composition & Lyrics, WRITER",
        "Songwriter, '', WRITER",
        "Written by, '', WRITER",
        "composer, Writers, WRITER",
        "Executive Producer, Production & Engineering, PRODUCER",
        "Produced by, '', PRODUCER",
        "Mixer, Production & Engineering, OTHER",
        "Recorded by, Production & Engineering, OTHER",
        "Guitar, Performers, PERFORMER",
        "Performed by, '', PERFORMER",
        "Main Artist, Artist, PERFORMER",
        "A&R, Other Roles, OTHER"
    })
    void tellsTheKindFromRoleAndGroup(String role, String group, CreditKind kind) {
        assertThat(Roles.kinds(role, group)).containsExactly(kind);
    }

    private static CreditLine line(String name, String role, String group, String uri) {
        return new CreditLine(name, role, group, uri, null);
    }
}
