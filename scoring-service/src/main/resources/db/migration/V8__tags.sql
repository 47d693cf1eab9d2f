-- What scouts call a track; the facets have it too, for filters.
ALTER TABLE track ADD COLUMN tags text[] NOT NULL DEFAULT '{}';
