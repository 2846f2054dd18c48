// SPDX-License-Identifier: EPL-2.0
/**
 * Sheets that end in a grade (templates with criteria, filled sheets), and the assessment of an object by its stages.
 * Generated from {@code model/assessment.ecore}.
 */
package org.etalon.model.assessment;
