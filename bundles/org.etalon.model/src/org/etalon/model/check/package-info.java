// SPDX-License-Identifier: EPL-2.0
/**
 * Checking a document against the constraints of the metamodel: what is broken, by which clause, and where. The
 * constraints are operations and multiplicities in the {@code .ecore} files.
 */
package org.etalon.model.check;
