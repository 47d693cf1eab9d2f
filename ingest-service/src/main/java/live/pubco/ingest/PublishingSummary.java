package live.pubco.ingest;

import java.util.List;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Link;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PublishedWork;
import live.pubco.schemas.PublishingState;
import live.pubco.schemas.Step;

/** What publishing looks like before a refresh, kept small: enough to see what has changed. */
final class PublishingSummary {

    private PublishingSummary() {}

    static Optional<PublishingState> of(EnrichedTrack track) {
        return track.getMlc()
                .flatMap(
                        mlc ->
                                Optional.ofNullable(track.getTrail().get(step()))
                                        .flatMap(Step::getCheckedAt)
                                        .map(at -> new PublishingState(at, works(mlc))));
    }

    private static String step() {
        return Link.name(Phase.MLC);
    }

    private static List<PublishedWork> works(MlcSection mlc) {
        return mlc.getWorks().stream().map(PublishingSummary::work).toList();
    }

    private static PublishedWork work(MlcWork work) {
        return new PublishedWork(
                work.getSongCode(),
                work.getTotalShare().orElse(null),
                work.getWriters().stream().map(MlcWriter::getName).toList(),
                work.getPublishers().stream().map(MlcPublisher::getName).toList());
    }
}
