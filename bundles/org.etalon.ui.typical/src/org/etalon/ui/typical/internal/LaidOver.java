// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.etalon.exchange.Texts;
import org.etalon.exchange.model.ModelText;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.base.Document;
import org.etalon.norm.Grade;
import org.etalon.operations.models.StepGrades;
import org.etalon.operations.models.StepGrades.Laid;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** An assessment laid over a diagram: of an object of the database or from a file of a sheet, with its legend. */
final class LaidOver {

	/** What is laid over. */
	private record Sheets(String name, List<AssessmentSheet> sheets) {
	}

	private final Diagram diagram;
	private final Supplier<Optional<Data>> data;
	private final Texts words;
	private final Composite strip;
	private Optional<Sheets> sheets = Optional.empty();
	private Laid shown;

	LaidOver(Composite parent, Diagram diagram, Supplier<Optional<Data>> data, Texts words) {
		this.diagram = diagram;
		this.data = data;
		this.words = words;
		strip = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(strip);
		strip.setVisible(false);
	}

	/** The widget: the legend, seen while something is laid over. */
	Control control() {
		return strip;
	}

	/** Fills the menu that lays an assessment over the diagram, and takes it off. */
	void fill(Menu menu) {
		item(menu, "laid.object", data.get().isPresent(), this::choose);
		item(menu, "laid.file", true, this::file);
		item(menu, "laid.off", sheets.isPresent(), this::off);
	}

	private void item(Menu menu, String key, boolean enabled, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words.get(key));
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void choose() {
		Data open = data.get().orElseThrow();
		Work.of(words.get("laid.reading"), progress -> StepGrades.objects(open.store())).quietly().then(objects -> {
			if (strip.isDisposed()) {
				return;
			}
			AssessedDialog dialog = new AssessedDialog(strip.getShell(), objects);
			dialog.chosen()
					.ifPresent(object -> Work
							.of(words.get("laid.reading"), progress -> StepGrades.sheets(open.store(), object.id()))
							.quietly().then(read -> lay(new Sheets(object.name(), read))).start());
		}).start();
	}

	private void file() {
		AskDialog ask = new AskDialog(strip.getShell(), words.get("laid.file.title"), words.get("laid.file.message"),
				words.get("laid.action")).file("file", words.get("new.file"), "*.json;*.xmi");
		if (ask.agreed()) {
			Path file = ask.file("file").orElseThrow();
			Work.of(words.get("laid.reading"), progress -> {
				String name = file.getFileName().toString();
				try (var in = Files.newInputStream(file)) {
					Document document = ModelText.read(name, in).document();
					if (document instanceof AssessmentSheet sheet && sheet.getTemplate() != null) {
						return new Sheets(name, List.of(sheet));
					}
					throw new ModelFile.OtherDocumentException(document.eClass().getName());
				}
			}).quietly().then(this::lay)
					.otherwise(thrown -> MessageDialog.openError(strip.getShell(), words.get("laid.file.title"),
							thrown instanceof ModelFile.OtherDocumentException other
									? words.get("laid.other", file.toString(), other.getMessage())
									: ModelFile.failure(file.toString(), thrown)))
					.start();
		}
	}

	private void off() {
		sheets = Optional.empty();
		shown = null;
		diagram.grade(Map.of());
		there(false);
	}

	private void lay(Sheets over) {
		if (!strip.isDisposed()) {
			sheets = Optional.of(over);
			shown = null;
			refresh();
		}
	}

	/** Lays over what another one had; the page was made anew. */
	void like(LaidOver other) {
		other.sheets.ifPresent(this::lay);
	}

	/** The model changed: so may have what is pinned to its steps. */
	void refresh() {
		if (sheets.isPresent()) {
			Laid now = StepGrades.of(diagram.model(), sheets.get().sheets());
			if (!now.equals(shown)) {
				shown = now;
				diagram.grade(now.grades());
				legend(sheets.get().name(), now);
			}
		}
	}

	private void legend(String name, Laid laid) {
		for (Control each : strip.getChildren()) {
			each.dispose();
		}
		List<Label> labels = new ArrayList<>();
		labels.add(label(words.get("laid.over", name), Tone.PLAIN));
		for (Grade grade : Grade.values()) {
			if (laid.count(grade) > 0) {
				labels.add(
						label(words.get("laid.grade", grade.letter(), String.valueOf(laid.count(grade))), tone(grade)));
			}
		}
		if (laid.grades().isEmpty()) {
			labels.add(label(words.get(laid.unscaled() ? "laid.unscaled" : "laid.none"), Tone.FAIR));
		} else if (laid.ungraded() > 0) {
			labels.add(label(words.get("laid.ungraded", String.valueOf(laid.ungraded())), Tone.PLAIN));
		}
		Label rule = Look.faint(new Label(strip, SWT.NONE));
		rule.setText(words.get("laid.rule"));
		rule.setToolTipText(words.get("laid.rule.tip"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(rule);
		Button off = Look.named(new Button(strip, SWT.PUSH | SWT.FLAT), words.get("laid.off"));
		off.setImage(Look.icon("x"));
		off.setToolTipText(words.get("laid.off"));
		off.addListener(SWT.Selection, event -> off());
		GridLayoutFactory.fillDefaults().numColumns(labels.size() + 2).margins(Look.STEP, Look.STEP / 2)
				.spacing(2 * Look.STEP, 0).applyTo(strip);
		there(true);
	}

	private Label label(String text, Tone tone) {
		Label label = new Label(strip, SWT.NONE);
		label.setText(text.replace("&", "&&"));
		if (tone != Tone.PLAIN) {
			label.setForeground(Look.color(tone));
			label.setFont(Look.bold());
		}
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private static Tone tone(Grade grade) {
		return switch (grade) {
		case A_PLUS, A -> Tone.GOOD;
		case B_PLUS, B -> Tone.FAIR;
		case V, G -> Tone.BAD;
		};
	}

	private void there(boolean visible) {
		((GridData) strip.getLayoutData()).exclude = !visible;
		strip.setVisible(visible);
		strip.getParent().layout(true, true);
	}
}
