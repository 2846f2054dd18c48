-- SPDX-License-Identifier: EPL-2.0
-- Following models of typical services (clauses 44-50): what regions propose, their plans, the materials of conformity
-- with the samples drawn for their check. A plan and a proposal say whose they are themselves, so that a region can
-- write its own without being able to write the model.

CREATE TABLE model_proposal (
	id VARCHAR NOT NULL,
	model_id VARCHAR,
	edition VARCHAR,
	subject VARCHAR,
	author VARCHAR,
	about VARCHAR,
	text VARCHAR,
	received_on DATE,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX model_proposal_since ON model_proposal (since);

ALTER TABLE model_proposal ADD CONSTRAINT model_proposal_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX model_proposal_until ON model_proposal (until);

CREATE INDEX model_proposal_model_id ON model_proposal (model_id, id);

CREATE TABLE region_plan (
	id VARCHAR NOT NULL,
	model_id VARCHAR,
	subject VARCHAR,
	state VARCHAR,
	due_on DATE,
	changed_on DATE,
	approved_on DATE,
	reasons VARCHAR,
	format VARCHAR,
	body VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX region_plan_since ON region_plan (since);

ALTER TABLE region_plan ADD CONSTRAINT region_plan_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX region_plan_until ON region_plan (until);

CREATE INDEX region_plan_model_id ON region_plan (model_id, id);

CREATE INDEX region_plan_subject ON region_plan (subject, id);

CREATE TABLE materials_sample (
	id VARCHAR NOT NULL,
	model_id VARCHAR,
	drawn_on DATE,
	seed VARCHAR,
	confidence INTEGER NOT NULL,
	margin INTEGER NOT NULL,
	reading VARCHAR,
	population INTEGER NOT NULL,
	size INTEGER NOT NULL,
	strata VARCHAR,
	members VARCHAR,
	list_sha256 VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX materials_sample_since ON materials_sample (since);

ALTER TABLE materials_sample ADD CONSTRAINT materials_sample_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX materials_sample_until ON materials_sample (until);

CREATE INDEX materials_sample_model_id ON materials_sample (model_id, id);

CREATE TABLE conformity_materials (
	id VARCHAR NOT NULL,
	model_id VARCHAR,
	edition VARCHAR,
	object_id VARCHAR,
	subject VARCHAR,
	state VARCHAR,
	sent_on DATE,
	changed_on DATE,
	sendings INTEGER NOT NULL,
	conformity100 INTEGER,
	deviations INTEGER NOT NULL,
	sheets VARCHAR,
	sample_id VARCHAR,
	reasons VARCHAR,
	revision INTEGER NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	checksum BIGINT NOT NULL,
	PRIMARY KEY (id, revision)
);

CREATE INDEX conformity_materials_since ON conformity_materials (since);

ALTER TABLE conformity_materials ADD CONSTRAINT conformity_materials_change FOREIGN KEY (since) REFERENCES change_log (id);

CREATE INDEX conformity_materials_until ON conformity_materials (until);

CREATE INDEX conformity_materials_model_id ON conformity_materials (model_id, id);

CREATE INDEX conformity_materials_object_id ON conformity_materials (object_id, id);
