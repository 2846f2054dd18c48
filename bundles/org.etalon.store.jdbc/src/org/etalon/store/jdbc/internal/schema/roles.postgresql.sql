-- SPDX-License-Identifier: EPL-2.0
-- The roles of the Rules as group roles of PostgreSQL, and what each may write; to be run by the owner of the tables
-- (who also needs CREATEROLE, unless the roles are there), again after each new version of the schema. A login is then
-- put into its groups: GRANT etalon_region TO "ivanova"; which subjects it answers for stands in region_user. Nobody but
-- the owner can change or delete what was written: to end a revision is all that a change does to an older row.

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

GRANT INSERT, UPDATE (until) ON region_plan, materials_sample, conformity_materials, model_proposal TO etalon_curator;

-- The working group considers models and approves them by its protocol (clauses 44, 45); whoever keeps its minutes writes
-- that down. Of other documents it writes none.

GRANT INSERT, UPDATE (until) ON document TO etalon_working_group;

-- Filters are shared by all who write anything; they only say what is looked at.

GRANT INSERT, UPDATE (until) ON saved_filter TO etalon_working_group, etalon_curator, etalon_region;

-- A region writes what is its own, and what a list of its objects brings along: authorities that are new, and where the
-- list and the register differ, and how its columns are named. The last act of its roadmap closes the conclusion.

GRANT INSERT, UPDATE (until) ON certification_object, object_answers, contact, year_review, roadmap, document,
	list_difference, column_mapping, conclusion, model_proposal, region_plan, conformity_materials
	TO etalon_region;

GRANT INSERT ON authority TO etalon_region;

-- Its own is what belongs to one of its subjects: an object, authority, plan or proposal by the subject of its last
-- revision, a contact by its authority, everything else by its object. Both what a revision says and what the one before
-- said has to be its own, so that nothing is taken from others or given to them; a contact says in its id whose it is, because those of
-- others are not even read. Of a conclusion it can say nothing but that it is closed. The other roles are not bounded (a constant condition costs nothing); to whom no role was
-- granted no contact is shown.

DO $$
DECLARE
	mine CONSTANT TEXT := '(SELECT string_to_array(u.subjects, '','') FROM region_user u'
		|| ' WHERE u.id = session_user::text AND u.until = 9223372036854775807)';
	last CONSTANT TEXT := '(SELECT x.%1$I FROM %2$I x WHERE x.id = %3$s ORDER BY x.revision DESC LIMIT 1)';
	part RECORD;
	says TEXT;
	said TEXT;
	more TEXT;
	closes CONSTANT TEXT := ' AND NOT open AND (SELECT to_jsonb(conclusion) @> (to_jsonb(c) - ARRAY[''open'', ''revision'','
		|| ' ''since'', ''until'', ''checksum'']) FROM conclusion c WHERE c.id = conclusion.id'
		|| ' ORDER BY c.revision DESC LIMIT 1)';
BEGIN
	FOR part IN
		SELECT * FROM (VALUES ('certification_object', NULL, NULL), ('authority', NULL, NULL),
			('contact', 'authority_id', 'authority'), ('year_review', 'object_id', 'certification_object'),
			('roadmap', 'object_id', 'certification_object'), ('document', 'object_id', 'certification_object'),
			('list_difference', 'object_id', 'certification_object'),
			('object_answers', 'id', 'certification_object'),
			('conclusion', 'object_id', 'certification_object'),
			('conformity_materials', 'object_id', 'certification_object'),
			('model_proposal', NULL, NULL), ('region_plan', NULL, NULL)) AS parts (name, owner, owners)
	LOOP
		more := '';
		IF part.owners IS NULL THEN
			says := part.name || '.subject';
			said := format(last, 'subject', part.name, part.name || '.id');
		ELSE
			says := format(last, 'subject', part.owners, part.name || '.' || part.owner);
			said := format('(SELECT (SELECT o.subject FROM %I o WHERE o.id = e.%I ORDER BY o.revision DESC LIMIT 1)'
				|| ' FROM %I e WHERE e.id = %I.id ORDER BY e.revision DESC LIMIT 1)',
				part.owners, part.owner, part.name, part.name);
		END IF;
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
		EXECUTE format('DROP POLICY IF EXISTS unbounded ON %I', part.name);
		EXECUTE format('CREATE POLICY unbounded ON %I TO etalon_center, etalon_working_group, etalon_curator,'
			|| ' etalon_observer USING (TRUE) WITH CHECK (TRUE)', part.name);
		EXECUTE format('DROP POLICY IF EXISTS readable ON %I', part.name);
		IF part.name = 'contact' THEN
			EXECUTE format('CREATE POLICY readable ON %I FOR SELECT TO etalon_region USING (ARRAY[%s]::text[] <@ %s)',
				part.name, says, mine);
			said := says;
			more := ' AND id = authority_id || ''/'' || role';
		ELSE
			EXECUTE format('CREATE POLICY readable ON %I FOR SELECT USING (TRUE)', part.name);
		END IF;
		EXECUTE format('DROP POLICY IF EXISTS region_adds ON %I', part.name);
		EXECUTE format('CREATE POLICY region_adds ON %I FOR INSERT TO etalon_region WITH CHECK'
			|| ' (ARRAY[%s, CASE WHEN revision = 1 THEN %s ELSE %s END]::text[] <@ %s%s)',
			part.name, says, says, said, mine,
			CASE WHEN part.name = 'conclusion' THEN closes ELSE more END);
		EXECUTE format('DROP POLICY IF EXISTS region_ends ON %I', part.name);
		EXECUTE format('CREATE POLICY region_ends ON %I FOR UPDATE TO etalon_region USING (TRUE) WITH CHECK'
			|| ' (ARRAY[%s, %s]::text[] <@ %s%s)', part.name, says, said, mine, more);
	END LOOP;
END
$$;

-- Of what follows a model, a region moves only what the Rules leave to it: it presents its plan and approves what the
-- curator agreed, word for word (clauses 46, 47); it sends materials and sends them again (clauses 48, 50). What it
-- proposed stays as it was received (clause 44).

DO $$
DECLARE
	was CONSTANT TEXT := '(SELECT x.%2$I FROM %1$I x WHERE x.id = %1$I.id ORDER BY x.revision DESC LIMIT 1)';
	more CONSTANT TEXT := '(pg_has_role(current_user, ''etalon_center'', ''MEMBER'')'
		|| ' OR pg_has_role(current_user, ''etalon_curator'', ''MEMBER'') OR %s)';
BEGIN
	DROP POLICY IF EXISTS plan_moves ON region_plan;
	EXECUTE 'CREATE POLICY plan_moves ON region_plan AS RESTRICTIVE FOR INSERT TO etalon_region WITH CHECK '
		|| format(more, 'revision = 1 AND state = ''DRAFTING'' OR ('
			|| format(was, 'region_plan', 'state') || ', state) IN ((''DRAFTING'', ''DRAFTING''),'
			|| ' (''DRAFTING'', ''ON_APPROVAL''), (''AGREED'', ''APPROVED''), (''APPROVED'', ''EXECUTING''))'
			|| ' AND (state = ''DRAFTING'' OR body = ' || format(was, 'region_plan', 'body') || ')');
	DROP POLICY IF EXISTS materials_move ON conformity_materials;
	EXECUTE 'CREATE POLICY materials_move ON conformity_materials AS RESTRICTIVE FOR INSERT TO etalon_region WITH CHECK '
		|| format(more, 'state = ''SENT'' AND (revision = 1 OR '
			|| format(was, 'conformity_materials', 'state') || ' = ''RETURNED'')');
	DROP POLICY IF EXISTS proposal_stays ON model_proposal;
	EXECUTE 'CREATE POLICY proposal_stays ON model_proposal AS RESTRICTIVE FOR INSERT TO etalon_region WITH CHECK '
		|| format(more, 'revision = 1');
	DROP POLICY IF EXISTS only_models ON document;
	EXECUTE 'CREATE POLICY only_models ON document AS RESTRICTIVE FOR INSERT TO etalon_working_group WITH CHECK '
		|| format(more, 'type = ''TYPICAL_MODEL'''
			|| ' OR object_id IS NOT NULL AND pg_has_role(current_user, ''etalon_region'', ''MEMBER'')');
END
$$;

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
