// SPDX-License-Identifier: EPL-2.0
/**
 * Typical services: the model of the target state with its six parts and the journey map, and the plan of a region.
 * Generated from {@code model/typical.ecore}.
 */
package org.etalon.model.typical;
