package live.pubco.score;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a title says about the version: in brackets, or behind a dash. */
enum VersionTag {
    LIVE("live|unplugged live|in concert"),
    REMIX("remix|rework|bootleg|vip mix|club mix|dub mix|extended mix"),
    ACOUSTIC("acoustic|unplugged|stripped"),
    EDIT("edit|radio version|short version"),
    REMASTER("remaster(ed)?"),
    SPED_UP("sped up|speed up|nightcore"),
    SLOWED("slowed"),
    INSTRUMENTAL("instrumental|karaoke"),
    DEMO("demo");

    private final Pattern words;

    VersionTag(String words) {
        this.words = Pattern.compile("(^| )(" + words + ")( |$)");
    }

    /**
     * @param key a piece of a title in comparable form
     */
    static Set<VersionTag> in(String key) {
        Set<VersionTag> tags = EnumSet.noneOf(VersionTag.class);
        for (VersionTag tag : values()) {
            if (tag.words.matcher(key).find()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** Whether it is another performance; a new master of the same one is not. */
    boolean isAnotherRecording() {
        return this != REMASTER;
    }
}
