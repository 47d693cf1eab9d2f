-- What the rows of one song have in common: the registered work's code, else the first artist and the title. A track that
-- was scored before has neither in a column, and stands for a song of its own until it is scored again.
ALTER TABLE track ADD COLUMN song text;
UPDATE track SET song = coalesce(work, track_id);
ALTER TABLE track ALTER COLUMN song SET NOT NULL;

DROP INDEX track_by_work;
CREATE INDEX track_by_song ON track (song, opportunity, track_id);
