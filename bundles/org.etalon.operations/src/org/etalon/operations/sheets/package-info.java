// SPDX-License-Identifier: EPL-2.0
/**
 * Assessment sheets (лист оценки, clause 17) and their templates, kept in the database as documents with revisions: a
 * template is edited as a draft and published, then it never changes; a sheet is started from a published template,
 * filled with answers and evidence, and finished with a grade, which assessing an object takes.
 */
package org.etalon.operations.sheets;
