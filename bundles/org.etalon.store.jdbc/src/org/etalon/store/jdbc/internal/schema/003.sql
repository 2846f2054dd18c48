-- SPDX-License-Identifier: EPL-2.0
-- Answers of objects in the columns that rules of regions add to the register.

CREATE TABLE object_answers (
	id VARCHAR NOT NULL,
	answers VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX object_answers_since ON object_answers (since);

ALTER TABLE object_answers ADD CONSTRAINT object_answers_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX object_answers_until ON object_answers (until);
