-- SPDX-License-Identifier: EPL-2.0
-- Which subjects a user of a team answers for as a region; a kind of record like the others, so that it is known who
-- gave them, when and why. In a file of one's own there is none: its user is not bounded.

CREATE TABLE region_user (
	id VARCHAR NOT NULL,
	subjects VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX region_user_since ON region_user (since);

ALTER TABLE region_user ADD CONSTRAINT region_user_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX region_user_until ON region_user (until);
