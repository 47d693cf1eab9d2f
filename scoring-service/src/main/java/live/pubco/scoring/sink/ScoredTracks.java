package live.pubco.scoring.sink;

import java.util.List;
import live.pubco.schemas.Artist;
import live.pubco.schemas.Contribution;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Reason;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.SubScore;
import live.pubco.schemas.WriterScore;
import live.pubco.score.PartScore;
import live.pubco.score.TrackScore;

/** A score as it is published. */
final class ScoredTracks {

    private ScoredTracks() {}

    static ScoredTrack of(EnrichedTrack track, TrackScore score) {
        return ScoredTrack.newBuilder()
                .setTrackId(track.getTrackId())
                .setRefreshId(track.getRefreshId().orElse(null))
                .setTitle(track.getTitle())
                .setArtists(track.getArtists().stream().map(Artist::getName).toList())
                .setIsrcs(track.getIsrcs())
                .setAsOf(score.asOf())
                .setModelVersion(score.modelVersion())
                .setReferenceVersion(score.referenceVersion())
                .setConfigHash(score.configHash())
                .setPreset(score.preset().name())
                .setOpportunity(score.opportunity())
                .setLow(score.low())
                .setHigh(score.high())
                .setConfidence(score.confidence())
                .setGate(score.gate())
                .setTier(score.tier())
                .setMomentum(part(score.momentum()))
                .setDiscovery(part(score.discovery()))
                .setSocial(part(score.social()))
                .setIndependence(part(score.independence()))
                .setFlags(score.flags())
                .setWriters(score.writers().stream().map(ScoredTracks::writer).toList())
                .setReasons(score.reasons().stream().map(ScoredTracks::reason).toList())
                .setOpenShare(score.openShare())
                .setLabelTier(score.labelTier())
                .build();
    }

    private static SubScore part(PartScore part) {
        return SubScore.newBuilder()
                .setValue(part.value())
                .setLow(part.low())
                .setHigh(part.high())
                .setEvidence(part.evidence())
                .setContributions(contributions(part.contributions()))
                .build();
    }

    private static WriterScore writer(live.pubco.score.WriterScore writer) {
        return WriterScore.newBuilder()
                .setKey(writer.key())
                .setName(writer.name())
                .setIpi(writer.ipi())
                .setMbid(writer.mbid())
                .setStatus(writer.status())
                .setShare(writer.share())
                .setIndependence(writer.independence())
                .setLow(writer.low())
                .setHigh(writer.high())
                .setEvidence(writer.evidence())
                .setProof(writer.proof())
                .setContributions(contributions(writer.contributions()))
                .build();
    }

    private static List<Contribution> contributions(
            List<live.pubco.score.Contribution> contributions) {
        return contributions.stream().map(ScoredTracks::contribution).toList();
    }

    private static Contribution contribution(live.pubco.score.Contribution contribution) {
        return Contribution.newBuilder()
                .setInput(contribution.input())
                .setStatus(contribution.status())
                .setPoints(contribution.points())
                .setWeight(contribution.weight())
                .setCoverage(contribution.coverage())
                .setValue(contribution.value())
                .setSource(contribution.source())
                .setObservedAt(contribution.observedAt())
                .setMatchConfidence(contribution.matchConfidence())
                .setCohort(contribution.cohort())
                .build();
    }

    private static Reason reason(live.pubco.score.Reason reason) {
        return Reason.newBuilder()
                .setKind(reason.kind())
                .setPoints(reason.points())
                .setText(reason.text())
                .build();
    }
}
