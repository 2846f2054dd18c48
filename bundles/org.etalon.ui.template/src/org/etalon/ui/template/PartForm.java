// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import static org.etalon.ui.template.TemplateWords.word;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentPackage.Literals;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** The fields of a template, a section or a criterion, each written as it is typed. */
public final class PartForm {

	private static final int WIDE = 44 * Look.STEP;
	private static final int CAPTION = 18 * Look.STEP;
	private static final List<Stage> STAGES = List.of(Stage.REGULATION, Stage.RECEPTION, Stage.LABORATORY);

	private final TemplateEdits model;
	private final Runnable typed;
	private final Consumer<String> edited;
	private final ScrolledComposite scroll;
	private final Composite page;
	private Identified part;
	private Label problems;

	/**
	 * @param typed  hears that a field was typed into: what parts are called may be different
	 * @param edited hears of an edit after which the fields are others
	 */
	public PartForm(Composite parent, TemplateEdits model, Runnable typed, Consumer<String> edited) {
		this.model = model;
		this.typed = typed;
		this.edited = edited;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		page.setBackgroundMode(SWT.INHERIT_DEFAULT);
		Look.flat(scroll);
		Look.flat(page);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(page);
		scroll.addListener(SWT.Resize, event -> layout());
	}

	/** The widget. */
	public Control control() {
		return scroll;
	}

	/** Shows a part. */
	public void show(Identified of) {
		part = of;
		for (Control each : page.getChildren()) {
			each.dispose();
		}
		problems = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(problems);
		if (of instanceof SheetTemplate template) {
			template(template);
		} else if (of instanceof Criterion criterion) {
			criterion(criterion);
		} else {
			lines("part.title", TemplateEdits.name(of), 1);
			id();
		}
		refreshProblems();
		layout();
		scroll.setOrigin(0, 0);
	}

	private void layout() {
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
	}

	/** Goes to the first field. */
	public void setFocus() {
		Stream.of(page.getChildren()).filter(Text.class::isInstance).findFirst().ifPresent(Control::setFocus);
	}

	private void refreshProblems() {
		String wrong = model.problems(part).stream().map(TemplateWords::problem).map(each -> "! " + each)
				.collect(Collectors.joining("\n"));
		problems.setText(wrong.replace("&", "&&"));
		problems.setForeground(Look.color(Tone.BAD));
		((GridData) problems.getLayoutData()).exclude = wrong.isEmpty();
		problems.setVisible(!wrong.isEmpty());
	}

	private void changed() {
		typed.run();
		boolean before = problems.getVisible();
		refreshProblems();
		if (before || problems.getVisible()) {
			layout();
		}
	}

	private Label caption(String key) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(word(key));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).indent(0, Look.STEP / 2)
				.hint(CAPTION, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void id() {
		caption("part.id");
		Label label = Look.faint(new Label(page, SWT.WRAP));
		label.setText(word("part.id.stable", part.getId()));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.STEP / 2).hint(WIDE, SWT.DEFAULT)
				.applyTo(label);
	}

	private Text lines(String key, EStructuralFeature feature, int height) {
		caption(key);
		int style = height > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
		Text text = Look.named(new Text(page, SWT.BORDER | style), word(key));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, height > 1 ? height * 3 * Look.STEP : SWT.DEFAULT)
				.applyTo(text);
		text.setText(Objects.toString(part.eGet(feature), ""));
		text.setEditable(!model.locked());
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		Identified of = part;
		text.addListener(SWT.Modify, event -> {
			model.set(of, feature, text.getText());
			changed();
		});
		return text;
	}

	private void check(String key, EStructuralFeature feature) {
		new Label(page, SWT.NONE);
		Button check = new Button(page, SWT.CHECK);
		check.setText(word(key));
		check.setSelection((Boolean) part.eGet(feature));
		check.setEnabled(!model.locked());
		Identified of = part;
		check.addListener(SWT.Selection, event -> {
			model.set(of, feature, check.getSelection());
			changed();
		});
	}

	private Combo combo(String key, List<String> items, int selected, Consumer<Integer> chosen) {
		caption(key);
		Combo combo = Look.named(new Combo(page, SWT.READ_ONLY), word(key));
		combo.setItems(items.toArray(String[]::new));
		combo.select(selected);
		combo.setEnabled(!model.locked());
		combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private void template(SheetTemplate template) {
		lines("part.name", Literals.SHEET_TEMPLATE__NAME, 2);
		combo("part.stage", STAGES.stream().map(TemplateWords::stage).toList(), STAGES.indexOf(template.getStage()),
				chosen -> {
					model.set(template, Literals.SHEET_TEMPLATE__STAGE, STAGES.get(chosen));
					changed();
				});
		id();
		Label heading = new Label(page, SWT.NONE);
		heading.setText(word("scale"));
		heading.setFont(Look.heading());
		GridDataFactory.fillDefaults().span(2, 1).indent(0, Look.STEP).applyTo(heading);
		Label about = Look.faint(new Label(page, SWT.WRAP));
		about.setText(word("scale.about"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(about);
		if (template.getScale() != null) {
			caption("scale.origin");
			Text origin = Look.named(new Text(page, SWT.BORDER), word("scale.origin"));
			origin.setText(Objects.toString(template.getScale().getOrigin(), ""));
			origin.setEditable(!model.locked());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(origin);
			origin.addListener(SWT.Modify, event -> {
				if (template.getScale() != null) {
					model.set(template.getScale(), Literals.GRADE_SCALE__ORIGIN, origin.getText());
					changed();
				}
			});
		}
		for (Grade grade : Grade.values()) {
			bound(grade);
		}
	}

	private void bound(Grade grade) {
		Label caption = new Label(page, SWT.NONE);
		caption.setText(word("scale.from", grade.letter()));
		Text text = percent(page, word("scale.from", grade.letter()),
				model.bound(grade).map(TemplateWords::hundredths).orElse(""));
		text.setMessage(word("scale.unused"));
		text.addListener(SWT.Modify, event -> hundredths(text).ifPresent(value -> {
			model.bound(grade, value.isPresent() ? value.get() : null, word("scale.origin.new"));
			changed();
		}));
	}

	private Text percent(Composite parent, String name, String value) {
		Text text = Look.named(new Text(parent, SWT.BORDER), name);
		text.setText(value);
		text.setEditable(!model.locked());
		text.setTextLimit(9);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(10 * Look.STEP, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** A number with at most two decimals in hundredths, empty within for an empty field; empty if it is none. */
	private static Optional<Optional<Integer>> hundredths(Text field) {
		String text = field.getText().strip().replace(',', '.');
		boolean good = text.isEmpty() || text.matches("\\d{1,6}(\\.\\d{1,2})?");
		field.setForeground(good ? null : Look.color(Tone.BAD));
		if (!good) {
			return Optional.empty();
		}
		return Optional.of(text.isEmpty() ? Optional.empty()
				: Optional.of(new java.math.BigDecimal(text).movePointRight(2).intValueExact()));
	}

	private void criterion(Criterion criterion) {
		lines("part.question", Literals.CRITERION__TEXT, 3);
		List<AnswerKind> kinds = List.of(AnswerKind.values());
		combo("part.kind", kinds.stream().map(each -> word("kind." + each)).toList(),
				kinds.indexOf(criterion.getAnswerKind()), chosen -> {
					model.kind(criterion, kinds.get(chosen), word("option.first"), word("option.second"));
					edited.accept(criterion.getId());
				});
		if (criterion.getAnswerKind() == AnswerKind.CHOICE) {
			options(criterion);
		}
		if (criterion.getAnswerKind() != AnswerKind.TEXT) {
			caption("part.weight");
			Text weight = percent(page, word("part.weight"), TemplateWords.hundredths(criterion.getWeight100()));
			weight.addListener(SWT.Modify, event -> hundredths(weight).flatMap(value -> value).ifPresent(value -> {
				model.set(criterion, Literals.CRITERION__WEIGHT100, value);
				changed();
			}));
		}
		check("part.leave-out", Literals.CRITERION__MAY_BE_NOT_APPLICABLE);
		lines("part.applies", Literals.CRITERION__APPLICABILITY, 1);
		kinds(criterion);
		check("part.evidence-needed", Literals.CRITERION__EVIDENCE_REQUIRED);
		lines("part.evidence", Literals.CRITERION__EVIDENCE, 1);
		lines("part.source", Literals.CRITERION__SOURCE, 1);
		id();
	}

	private void kinds(Criterion criterion) {
		caption("part.kinds");
		Composite all = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(all);
		for (ObjectKind kind : ObjectKind.values()) {
			Button check = new Button(all, SWT.CHECK);
			check.setText(FieldText.shown(kind, Language.current()));
			check.setSelection(criterion.getKinds().contains(kind));
			check.setEnabled(!model.locked());
			check.addListener(SWT.Selection, event -> {
				List<ObjectKind> kinds = Stream.of(ObjectKind.values())
						.filter(each -> each == kind ? check.getSelection() : criterion.getKinds().contains(each))
						.toList();
				model.set(criterion, Literals.CRITERION__KINDS, kinds);
				changed();
			});
		}
	}

	private void options(Criterion criterion) {
		caption("part.options");
		Composite all = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(all);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.STEP, Look.STEP / 2).applyTo(all);
		for (AnswerOption option : criterion.getOptions()) {
			Text title = Look.named(new Text(all, SWT.BORDER), word("option.title"));
			title.setText(Objects.toString(option.getTitle(), ""));
			title.setEditable(!model.locked());
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
			title.addListener(SWT.Modify, event -> {
				model.set(option, Literals.ANSWER_OPTION__TITLE, title.getText());
				changed();
			});
			Text share = percent(all, word("option.share"), Integer.toString(option.getShare()));
			share.setTextLimit(3);
			share.addListener(SWT.Verify,
					event -> event.doit = event.text.chars().allMatch(each -> each >= '0' && each <= '9'));
			share.addListener(SWT.Modify, event -> {
				if (!share.getText().isEmpty()) {
					model.set(option, Literals.ANSWER_OPTION__SHARE, Integer.valueOf(share.getText()));
					changed();
				}
			});
			new Label(all, SWT.NONE).setText("%");
			Button remove = new Button(all, SWT.PUSH | SWT.FLAT);
			remove.setImage(Look.icon("x"));
			Look.named(remove, word("option.remove"));
			remove.setToolTipText(word("option.remove"));
			remove.setEnabled(!model.locked());
			remove.addListener(SWT.Selection, event -> {
				model.removeOption(option);
				edited.accept(criterion.getId());
			});
		}
		Button add = new Button(all, SWT.PUSH);
		add.setText(word("option.add"));
		add.setImage(Look.icon("plus"));
		add.setEnabled(!model.locked());
		add.addListener(SWT.Selection, event -> {
			model.addOption(criterion, word("option.new"));
			edited.accept(criterion.getId());
		});
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(4, 1).applyTo(add);
	}
}
