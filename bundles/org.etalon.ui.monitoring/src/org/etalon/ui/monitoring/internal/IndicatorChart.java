// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.monitoring.internal.MonitoringWords.figure;
import static org.etalon.ui.monitoring.internal.MonitoringWords.month;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.monitoring.internal.IndicatorCurve.Point;

/** An indicator by month: its figures, the limit that must not be passed, and where it was. */
final class IndicatorChart {

	/** Room over and under the figures, of their span. */
	private static final double ROOM = 0.15;
	private static final double HALF = 0.5;
	private static final int TICKS = 56;
	private static final int SYMBOL = 4;
	private static final int MARK = 7;

	private final Chart chart;

	IndicatorChart(Composite parent) {
		chart = new Chart(parent, SWT.NONE);
		chart.setBackground(Look.page());
		chart.getPlotArea().setBackground(Look.page());
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		chart.setOrientation(SWT.HORIZONTAL);
		IAxis months = chart.getAxisSet().getXAxis(0);
		IAxis figures = chart.getAxisSet().getYAxis(0);
		for (IAxis axis : new IAxis[] { months, figures }) {
			axis.getTick().setForeground(Look.faint());
			axis.getTitle().setForeground(Look.faint());
			axis.getTitle().setFont(chart.getFont());
			axis.getGrid().setForeground(Look.ground(Tone.PLAIN));
			axis.getGrid().setStyle(LineStyle.SOLID);
		}
		months.getTitle().setVisible(false);
		months.getTick().setFormat(new MonthFormat());
		chart.getPlotArea().getControl().addListener(SWT.Resize, event -> ticks());
	}

	Chart control() {
		return chart;
	}

	/** Shows an indicator. */
	void show(IndicatorCurve curve) {
		clear();
		chart.getAxisSet().getYAxis(0).getTitle().setText(word("unit." + curve.indicator()));
		limit(curve);
		values(curve);
		curve.values().stream().filter(point -> point.month().equals(curve.critical())).findFirst()
				.ifPresent(this::mark);
		range(curve);
		String spoken = curve.values().isEmpty() ? word("chart.none")
				: word("chart.spoken", word("unit." + curve.indicator()),
						curve.values().stream()
								.map(each -> month(each.month()) + " " + figure(each.value())
										+ (each.month().equals(curve.critical()) ? " ! " + word("chart.critical") : ""))
								.collect(Collectors.joining(", ")));
		Look.named(chart, spoken);
		chart.setToolTipText(spoken);
		chart.redraw();
	}

	/** Shows nothing. */
	void clear() {
		for (ISeries<?> each : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(each.getId());
		}
		chart.redraw();
	}

	/** A limit holds for a whole month: it is drawn as a step. */
	private void limit(IndicatorCurve curve) {
		int number = 0;
		for (List<Point> stretch : IndicatorCurve.stretches(curve.limits())) {
			double[] x = new double[2 * stretch.size()];
			double[] y = new double[x.length];
			for (int i = 0; i < x.length; i++) {
				Point point = stretch.get(i / 2);
				x[i] = MonthFormat.number(point.month()) + (i % 2 == 0 ? -HALF : HALF);
				y[i] = point.value().doubleValue();
			}
			series("limit" + number++, x, y, Look.color(Tone.BAD)).setLineStyle(LineStyle.DASH);
		}
	}

	private void values(IndicatorCurve curve) {
		int number = 0;
		for (List<Point> stretch : IndicatorCurve.stretches(curve.values())) {
			ILineSeries<?> line = series("value" + number++,
					stretch.stream().mapToDouble(each -> MonthFormat.number(each.month())).toArray(),
					stretch.stream().mapToDouble(each -> each.value().doubleValue()).toArray(),
					Look.color(Tone.ACCENT));
			line.setSymbolType(PlotSymbolType.CIRCLE);
			line.setSymbolSize(SYMBOL);
		}
	}

	private void mark(Point point) {
		ILineSeries<?> mark = series("critical", new double[] { MonthFormat.number(point.month()) },
				new double[] { point.value().doubleValue() }, Look.color(Tone.BAD));
		mark.setLineStyle(LineStyle.NONE);
		mark.setSymbolType(PlotSymbolType.DIAMOND);
		mark.setSymbolSize(MARK);
	}

	private ILineSeries<?> series(String id, double[] x, double[] y, Color color) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
		line.setXSeries(x);
		line.setYSeries(y);
		line.setLineColor(color);
		line.setSymbolColor(color);
		line.setSymbolType(PlotSymbolType.NONE);
		line.setLineWidth(2);
		line.setAntialias(SWT.ON);
		return line;
	}

	/** Ticks are not closer than a month, nor than their texts are long. */
	private void ticks() {
		Range range = chart.getAxisSet().getXAxis(0).getRange();
		double months = Math.max(1, range.upper - range.lower);
		chart.getAxisSet().getXAxis(0).getTick()
				.setTickMarkStepHint(Math.max(TICKS, (int) Math.ceil(chart.getPlotArea().getSize().x / months)));
	}

	private void range(IndicatorCurve curve) {
		if (curve.values().isEmpty()) {
			return;
		}
		List<Point> all = new ArrayList<>(curve.values());
		all.addAll(curve.limits());
		double first = all.stream().mapToDouble(each -> MonthFormat.number(each.month())).min().getAsDouble();
		double last = all.stream().mapToDouble(each -> MonthFormat.number(each.month())).max().getAsDouble();
		double low = all.stream().mapToDouble(each -> each.value().doubleValue()).min().getAsDouble();
		double high = all.stream().mapToDouble(each -> each.value().doubleValue()).max().getAsDouble();
		double room = Math.max((high - low) * ROOM, high == low ? Math.max(high * ROOM, 1) : 0);
		chart.getAxisSet().getXAxis(0).setRange(new Range(first - HALF, last + HALF));
		ticks();
		chart.getAxisSet().getYAxis(0).setRange(new Range(Math.max(0, low - room),
				curve.indicator() == Indicator.CSI ? Math.min(5, high + room) + 0.01 : high + room));
	}
}
