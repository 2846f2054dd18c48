// SPDX-License-Identifier: EPL-2.0
/**
 * Who may do what, and how an operation says that it was not done: {@link org.etalon.operations.access.Permission} asks
 * before a change for the role that the Rules want, and {@link org.etalon.operations.access.RefusedException} tells the
 * caller in a stable code why nothing was changed.
 */
package org.etalon.operations.access;
