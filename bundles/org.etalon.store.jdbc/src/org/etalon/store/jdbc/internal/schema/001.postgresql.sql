-- SPDX-License-Identifier: EPL-2.0
-- What only PostgreSQL needs. Texts are ordered by code points, as H2 and Java do, not by the language of the server; a
-- part of a name is found by trigrams where the extension is installed or may be.

DO $$
DECLARE
	text_column RECORD;
BEGIN
	FOR text_column IN
		SELECT table_name, column_name, data_type FROM information_schema.columns
		WHERE table_schema = current_schema() AND data_type IN ('character varying', 'text')
	LOOP
		EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE %s COLLATE "C"', text_column.table_name,
			text_column.column_name, text_column.data_type);
	END LOOP;
END
$$;

DO $$
BEGIN
	CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
	CREATE INDEX certification_object_name_part ON certification_object USING gin (name_key gin_trgm_ops);
	CREATE INDEX authority_name_part ON authority USING gin (name_key gin_trgm_ops);
EXCEPTION
	WHEN insufficient_privilege OR undefined_file OR undefined_object OR feature_not_supported THEN
		RAISE NOTICE 'no pg_trgm: parts of names are found by reading all names';
END
$$;
