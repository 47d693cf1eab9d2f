package live.pubco.mlc;

import java.math.BigDecimal;
import java.util.List;
import live.pubco.schemas.MatchMethod;

/**
 * What The MLC knows of a recording: the rows it was found by and all works they lead to, best
 * supported first.
 */
record MlcAnswer(
        MatchMethod method,
        BigDecimal confidence,
        List<RecordingRow> recordings,
        List<RegisteredWork> works,
        boolean ambiguous) {}
