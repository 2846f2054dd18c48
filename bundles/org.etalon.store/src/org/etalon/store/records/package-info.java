// SPDX-License-Identifier: EPL-2.0
/**
 * The kinds of records that a certification body keeps: the registers, the assessments with what they were computed
 * from, the documents, the monitoring, the people. {@link org.etalon.store.records.RecordKinds} lists them all.
 */
package org.etalon.store.records;
