-- SPDX-License-Identifier: EPL-2.0
-- Texts are ordered by code points, as everywhere.

ALTER TABLE saved_filter ALTER COLUMN id TYPE VARCHAR COLLATE "C", ALTER COLUMN combined TYPE VARCHAR COLLATE "C",
	ALTER COLUMN conditions TYPE VARCHAR COLLATE "C", ALTER COLUMN words TYPE VARCHAR COLLATE "C";
