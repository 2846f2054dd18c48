-- SPDX-License-Identifier: EPL-2.0
-- The roles of the Rules as group roles of PostgreSQL, and what each may write; to be run by the owner of the tables
-- (who also needs CREATEROLE, unless the roles are there), again after each new version of the schema. A login is then
-- put into its groups: GRANT etalon_region TO "ivanova". Nobody but the owner can change or delete what was written:
-- to end a revision is all that a change does to an older row.

DO $$
DECLARE
	role_name TEXT;
BEGIN
	FOREACH role_name IN ARRAY ARRAY['etalon_center', 'etalon_working_group', 'etalon_curator', 'etalon_region',
		'etalon_observer']
	LOOP
		IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role_name) THEN
			EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
		END IF;
		EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), role_name);
		EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), role_name);
	END LOOP;
END
$$;

GRANT INSERT ON change_log TO etalon_center, etalon_working_group, etalon_curator, etalon_region;

GRANT INSERT, UPDATE (last_number) ON sequence_number
	TO etalon_center, etalon_working_group, etalon_curator, etalon_region;

-- The Center writes every kind of record: all tables of revisions.

DO $$
DECLARE
	revisions TEXT;
BEGIN
	FOR revisions IN
		SELECT table_name FROM information_schema.columns
		WHERE table_schema = current_schema() AND column_name = 'until'
	LOOP
		EXECUTE format('GRANT INSERT, UPDATE (until) ON %I TO etalon_center', revisions);
	END LOOP;
END
$$;

-- Personal data are erased on request (a further revision says so).

GRANT UPDATE (name, name_key, phone, email, checksum) ON contact TO etalon_center;

GRANT INSERT, UPDATE (until) ON edition TO etalon_working_group;

GRANT INSERT, UPDATE (until) ON document, roadmap TO etalon_curator;

GRANT INSERT, UPDATE (until) ON certification_object, contact, year_review, roadmap, document TO etalon_region;

-- Only the working group approves an edition (clauses 6, 12).

ALTER TABLE edition ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS edition_read ON edition;

CREATE POLICY edition_read ON edition FOR SELECT USING (TRUE);

DROP POLICY IF EXISTS edition_end ON edition;

CREATE POLICY edition_end ON edition FOR UPDATE USING (TRUE);

DROP POLICY IF EXISTS edition_approval ON edition;

CREATE POLICY edition_approval ON edition FOR INSERT
	WITH CHECK (NOT approved OR pg_has_role(current_user, 'etalon_working_group', 'MEMBER'));

-- Nobody signs with another name.

ALTER TABLE change_log ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS change_log_read ON change_log;

CREATE POLICY change_log_read ON change_log FOR SELECT USING (TRUE);

DROP POLICY IF EXISTS change_log_author ON change_log;

CREATE POLICY change_log_author ON change_log FOR INSERT WITH CHECK (author = session_user);
