-- SPDX-License-Identifier: EPL-2.0
-- Texts are ordered by code points, as everywhere.

ALTER TABLE remark_answer ALTER COLUMN id TYPE VARCHAR COLLATE "C",
	ALTER COLUMN object_id TYPE VARCHAR COLLATE "C", ALTER COLUMN outcome TYPE VARCHAR COLLATE "C",
	ALTER COLUMN text TYPE VARCHAR COLLATE "C";
