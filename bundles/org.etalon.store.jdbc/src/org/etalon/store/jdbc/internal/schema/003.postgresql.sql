-- SPDX-License-Identifier: EPL-2.0
-- Texts are ordered by code points, as everywhere.

ALTER TABLE object_answers ALTER COLUMN id TYPE VARCHAR COLLATE "C";

ALTER TABLE object_answers ALTER COLUMN answers TYPE VARCHAR COLLATE "C";
