package live.pubco.fakes;

import java.util.Arrays;
import java.util.List;

/** One kind of track: what each upstream knows about it, and who owns its work. */
record Story(
        String name,
        int weight,
        String isrc,
        String label,
        List<Claim> claims,
        String rows,
        String works,
        String musicbrainz,
        String chartmetric,
        String credits,
        String people,
        String age) {

    /** A writer's share and what has become of its publishing. */
    record Claim(Status status, double share) {
        static Claim parse(String text) {
            return new Claim(Status.of(text.charAt(0)), Double.parseDouble(text.substring(1)));
        }
    }

    /** The publishing states a scout keeps apart. */
    enum Status {
        UNPUBLISHED,
        SELF_ADMINISTERED,
        ADMIN_ONLY,
        INDIE_PUBLISHED,
        MAJOR_PUBLISHED,
        CMO_COLLECTED;

        static Status of(char letter) {
            return values()["USAIMC".indexOf(letter)];
        }
    }

    static List<Story> all() {
        return Table.rows("stories.csv").stream().map(Story::parse).toList();
    }

    private static Story parse(String[] f) {
        List<Claim> claims = Arrays.stream(f[4].split(" ")).map(Claim::parse).toList();
        return new Story(
                f[0],
                Integer.parseInt(f[1]),
                f[2],
                f[3],
                claims,
                f[5],
                f[6],
                f[7],
                f[8],
                f[9],
                f[10],
                f[11]);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }
}
