// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm.arithmetic;

/** Breaks the rule of exact arithmetic in a field, for the test of that rule. */
public final class Inexact {
	double share;
}
