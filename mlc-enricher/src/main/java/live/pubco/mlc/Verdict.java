package live.pubco.mlc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.pubco.phase.Answer;
import live.pubco.schemas.MatchMethod;

/** Puts together what a question led to and what the works turned out to be. */
final class Verdict {

    static final String NOTHING = "no recording by ISRC, no work by title and writer";

    private Verdict() {}

    static Answer<MlcAnswer> of(
            MlcQuestion question,
            Answer<Candidates> answer,
            Map<String, Answer<RegisteredWork>> known) {
        if (!(answer instanceof Answer.Found<Candidates> found)) {
            return answer.map(none -> null);
        }
        List<RegisteredWork> works = new ArrayList<>();
        Answer<RegisteredWork> refused = null;
        for (String code : found.value().codes()) {
            Answer<RegisteredWork> work = known.get(code);
            if (work instanceof Answer.Unavailable<RegisteredWork>) {
                return work.map(none -> null);
            }
            if (work instanceof Answer.Refused<RegisteredWork>) {
                refused = work;
            } else if (work instanceof Answer.Found<RegisteredWork> one) {
                works.add(one.value());
            }
        }
        return works.isEmpty() && refused != null
                ? refused.map(none -> null)
                : decide(question, found.value(), works);
    }

    private static Answer<MlcAnswer> decide(
            MlcQuestion question, Candidates candidates, List<RegisteredWork> works) {
        if (candidates.method() == MatchMethod.ISRC) {
            return Answer.found(answer(question, candidates, works));
        }
        List<RegisteredWork> matching =
                works.stream()
                        .filter(work -> work.isCalled(question.title()))
                        .filter(work -> Names.anySame(work.writers(), question.writers()))
                        .toList();
        return matching.isEmpty()
                ? Answer.notFound(NOTHING)
                : Answer.found(answer(question, candidates, matching));
    }

    private static MlcAnswer answer(
            MlcQuestion question, Candidates candidates, List<RegisteredWork> works) {
        Ranking ranking = new Ranking(question, candidates);
        List<RegisteredWork> ordered = ranking.order(works);
        BigDecimal confidence = Confidence.of(question, candidates, ordered);
        return new MlcAnswer(
                candidates.method(),
                confidence,
                candidates.recordings(),
                ordered,
                Ranking.distinct(ordered) > 1);
    }
}
