// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.reached;
import static org.etalon.ui.following.internal.FollowingWords.tone;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.ui.common.Look;

/** The four control points of a plan beside each other. */
final class PointsStrip extends Composite {

	PointsStrip(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).equalWidth(true).margins(2 * Look.STEP, Look.STEP)
				.spacing(2 * Look.STEP, 0).applyTo(this);
	}

	/** Shows points; the strip goes away where there are none. */
	void show(List<Standing> points) {
		for (Control each : getChildren()) {
			each.dispose();
		}
		points.forEach(this::add);
		((GridData) getLayoutData()).exclude = points.isEmpty();
		setVisible(!points.isEmpty());
		getParent().layout(true, true);
	}

	private void add(Standing point) {
		Composite cell = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
		Label percent = new Label(cell, SWT.NONE);
		percent.setText((reached(point) ? "✓ " : point.late() ? "! " : "… ") + point.percent() + " %");
		percent.setFont(Look.bold());
		percent.setForeground(Look.color(tone(point)));
		new Label(cell, SWT.NONE).setText(word("point.required", number(point.completed()), number(point.required())));
		Label until = new Label(cell, SWT.NONE);
		until.setText(word(point.late() ? "point.missed" : "point.until", date(point.endsOn())));
		Look.faint(until);
	}
}
