// SPDX-License-Identifier: EPL-2.0
/**
 * A picture as data: parts that stand for things, made of marks with places in points, types and inks. It knows no
 * widgets; whoever has a surface paints it, and {@link org.etalon.journey.scene.SvgWriter} writes the same as SVG.
 */
package org.etalon.journey.scene;
