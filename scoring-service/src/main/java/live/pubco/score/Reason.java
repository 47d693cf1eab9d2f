package live.pubco.score;

import live.pubco.schemas.ReasonKind;

/**
 * Why a score is what it is, in one line.
 *
 * @param points on the Opportunity scale; for an unknown, how far it could move the score either
 *     way
 */
public record Reason(ReasonKind kind, double points, String text) {}
