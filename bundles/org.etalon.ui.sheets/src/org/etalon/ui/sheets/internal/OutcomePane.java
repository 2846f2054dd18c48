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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
	private static final int LEAST = 12 * Look.STEP;

	private final SheetModel model;
	private final Composite strip;
	private final Label progress;
	private final Canvas bar;
	private final Badge badge;
	private final Label share;
	private final Combo stated;
	private final Prose trace;

	/**
	 * @param over   where the strip stands that is always in sight
	 * @param under  where the reasons stand
	 * @param edited hears that a grade was stated
	 */
	OutcomePane(Composite over, Composite under, SheetModel model, Runnable edited) {
		this.model = model;
		strip = new Composite(over, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(strip);
		Composite how = new Composite(strip, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(how);
		progress = new Label(how, SWT.NONE);
		progress.setFont(Look.bold());
		GridDataFactory.fillDefaults().hint(20 * Look.STEP, SWT.DEFAULT).applyTo(progress);
		bar = new Canvas(how, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, BAR).applyTo(bar);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		badge = new Badge(strip);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(badge);
		share = Look.faint(new Label(strip, SWT.WRAP));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(LEAST, SWT.DEFAULT)
				.applyTo(share);
		new Label(strip, SWT.NONE).setText(word("stated"));
		stated = Look.named(new Combo(strip, SWT.READ_ONLY), word("stated"));
		stated.setItems(Stream.concat(Stream.of(word("stated.none")), Stream.of(Grade.values()).map(Grade::letter))
				.toArray(String[]::new));
		stated.addListener(SWT.Selection, event -> {
			int at = stated.getSelectionIndex();
			model.state(at <= 0 ? null : Grade.values()[at - 1]);
			edited.run();
		});
		trace = new Prose(under, word("trace"));
	}

	/** The strip that is always in sight. */
	Control strip() {
		return strip;
	}

	/** The reasons. */
	Control trace() {
		return trace.control();
	}

	/** Shows what the sheet comes to now. */
	void refresh() {
		AssessmentSheet sheet = model.sheet();
		SheetTrace now = model.trace();
		GradeScale scale = sheet.getTemplate().getScale();
		progress.setText(word("progress", Integer.toString(model.answered()), Integer.toString(model.asked())));
		GridData room = (GridData) progress.getLayoutData(); // it only grows, so that nothing moves while one answers
		room.widthHint = Math.max(room.widthHint, progress.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
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
		trace.clear().strong(word("trace")).faint(word("trace.about"));
		if (differs) {
			trace.line("!", word("stated.differs", sheet.getStatedGrade().letter(), computed.letter()), Tone.FAIR);
		}
		SheetWords.next(sheet, now).ifPresent(next -> trace.line("→", next, Tone.ACCENT));
		SheetWords.trace(sheet, now).forEach(trace::line);
		trace.show();
		Point size = strip.getSize();
		boolean higher = strip.computeSize(size.x, SWT.DEFAULT).y != size.y;
		(higher ? strip.getParent().getParent() : strip).layout(true, true);
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
		if (done == 0) {
			return;
		}
		gc.setBackground(Look.color(asked > 0 && model.answered() == asked ? Tone.GOOD : Tone.ACCENT));
		gc.fillRoundRectangle(0, 0, done, BAR, BAR, BAR);
	}
}
