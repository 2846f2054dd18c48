-- SPDX-License-Identifier: EPL-2.0
-- What became of the remarks on the list of a year (clause 10); beside them, because a region sends remarks and does not
-- answer them.

CREATE TABLE remark_answer (
	id VARCHAR NOT NULL,
	report_year INTEGER NOT NULL,
	object_id VARCHAR,
	outcome VARCHAR,
	text VARCHAR,
	answered_on DATE,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX remark_answer_since ON remark_answer (since);

ALTER TABLE remark_answer ADD CONSTRAINT remark_answer_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX remark_answer_until ON remark_answer (until);

CREATE INDEX remark_answer_object_id ON remark_answer (object_id, id);
