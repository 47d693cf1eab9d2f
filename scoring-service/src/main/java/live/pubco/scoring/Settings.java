package live.pubco.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import live.pubco.score.Fact;
import live.pubco.score.Input;
import live.pubco.score.Part;
import live.pubco.score.Preset;

/** What may be set about scoring. */
@ConfigMapping(prefix = "pubco.scoring")
public interface Settings {

    /** Whom the score is for. */
    @WithDefault("scout")
    Preset preset();

    /** Weights of the parts, by their name; those that are not set are the preset's. */
    Map<Part, Double> parts();

    /** Weights of the inputs, by their code. */
    Map<Input, Double> inputs();

    /** How soon what is known of an input is worth half. */
    Map<Input, Duration> halfLives();

    /** Decibans that a fact about a writer's publishing is worth. */
    Map<Fact, Double> points();

    /** How soon a fact is worth half. */
    Map<Fact, Duration> factHalfLives();

    TierSettings tiers();

    /** The least score and confidence that make a tier. */
    interface TierSettings {
        @WithDefault("75")
        double a();

        @WithDefault("0.60")
        double aConfidence();

        @WithDefault("60")
        double b();

        @WithDefault("0.40")
        double bConfidence();

        @WithDefault("50")
        double watch();

        /** Less confidence than this and a track is not ranked at all. */
        @WithDefault("0.30")
        double data();
    }

    ReferenceSettings reference();

    /** When what scores are compared with is learned anew. */
    interface ReferenceSettings {
        @WithDefault("7d")
        Duration every();

        /** Fewer tracks than this say too little; the built-in set stays in force. */
        @WithDefault("300")
        int fromTracks();

        /** How often a replica looks whether there is a newer set, or one is due. */
        @WithDefault("5m")
        Duration lookEvery();
    }

    /** From one small batch to the next; a trickle gathers so long. */
    @WithDefault("5s")
    Duration gather();

    /** Parts of a large batch that are worked on at once, each with a database connection. */
    @WithDefault("2")
    int lanes();

    /** Longest pause between two tries while PostgreSQL or the registry does not answer. */
    @WithDefault("5s")
    Duration retryAtMost();
}
