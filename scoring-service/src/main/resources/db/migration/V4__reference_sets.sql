-- What scores were and are compared with. A set is never changed, so that a score can be made again with its own.
CREATE TABLE reference_set (
    version  text PRIMARY KEY,
    built_at timestamptz NOT NULL,
    -- recordings that it was learned from
    tracks   integer NOT NULL,
    -- JSON as it was written, byte for byte: its digest is published
    document bytea NOT NULL,
    -- when the world was told
    told_at  timestamptz
);

CREATE INDEX reference_set_by_time ON reference_set (built_at, version);
