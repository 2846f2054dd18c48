-- SPDX-License-Identifier: EPL-2.0
-- Texts are ordered by code points, as in all tables.

ALTER TABLE region_user ALTER COLUMN id TYPE VARCHAR COLLATE "C", ALTER COLUMN subjects TYPE VARCHAR COLLATE "C";
