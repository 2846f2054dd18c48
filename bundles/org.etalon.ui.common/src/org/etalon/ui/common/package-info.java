// SPDX-License-Identifier: EPL-2.0
/**
 * What the areas of the workbench share: the {@link org.etalon.ui.common.Desk} with the open database,
 * {@link org.etalon.ui.common.ScreenPart screens} as tabs, {@link org.etalon.ui.common.Work} in the background,
 * {@link org.etalon.ui.common.Failures} in words, and one {@link org.etalon.ui.common.Look}.
 */
package org.etalon.ui.common;
