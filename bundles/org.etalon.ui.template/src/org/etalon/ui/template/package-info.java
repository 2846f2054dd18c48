// SPDX-License-Identifier: EPL-2.0
/**
 * Editing the parts of a sheet template: sections, criteria, options and the scale, as a tree and the fields of the
 * chosen part. Who shows them says how an edit is remembered; the templates of the workbench and the reference sheets
 * of typical services share them.
 */
package org.etalon.ui.template;
