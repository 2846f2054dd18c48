// SPDX-License-Identifier: EPL-2.0
/**
 * Comparing two states of a document by the ids of what it contains, and merging two changed copies of one: functions
 * on objects of the metamodel that know no files and no words.
 */
package org.etalon.model.compare;
