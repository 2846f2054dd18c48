// SPDX-License-Identifier: EPL-2.0
/**
 * Certification objects, those who provide them, the unified register and the list of a year as approved editions.
 * Generated from {@code model/register.ecore}.
 */
package org.etalon.model.register;
