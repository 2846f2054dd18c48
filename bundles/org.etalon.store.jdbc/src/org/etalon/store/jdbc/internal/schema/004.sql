-- SPDX-License-Identifier: EPL-2.0
-- Filters of the register that were saved under names, for everybody who works on the database.

CREATE TABLE saved_filter (
	id VARCHAR NOT NULL,
	combined VARCHAR,
	conditions VARCHAR,
	words VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX saved_filter_since ON saved_filter (since);

ALTER TABLE saved_filter ADD CONSTRAINT saved_filter_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX saved_filter_until ON saved_filter (until);
