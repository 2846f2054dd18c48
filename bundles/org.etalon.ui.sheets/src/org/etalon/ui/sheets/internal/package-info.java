// SPDX-License-Identifier: EPL-2.0
/** Assessment sheets and their templates in the workbench: filling a sheet by the keyboard, writing a template. */
package org.etalon.ui.sheets.internal;
