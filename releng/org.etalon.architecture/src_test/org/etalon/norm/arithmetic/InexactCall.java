// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm.arithmetic;

/** Breaks the rule of exact arithmetic in a method, for the test of that rule. */
public final class InexactCall {
	int half(float[] points) {
		return points.length / 2;
	}
}
