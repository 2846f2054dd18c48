// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.CompareModels;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.ModelDifference;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;

/**
 * Two versions of a model side by side: how they differ in words, and marked in the diagram of the later one, in which
 * what was removed is still seen. The item of the input is the items of both, a line each.
 */
public final class CompareScreen extends ScreenPart {

	private static final String ID = "org.etalon.ui.typical.compare";
	private static final Texts WORDS = Language.words(CompareScreen.class);

	/** What is compared. */
	private record Compared(Version before, Version after, List<ModelDifference> differences,
			TypicalServiceModel both) {
	}

	private Pane pane;
	private Label about;
	private ListTable<ModelDifference> table;
	private Prose prose;
	private MarkedDiagram diagram;
	private Compared shown;
	private boolean choosing;

	/** Opens it on two versions. */
	static void open(String before, String after, String title) {
		Screens.open(new ScreenInput(ID, before + "\n" + after, WORDS.get("compare.tab", title)));
	}

	@Override
	protected void create(Composite parent) {
		pane = new Pane(parent, "map");
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		Composite head = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 4)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(WORDS.get("compare.heading"));
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		Button turn = new Button(head, SWT.PUSH);
		turn.setText(WORDS.get("compare.turn"));
		turn.setImage(Look.icon("refresh-cw"));
		turn.addListener(SWT.Selection, event -> open(item(1), item(0), input().title()));
		about = Look.faint(new Label(head, SWT.WRAP));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60 * Look.STEP, SWT.DEFAULT).applyTo(about);
		SashForm sash = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		SashForm left = new SashForm(sash, SWT.VERTICAL);
		table = new ListTable<>(left, WORDS.get("compare.differences"),
				List.of(Column.<ModelDifference>of("", 5 * Look.STEP, each -> Marking.kind(each).sign())
						.toned(each -> switch (Marking.kind(each)) {
						case ADDED -> Tone.GOOD;
						case REMOVED -> Tone.BAD;
						case CHANGED -> Tone.FAIR;
						case MOVED -> Tone.ACCENT;
						}), Column.of(WORDS.get("compare.what"), 0, each -> each.brief().in(Language.current()))),
				each -> each, each -> diagram.control().setFocus());
		prose = new Prose(left, WORDS.get("merge.detail"));
		left.setWeights(70, 30);
		diagram = new MarkedDiagram(sash);
		sash.setWeights(42, 58);
		table.onSelection(each -> each.ifPresent(this::selected));
		diagram.onChoice(this::chosen);
		if (shown != null) {
			show();
		}
	}

	private String item(int index) {
		return input().item().split("\n")[index];
	}

	@Override
	public void opened() {
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		boolean kept = ModelKey.of(item(0)).isPresent() || ModelKey.of(item(1)).isPresent();
		if (kept && data().isEmpty()) {
			pane.blank(WORDS.get("closed"));
			return;
		}
		if (shown == null) {
			pane.blank(WORDS.get("reading"));
		}
		Work.of(WORDS.get("reading"), progress -> {
			Version before = Version.read(data(), item(0));
			Version after = Version.read(data(), item(1));
			List<ModelDifference> differences = CompareModels.differences(before.model(), after.model());
			return new Compared(before, after, differences, both(before, after));
		}).quietly().then(this::show).otherwise(thrown -> {
			if (!pane.isDisposed()) {
				pane.blank(ModelFile.failure("", thrown));
			}
		}).start();
	}

	/** The later version with what was removed still in it. */
	private static TypicalServiceModel both(Version before, Version after) {
		String base = before.text();
		TypicalServiceModel both = EditModel.model(base);
		EditModel.merge(base, both, after.text(), conflict -> false, each -> !each.code().equals("REMOVED"));
		return both;
	}

	private void show(Compared compared) {
		if (!pane.isDisposed() && (shown == null || !shown.differences().equals(compared.differences()))) {
			shown = compared;
			show();
		}
	}

	private void show() {
		String name = shown.after().model().getName();
		setPartName(WORDS.get("compare.tab", name == null ? WORDS.get("unnamed") : name));
		about.setText(WORDS.get("compare.about", shown.before().name(), shown.after().name(),
				String.valueOf(shown.differences().size())).replace("&", "&&"));
		if (shown.differences().isEmpty()) {
			pane.blank(WORDS.get("compare.same", shown.before().name(), shown.after().name()));
			return;
		}
		diagram.show(shown.both(), new Marking(shown.differences()));
		table.show(shown.differences());
		pane.show();
		pane.content().layout(true, true);
	}

	private void selected(ModelDifference difference) {
		prose.clear().line(difference.text().in(Language.current()));
		MergeDialog.where(prose, difference);
		if (difference.code().equals("CHANGED")) {
			prose.fact(WORDS.get("merge.before"), difference.before().shown().in(Language.current()));
			prose.fact(WORDS.get("merge.after"), difference.after().shown().in(Language.current()));
		}
		prose.show();
		if (!choosing) {
			Predicate<EObject> about = thing -> Marking.isAbout(difference, thing);
			choosing = true;
			diagram.reveal(about);
			choosing = false;
		}
	}

	/** A part is chosen in the diagram: what is different about it is found in the table. */
	private void chosen(EObject thing) {
		if (!choosing) {
			choosing = true;
			shown.differences().stream().filter(each -> Marking.isAbout(each, thing)).findFirst()
					.ifPresent(table::select);
			choosing = false;
		}
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
