// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import org.eclipse.swt.layout.RowLayout;
import org.etalon.ui.common.Look;

/** How buttons stand. */
final class Buttons {

	private Buttons() {
	}

	/** Side by side, in a further line what does not fit. */
	static RowLayout row(int width, int height) {
		RowLayout row = new RowLayout();
		row.marginLeft = width;
		row.marginRight = width;
		row.marginTop = height;
		row.marginBottom = height;
		row.spacing = Look.STEP;
		return row;
	}
}
