package live.pubco.scoring.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingChange;
import live.pubco.schemas.PublishingStatus;
import live.pubco.scoring.Tagged;
import live.pubco.scoring.reads.ScoutWords;

/** What states are called on the pages. */
@TemplateExtension(namespace = "word")
public final class Words {

    private static final Map<String, String> PHASES =
            Map.of(
                    "spotify", "Spotify",
                    "credits", "Credits",
                    "mlc", "MLC",
                    "musicbrainz", "MusicBrainz",
                    "chartmetric", "Chartmetric");

    private Words() {}

    public static String tier(Object tier) {
        return switch (tier.toString()) {
            case "WATCH" -> "Watch";
            case "LOW" -> "Low";
            case "NEEDS_DATA" -> "Needs data";
            default -> tier.toString();
        };
    }

    static String status(PublishingStatus status) {
        return switch (status) {
            case UNPUBLISHED -> "unpublished";
            case SELF_ADMINISTERED -> "self-administered";
            case ADMIN_ONLY -> "admin only";
            case CMO_COLLECTED -> "society";
            case INDIE_PUBLISHED -> "publisher";
            case MAJOR_PUBLISHED -> "major";
            case UNMATCHED -> "not linked";
            case NOT_CHECKED -> "not checked";
            case ERROR -> "no answer";
            case DISPUTED -> "disputed";
        };
    }

    static String flag(Flag flag) {
        return switch (flag) {
            case SPIKE -> "spike";
            case PLAYLIST_DEPENDENT -> "one playlist";
            case BOT_RISK -> "bot risk";
            case DISPUTE -> "dispute";
            case SHARES_OVER_100 -> "shares over 100 %";
            case CONFLICT -> "sources disagree";
            case AMBIGUOUS_MATCH -> "ambiguous match";
            case ISRC_REUSE -> "ISRC reused";
        };
    }

    static String label(LabelTier tier) {
        return switch (tier) {
            case DIY -> "DIY";
            case ARTIST_OWNED -> "artist’s own";
            case INDIE -> "indie";
            case MAJOR_DISTRIBUTED -> "major distr.";
            case MAJOR -> "major";
            case UNKNOWN -> "unlisted";
        };
    }

    static String outcome(ObservationStatus status) {
        return switch (status) {
            case OK -> "known";
            case NOT_FOUND -> "not found";
            case NOT_CHECKED -> "not checked";
            case ERROR -> "did not answer";
            case UNAVAILABLE -> "switched off";
        };
    }

    public static String change(PublishingChange change) {
        return switch (change) {
            case PUBLISHER_APPEARED -> "publisher appeared";
            case SHARE_REGISTERED -> "share registered";
            case SHARE_GONE -> "share gone";
            case DISPUTE_OPENED -> "now in dispute";
            case DISPUTE_CLOSED -> "dispute closed";
            case WRITER_IDENTIFIED -> "writer identified";
        };
    }

    static String stage(Object stage) {
        String text = stage.toString();
        return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A kind of override as scouts call it. */
    static String said(OverrideKind kind) {
        return switch (kind) {
            case WRITER_STATE -> "publishing";
            case PIN_IDENTITY -> "identity pinned";
            case SPLIT_IDENTITY -> "identity split";
            case CLEAR_FLAG -> "flag cleared";
            case STAGE -> "stage";
            case DO_NOT_CONTACT -> "do not contact";
            case NOTE -> "note";
            case TAG -> "tag";
        };
    }

    /** The matter of an override in a word. */
    static String what(ScoutWords.Said said) {
        return switch (said.kind()) {
            case NOTE, PIN_IDENTITY, SPLIT_IDENTITY -> said.value();
            case TAG ->
                    said.value().equals(Tagged.ON.name())
                            ? said.target()
                            : said.target() + ", taken off";
            default -> said.value().toLowerCase(Locale.ROOT);
        };
    }

    static String playlist(Object type) {
        return switch (type.toString()) {
            case "OFFICIAL" -> "official";
            case "MAJOR_OWNED" -> "major-owned";
            case "INDEPENDENT" -> "independent";
            case "USER" -> "user";
            default -> "unknown kind";
        };
    }

    static String watched(Object status) {
        return switch (status.toString()) {
            case "LISTING" -> "being listed";
            case "WATCHED" -> "watched";
            case "PAUSED" -> "paused";
            case "FAILED" -> "failed";
            default -> status.toString().toLowerCase(Locale.ROOT);
        };
    }

    static String phase(String phase) {
        return PHASES.get(phase);
    }

    static String step(String status) {
        return switch (status) {
            case "FOUND" -> "found";
            case "REUSED" -> "still fresh";
            case "NOT_FOUND" -> "not found";
            case "SKIPPED" -> "nothing to ask by";
            case "UNAVAILABLE" -> "switched off";
            case "FAILED" -> "no answer";
            default -> "not asked";
        };
    }
}
