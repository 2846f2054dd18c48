// SPDX-License-Identifier: EPL-2.0
/** The guide of the workbench: its pages, and the key that opens the one about what is in sight. */
package org.etalon.ui.help.internal;
