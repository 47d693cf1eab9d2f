-- What scouts said, as soon as they said it; the chain brings it back in the records, where it counts.
CREATE TABLE scout_word (
    -- track:<id> or writer:<key>
    about      text NOT NULL,
    kind       text NOT NULL,
    target     text NOT NULL,
    value      text NOT NULL,
    said_by    text NOT NULL,
    note       text,
    said_at    timestamptz NOT NULL,
    expires_at timestamptz,
    PRIMARY KEY (about, kind, target)
);

CREATE INDEX scout_word_by_kind ON scout_word (kind, value, about);

-- What somebody wants to be told of; an empty list of playlists, writers or tiers means any.
CREATE TABLE watch_rule (
    rule_id        text PRIMARY KEY,
    name           text NOT NULL,
    events         text[] NOT NULL,
    playlists      text[] NOT NULL,
    writers        text[] NOT NULL,
    tiers          text[] NOT NULL,
    min_open_share double precision NOT NULL,
    webhook_url    text,
    webhook_secret text,
    created_by     text NOT NULL,
    created_at     timestamptz NOT NULL
);

CREATE TABLE alert (
    alert_id  text PRIMARY KEY,
    rule_id   text NOT NULL REFERENCES watch_rule ON DELETE CASCADE,
    event     text NOT NULL,
    track_id  text NOT NULL REFERENCES track ON DELETE CASCADE,
    text      text NOT NULL,
    raised_at timestamptz NOT NULL,
    seen_at   timestamptz
);

CREATE INDEX alert_by_time ON alert (raised_at, alert_id);
CREATE INDEX alert_by_track ON alert (track_id);
CREATE INDEX alert_by_rule ON alert (rule_id);
CREATE INDEX alert_unseen ON alert (alert_id) WHERE seen_at IS NULL;

-- Webhooks that are under way, delivered or given up.
CREATE TABLE delivery (
    alert_id     text PRIMARY KEY REFERENCES alert ON DELETE CASCADE,
    attempts     integer NOT NULL DEFAULT 0,
    -- null when there is nothing left to do
    next_at      timestamptz,
    delivered_at timestamptz,
    answer       text
);

CREATE INDEX delivery_due ON delivery (next_at) WHERE next_at IS NOT NULL;

-- Lists of writers: of one state by score, and whose publishing moved.
CREATE INDEX track_writer_by_status ON track_writer (status, opportunity, writer_key, track_id);
