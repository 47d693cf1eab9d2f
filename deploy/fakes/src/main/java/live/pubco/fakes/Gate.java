package live.pubco.fakes;

import java.util.Optional;

/** What an upstream checks before it looks at the question: who asks, and how often. */
interface Gate {
    Optional<Reply> refuse(Call call);

    /** Adds what the upstream adds to every answer. */
    default Reply stamp(Call call, Reply reply) {
        return reply;
    }

    /** The answer with which this upstream says "too many". */
    Reply tooMany(Call call);
}
