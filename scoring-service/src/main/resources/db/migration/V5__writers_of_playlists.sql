-- The best writers of a few playlists are found in indexes alone, without touching the rows of all their tracks.
DROP INDEX track_worth;
CREATE INDEX track_worth ON track (track_id) INCLUDE (opportunity, tier, open_share, unpublished, momentum);

ALTER TABLE track_writer
    DROP CONSTRAINT track_writer_pkey,
    ADD PRIMARY KEY (track_id, writer_key) INCLUDE (opportunity, status, independence);
