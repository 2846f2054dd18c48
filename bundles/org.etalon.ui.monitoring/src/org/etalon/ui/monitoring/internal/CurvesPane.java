// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Segments;

/** The indicators of a certificate by month: the one that is chosen as a chart, over it what its signs mean. */
final class CurvesPane extends Composite {

	private final Segments<Indicator> indicator;
	private final IndicatorChart chart;
	private List<IndicatorCurve> curves = List.of();

	CurvesPane(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		Composite legend = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(legend);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		indicator = new Segments<>(legend, List.of(Indicator.values()), chosen -> draw());
		indicator.name(MonitoringWords::name);
		indicator.explain(each -> each.caption().in(Language.current()));
		sign(legend, "●", "chart.value", Tone.ACCENT);
		sign(legend, "╌", "chart.limit", Tone.BAD);
		sign(legend, "◆", "chart.critical", Tone.BAD);
		chart = new IndicatorChart(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart.control());
	}

	/** A sign of the chart and what it means. */
	private static void sign(Composite parent, String sign, String key, Tone tone) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(sign + " " + word(key));
		label.setForeground(Look.color(tone));
	}

	/** Shows a certificate by the indicator that matters: the critical one, else the one that is chosen. */
	void show(MonitoringRows.Row row, List<IndicatorCurve> of) {
		curves = of;
		if (!row.critical().isEmpty() && !row.isCritical(indicator.chosen())) {
			indicator.choose(row.critical().get(0).indicator());
		}
		draw();
	}

	/** Shows nothing. */
	void clear() {
		curves = List.of();
		draw();
	}

	private void draw() {
		if (curves.isEmpty()) {
			chart.clear();
		} else {
			chart.show(curves.get(indicator.chosen().ordinal()));
		}
	}

	@Override
	public boolean setFocus() {
		return indicator.setFocus();
	}
}
