-- SPDX-License-Identifier: EPL-2.0
-- What both databases have alike. Statements are separated by an empty line. One table for each kind of record, a row
-- for each revision: it holds after every change from since on and below until; a current one ends with the largest
-- BIGINT. A column ..._key is its field as it is searched and sorted by, written by SearchKey. An index begins with what
-- is looked for and ends with the id that orders it; that a revision holds is seen in its row, so that the state after
-- any change is read along the same index as the current one.

CREATE TABLE meta (
	name VARCHAR NOT NULL PRIMARY KEY,
	content VARCHAR NOT NULL
);

CREATE TABLE change_log (
	id BIGINT NOT NULL PRIMARY KEY,
	made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	author VARCHAR NOT NULL,
	operation VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	source VARCHAR NOT NULL
);

CREATE INDEX change_log_made_at ON change_log (made_at, id);

CREATE TABLE sequence_number (
	name VARCHAR NOT NULL PRIMARY KEY,
	last_number BIGINT NOT NULL
);

CREATE TABLE authority (
	id VARCHAR NOT NULL,
	name VARCHAR,
	name_key VARCHAR NOT NULL,
	level VARCHAR,
	subject VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX authority_since ON authority (since);

ALTER TABLE authority ADD CONSTRAINT authority_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX authority_until ON authority (until);

CREATE INDEX authority_name ON authority (name_key, id);

CREATE INDEX authority_subject ON authority (subject, id);

CREATE TABLE certification_object (
	id VARCHAR NOT NULL,
	name VARCHAR,
	name_key VARCHAR NOT NULL,
	kind VARCHAR,
	authority_id VARCHAR,
	subject VARCHAR,
	typical BOOLEAN NOT NULL,
	mszu_federal VARCHAR,
	mszu_regional VARCHAR,
	form_url VARCHAR,
	remotely_testable BOOLEAN,
	access_for_center BOOLEAN,
	act VARCHAR,
	monitoring_id VARCHAR,
	self_check VARCHAR,
	level INTEGER,
	certificate_type VARCHAR,
	certificate_from DATE,
	certificate_to DATE,
	certificate_status VARCHAR,
	end_type VARCHAR,
	end_year INTEGER,
	end_act_adopted BOOLEAN,
	excluded VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX certification_object_since ON certification_object (since);

ALTER TABLE certification_object ADD CONSTRAINT certification_object_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX certification_object_until ON certification_object (until);

CREATE INDEX certification_object_name ON certification_object (name_key, id);

CREATE INDEX certification_object_authority_id ON certification_object (authority_id, id);

CREATE INDEX certification_object_subject ON certification_object (subject, id);

CREATE TABLE contact (
	id VARCHAR NOT NULL,
	authority_id VARCHAR,
	role VARCHAR,
	name VARCHAR,
	name_key VARCHAR NOT NULL,
	phone VARCHAR,
	email VARCHAR,
	erased BOOLEAN NOT NULL,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX contact_since ON contact (since);

ALTER TABLE contact ADD CONSTRAINT contact_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX contact_until ON contact (until);

CREATE INDEX contact_name ON contact (name_key, id);

CREATE INDEX contact_authority_id ON contact (authority_id, id);

CREATE TABLE edition (
	id VARCHAR NOT NULL,
	register VARCHAR,
	report_year INTEGER,
	edition INTEGER NOT NULL,
	approved BOOLEAN NOT NULL,
	protocol VARCHAR,
	approved_on DATE,
	as_of BIGINT,
	objects INTEGER NOT NULL,
	summary VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX edition_since ON edition (since);

ALTER TABLE edition ADD CONSTRAINT edition_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX edition_until ON edition (until);

CREATE TABLE year_list_row (
	id VARCHAR NOT NULL,
	report_year INTEGER NOT NULL,
	object_id VARCHAR,
	object_revision INTEGER NOT NULL,
	included BOOLEAN NOT NULL,
	basis VARCHAR,
	reasons VARCHAR,
	self_check VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX year_list_row_since ON year_list_row (since);

ALTER TABLE year_list_row ADD CONSTRAINT year_list_row_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX year_list_row_until ON year_list_row (until);

CREATE INDEX year_list_row_object_id ON year_list_row (object_id, id);

CREATE TABLE year_review (
	id VARCHAR NOT NULL,
	report_year INTEGER NOT NULL,
	object_id VARCHAR,
	materials VARCHAR,
	authority_contacts BOOLEAN NOT NULL,
	digital_contacts BOOLEAN NOT NULL,
	materials_on DATE,
	remarks VARCHAR,
	remarks_on DATE,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX year_review_since ON year_review (since);

ALTER TABLE year_review ADD CONSTRAINT year_review_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX year_review_until ON year_review (until);

CREATE INDEX year_review_object_id ON year_review (object_id, id);

CREATE TABLE assessment (
	id VARCHAR NOT NULL,
	object_id VARCHAR,
	object_revision INTEGER NOT NULL,
	basis VARCHAR,
	assessed_on DATE,
	inputs VARCHAR,
	sheets VARCHAR,
	level INTEGER,
	decision VARCHAR,
	outcome VARCHAR,
	variant VARCHAR,
	variant_version VARCHAR,
	variant_hash VARCHAR,
	settings VARCHAR,
	scheme VARCHAR,
	finished BOOLEAN NOT NULL,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX assessment_since ON assessment (since);

ALTER TABLE assessment ADD CONSTRAINT assessment_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX assessment_until ON assessment (until);

CREATE INDEX assessment_object_id ON assessment (object_id, id);

CREATE TABLE certificate (
	id VARCHAR NOT NULL,
	object_id VARCHAR,
	assessment_id VARCHAR,
	type VARCHAR,
	level INTEGER NOT NULL,
	clause VARCHAR,
	issued_on DATE,
	valid_from DATE,
	valid_to DATE,
	sent_on DATE,
	status VARCHAR,
	terminated_on DATE,
	termination_reason VARCHAR,
	no_increase_used INTEGER NOT NULL,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX certificate_since ON certificate (since);

ALTER TABLE certificate ADD CONSTRAINT certificate_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX certificate_until ON certificate (until);

CREATE INDEX certificate_object_id ON certificate (object_id, id);

CREATE INDEX certificate_valid_to ON certificate (valid_to, id);

CREATE TABLE conclusion (
	id VARCHAR NOT NULL,
	object_id VARCHAR,
	assessment_id VARCHAR,
	issued_on DATE,
	sent_on DATE,
	remarks VARCHAR,
	open BOOLEAN NOT NULL,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX conclusion_since ON conclusion (since);

ALTER TABLE conclusion ADD CONSTRAINT conclusion_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX conclusion_until ON conclusion (until);

CREATE INDEX conclusion_object_id ON conclusion (object_id, id);

CREATE TABLE termination_notice (
	id VARCHAR NOT NULL,
	certificate_id VARCHAR,
	object_id VARCHAR,
	detected_on DATE,
	terminated_on DATE,
	deadline DATE,
	sent_on DATE,
	result VARCHAR,
	settings VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX termination_notice_since ON termination_notice (since);

ALTER TABLE termination_notice ADD CONSTRAINT termination_notice_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX termination_notice_until ON termination_notice (until);

CREATE INDEX termination_notice_object_id ON termination_notice (object_id, id);

CREATE TABLE roadmap (
	id VARCHAR NOT NULL,
	object_id VARCHAR,
	conclusion_id VARCHAR,
	state VARCHAR,
	due_on DATE,
	changed_on DATE,
	proposal_on DATE,
	document_id VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX roadmap_since ON roadmap (since);

ALTER TABLE roadmap ADD CONSTRAINT roadmap_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX roadmap_until ON roadmap (until);

CREATE INDEX roadmap_object_id ON roadmap (object_id, id);

CREATE TABLE monitoring_month (
	id VARCHAR NOT NULL,
	object_id VARCHAR,
	month_of INTEGER,
	submitted BIGINT,
	statuses VARCHAR,
	ratings VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX monitoring_month_since ON monitoring_month (since);

ALTER TABLE monitoring_month ADD CONSTRAINT monitoring_month_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX monitoring_month_until ON monitoring_month (until);

CREATE INDEX monitoring_month_object_id ON monitoring_month (object_id, month_of, id);

CREATE TABLE document (
	id VARCHAR NOT NULL,
	type VARCHAR,
	title VARCHAR,
	title_key VARCHAR NOT NULL,
	object_id VARCHAR,
	state VARCHAR,
	format VARCHAR,
	body TEXT,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX document_since ON document (since);

ALTER TABLE document ADD CONSTRAINT document_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX document_until ON document (until);

CREATE INDEX document_title ON document (title_key, id);

CREATE INDEX document_object_id ON document (object_id, id);

CREATE TABLE column_mapping (
	id VARCHAR NOT NULL,
	source VARCHAR,
	columns VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX column_mapping_since ON column_mapping (since);

ALTER TABLE column_mapping ADD CONSTRAINT column_mapping_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX column_mapping_until ON column_mapping (until);

CREATE TABLE list_difference (
	id VARCHAR NOT NULL,
	source VARCHAR,
	object_id VARCHAR,
	field VARCHAR,
	said VARCHAR,
	undecided BOOLEAN NOT NULL,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX list_difference_since ON list_difference (since);

ALTER TABLE list_difference ADD CONSTRAINT list_difference_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX list_difference_current ON list_difference (until, id);

CREATE INDEX list_difference_object_id ON list_difference (until, object_id, id);

CREATE TABLE setting_choice (
	id VARCHAR NOT NULL,
	choice VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX setting_choice_since ON setting_choice (since);

ALTER TABLE setting_choice ADD CONSTRAINT setting_choice_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX setting_choice_until ON setting_choice (until);
