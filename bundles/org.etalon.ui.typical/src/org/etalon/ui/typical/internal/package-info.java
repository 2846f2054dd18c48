// SPDX-License-Identifier: EPL-2.0
/**
 * Models of typical services in the workbench: their list, and the editor with the user-journey diagram. What is edited
 * is the model itself, by commands that can be undone; what can be tested without widgets knows none.
 */
package org.etalon.ui.typical.internal;
