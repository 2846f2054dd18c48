// SPDX-License-Identifier: EPL-2.0
/**
 * What the product can do, one class a use case, without a user interface: the command line and the workbench call the
 * same operations. Each reports its progress, can be cancelled, and returns a value; an expected failure is part of
 * that value.
 */
package org.etalon.operations;
