// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.norm.Grade;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;

/** What a sheet comes to while it is filled: how far it is, which grades are still possible, and why. */
final class OutcomePane {

	private static final int BAR = 6;

	private final SheetModel model;
	private final Composite area;
	private final Label progress;
	private final Canvas bar;
	private final Badge badge;
	private final Label share;
	private final Combo stated;
	private final Label statedNote;
	private final Prose trace;
	private final String name;

	/** @param edited hears that a grade was stated */
	OutcomePane(Composite parent, SheetModel model, Runnable edited) {
		this.model = model;
		name = word("trace");
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(Look.STEP, 2 * Look.STEP, 2 * Look.STEP, 0)
				.spacing(0, Look.STEP).applyTo(area);
		progress = new Label(area, SWT.NONE);
		progress.setFont(Look.heading());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
		bar = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, BAR).applyTo(bar);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		badge = new Badge(area);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, Look.STEP).applyTo(badge);
		share = Look.faint(new Label(area, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).hint(28 * Look.STEP, SWT.DEFAULT).applyTo(share);
		Composite grade = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grade);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(grade);
		new Label(grade, SWT.NONE).setText(word("stated"));
		stated = Look.named(new Combo(grade, SWT.READ_ONLY), word("stated"));
		stated.setItems(Stream.concat(Stream.of(word("stated.none")), Stream.of(Grade.values()).map(Grade::letter))
				.toArray(String[]::new));
		stated.addListener(SWT.Selection, event -> {
			int at = stated.getSelectionIndex();
			model.state(at <= 0 ? null : Grade.values()[at - 1]);
			edited.run();
		});
		statedNote = new Label(area, SWT.WRAP);
		statedNote.setForeground(Look.color(Tone.FAIR));
		GridDataFactory.fillDefaults().grab(true, false).hint(28 * Look.STEP, SWT.DEFAULT).applyTo(statedNote);
		Label why = new Label(area, SWT.NONE);
		why.setText(name);
		why.setFont(Look.heading());
		trace = new Prose(area, name);
		trace.control().setMargins(0, 0, Look.STEP, Look.STEP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(trace.control());
	}

	Composite control() {
		return area;
	}

	/** Shows what the sheet comes to now. */
	void refresh() {
		AssessmentSheet sheet = model.sheet();
		SheetTrace now = model.trace();
		GradeScale scale = sheet.getTemplate().getScale();
		progress.setText(word("progress", Integer.toString(model.answered()), Integer.toString(model.asked())));
		Look.named(bar, progress.getText());
		bar.redraw();
		Optional<ScaleStep> worst = now.worst(scale);
		Optional<ScaleStep> best = now.best(scale);
		Grade grade = sheet.getGrade();
		if (grade != null) {
			badge.show(word("grade", grade.letter()), SheetWords.tone(grade));
		} else if (worst.isPresent() && best.isPresent() && worst.get() == best.get()) {
			badge.show(word("grade.sure", worst.get().getGrade().letter()), SheetWords.tone(worst.get().getGrade()));
		} else if (worst.isPresent() && best.isPresent()) {
			badge.show(word("grade.between", worst.get().getGrade().letter(), best.get().getGrade().letter()),
					Tone.PLAIN);
		} else {
			badge.show(word("grade.none"), Tone.PLAIN);
		}
		share.setText(share(now));
		stated.select(sheet.getStatedGrade() == null ? 0 : sheet.getStatedGrade().ordinal() + 1);
		stated.setEnabled(!model.finished());
		Grade computed = sheet.getComputedGrade();
		boolean differs = sheet.getStatedGrade() != null && computed != null && computed != sheet.getStatedGrade();
		statedNote.setText(differs ? word("stated.differs", sheet.getStatedGrade().letter(), computed.letter()) : "");
		trace.clear();
		SheetWords.next(sheet, now).ifPresent(next -> trace.line("→", next, Tone.ACCENT));
		SheetWords.trace(sheet, now).forEach(trace::line);
		trace.show();
		area.layout(true, true);
	}

	private static String share(SheetTrace now) {
		if (now.complete()) {
			return now.share100().map(each -> word("share", SheetWords.share(each))).orElse("");
		}
		return now.least100().map(
				least -> word("share.between", SheetWords.share(least), SheetWords.share(now.most100().orElseThrow())))
				.orElse("");
	}

	private void paint(GC gc) {
		Point size = bar.getSize();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.ground(Tone.PLAIN));
		gc.fillRoundRectangle(0, 0, size.x, BAR, BAR, BAR);
		int asked = model.begun() ? model.asked() : 0;
		int done = asked == 0 ? 0 : size.x * model.answered() / asked;
		gc.setBackground(Look.color(asked > 0 && model.answered() == asked ? Tone.GOOD : Tone.ACCENT));
		gc.fillRoundRectangle(0, 0, done, BAR, BAR, BAR);
	}
}
