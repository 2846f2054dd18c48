// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.norm.Progress;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange.What;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Work;

/** What a list would change, sort by sort; what to do with what was changed on both sides; and why it is taken. */
final class PreviewPage extends WizardPage {

	private static final Texts WORDS = Language.words(PreviewPage.class);
	private static final int SCALE = 1000;
	/** The least time between two looks at the progress, in nanoseconds. */
	private static final long PAUSE = 100_000_000L;

	private final Data data;
	private final FilePage file;
	private final DataModel model;
	private final List<Sort> sorts = new ArrayList<>();
	private ProgressBar bar;
	private TabFolder tabs;
	private Label summary;
	private Button take;
	private Button keep;
	private Text reason;
	private Job job;
	private ListPreview.Choice shown;
	private ListPreview preview;

	/** A tab with the rows of one sort. */
	private record Sort(String key, TabItem tab, Table table) {
	}

	PreviewPage(Data data, FilePage file, DataModel model) {
		super("preview", WORDS.get("preview.title"), null);
		this.data = data;
		this.file = file;
		this.model = model;
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, Look.STEP)
				.applyTo(area);
		bar = new ProgressBar(area, SWT.SMOOTH);
		bar.setMaximum(SCALE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
		tabs = new TabFolder(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(80 * Look.STEP, 24 * Look.STEP).applyTo(tabs);
		sort("ADDED", "line", "id", "name", "near");
		sort("CHANGED", "line", "object", "field", "old", "new");
		sort("CONFLICT", "line", "object", "field", "old", "new");
		sort("problems", "line", "field", "problem");
		summary = new Label(area, SWT.WRAP);
		Look.faint(summary);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80 * Look.STEP, SWT.DEFAULT).applyTo(summary);
		new Label(area, SWT.NONE).setText(WORDS.get("preview.conflicts"));
		Composite choice = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, 0).applyTo(choice);
		keep = radio(choice, "preview.keep");
		take = radio(choice, "preview.take");
		keep.setSelection(true);
		new Label(area, SWT.NONE).setText(WORDS.get("preview.reason"));
		reason = Look.named(new Text(area, SWT.BORDER), WORDS.get("preview.reason").replace("&", ""));
		reason.setMessage(WORDS.get("preview.reason.hint"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(reason);
		area.addListener(SWT.Dispose, event -> cancel());
		setControl(area);
	}

	private static Button radio(Composite parent, String key) {
		Button radio = new Button(parent, SWT.RADIO);
		radio.setText(WORDS.get(key));
		return radio;
	}

	private void sort(String key, String... columns) {
		TabItem tab = new TabItem(tabs, SWT.NONE);
		tab.setText(WORDS.get("preview." + key, "–"));
		Table table = Look.named(new Table(tabs, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE),
				WORDS.get("preview." + key, ""));
		Look.captions(table);
		for (String each : columns) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(WORDS.get("preview.column." + each));
			column.setWidth(switch (each) {
			case "line" -> 8 * Look.STEP;
			case "id" -> 14 * Look.STEP;
			case "object", "name" -> 40 * Look.STEP;
			case "near" -> 30 * Look.STEP;
			case "problem" -> 70 * Look.STEP;
			default -> 20 * Look.STEP;
			});
		}
		Look.fill(table, () -> rows(key), TableItem::setText);
		tab.setControl(table);
		sorts.add(new Sort(key, tab, table));
	}

	private List<String[]> rows(String key) {
		return preview == null ? List.of()
				: key.equals("problems") ? preview.problems() : preview.rows(What.valueOf(key));
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		ListPreview.Choice choice = file.choice().orElse(null);
		if (visible && choice != null && !choice.equals(shown)) {
			look(choice);
		}
	}

	private void look(ListPreview.Choice choice) {
		cancel();
		shown = choice;
		preview = null;
		show();
		setErrorMessage(null);
		setDescription(WORDS.get("preview.looking", choice.name()));
		setPageComplete(false);
		bar.setVisible(true);
		bar.setSelection(0);
		Display display = bar.getDisplay();
		job = Work.of(WORDS.get("preview.looking", choice.name()), progress -> ListPreview.of(data.registry(),
				data.store(), choice, Language.current(), new BarProgress(progress, display))).then(found -> {
					if (!bar.isDisposed() && choice.equals(shown)) {
						preview = found;
						job = null;
						show();
					}
				}).otherwise(thrown -> {
					if (!bar.isDisposed() && choice.equals(shown)) {
						shown = null;
						job = null;
						bar.setVisible(false);
						setErrorMessage(Failures.text(thrown));
					}
				}).start();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
			shown = null;
		}
	}

	private void show() {
		for (Sort each : sorts) {
			each.table().setItemCount(rows(each.key()).size());
			each.table().clearAll();
			each.tab().setText(
					WORDS.get("preview." + each.key(), preview == null ? "…" : model.number(count(each.key()))));
		}
		boolean conflicts = preview != null && preview.result().conflicting() > 0;
		keep.setEnabled(conflicts);
		take.setEnabled(conflicts);
		reason.setEnabled(preview != null && preview.takes());
		summary.setText("");
		if (preview != null) {
			bar.setVisible(false);
			summary.setText(model.summary(preview.result()));
			setDescription(WORDS.get(preview.takes() ? "preview.ready" : "preview.nothing"));
			setPageComplete(preview.takes());
			sorts.stream().filter(each -> !rows(each.key()).isEmpty()).findFirst()
					.ifPresent(each -> tabs.setSelection(each.tab()));
		}
		summary.getParent().layout();
	}

	private long count(String key) {
		return switch (key) {
		case "ADDED" -> preview.result().added();
		case "CHANGED" -> preview.result().changed();
		case "CONFLICT" -> preview.result().conflicting();
		default -> preview.result().rejected();
		};
	}

	/** What to do with fields that were changed on both sides. */
	ImportList.Conflicts conflicts() {
		return take.getSelection() ? ImportList.Conflicts.TAKE : ImportList.Conflicts.KEEP;
	}

	/** Why the list is taken. */
	String reason() {
		return reason.getText().strip();
	}

	/** Shows on the page, too, how far the look is. */
	private final class BarProgress implements Progress {

		private final Progress job;
		private final Display display;
		private long last;

		BarProgress(Progress job, Display display) {
			this.job = job;
			this.display = display;
		}

		@Override
		public void at(long done, long total) {
			job.at(done, total);
			long now = System.nanoTime();
			if (total > 0 && now - last > PAUSE && !display.isDisposed()) {
				last = now;
				int share = Math.toIntExact(Math.min(SCALE, done * SCALE / total));
				display.asyncExec(() -> {
					if (!bar.isDisposed()) {
						bar.setSelection(share);
					}
				});
			}
		}

		@Override
		public boolean cancelled() {
			return job.cancelled();
		}
	}
}
