// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.operations.roadmaps.Prediction;
import org.etalon.operations.roadmaps.Reached;
import org.etalon.operations.roadmaps.RoadmapDraft;
import org.etalon.operations.roadmaps.RoadmapDraft.Item;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/**
 * The measures that could be planned, each with what it would bring, to choose from; what is chosen is dated and given
 * to somebody, and what all of it together brings stands below.
 */
final class RoadmapDialog extends TitleAreaDialog {

	private static final Texts WORDS = Language.words(RoadmapDialog.class);
	private static final Point SIZE = new Point(1160, 680);
	private static final int MEASURE = 46 * Look.STEP;

	private final RoadmapDraft draft;
	private final OutcomeText words = new OutcomeText(Language.current());
	private final List<Item> items;
	private List<Item> chosen;
	private Table table;
	private Text due;
	private Text responsible;
	private Label about;
	private Label total;
	private boolean showing;
	private boolean computing;
	private boolean stale;

	RoadmapDialog(Shell parent, RoadmapDraft draft) {
		super(parent);
		this.draft = draft;
		this.items = new ArrayList<>(draft.items());
		this.chosen = draft.fresh();
		setHelpAvailable(false);
	}

	/** What was chosen, as it was edited. */
	List<Item> chosen() {
		return chosen;
	}

	/** What an assessment comes to, in words. */
	static String reached(Reached reached, OutcomeText words) {
		return WORDS.get("roadmap.reached", words.points(reached.points100()), Integer.toString(reached.level()),
				words.decision(reached.decision()));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(WORDS.get("generate.title"));
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(WORDS.get("generate.title"));
		setMessage(WORDS.get("generate.choose"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Look.STEP, Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(area);
		table = new Table(area, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
		Look.captions(table);
		Look.named(table, WORDS.get("generate.title"));
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 30 * Look.STEP).applyTo(table);
		column("roadmap.measure", MEASURE, SWT.LEFT);
		column("generate.why", 22 * Look.STEP, SWT.LEFT);
		column("roadmap.points", 9 * Look.STEP, SWT.RIGHT);
		column("generate.alone", 10 * Look.STEP, SWT.RIGHT);
		column("roadmap.due", 17 * Look.STEP, SWT.LEFT);
		column("roadmap.who", 17 * Look.STEP, SWT.LEFT);
		int others = Arrays.stream(table.getColumns()).skip(1).mapToInt(TableColumn::getWidth).sum();
		table.addListener(SWT.Resize,
				event -> table.getColumn(0).setWidth(Math.max(MEASURE, table.getClientArea().width - others)));
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				count();
			} else {
				selected();
			}
		});
		about = new Label(area, SWT.WRAP);
		about.setForeground(Look.faint());
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(MEASURE, 8 * Look.STEP).applyTo(about);
		due = field(area, "roadmap.due", false);
		responsible = field(area, "roadmap.responsible", true);
		total = new Label(area, SWT.WRAP);
		total.setFont(Look.bold());
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(MEASURE, 5 * Look.STEP).applyTo(total);
		fill();
		return area;
	}

	private void column(String key, int width, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(WORDS.get(key));
		column.setWidth(width);
	}

	private Text field(Composite area, String key, boolean wide) {
		new Label(area, SWT.NONE).setText(WORDS.get(key));
		Text text = Look.named(new Text(area, SWT.BORDER), WORDS.get(key));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(wide, false)
				.hint(Look.dayWidth(text), SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> edited());
		return text;
	}

	private void fill() {
		for (Item each : items) {
			TableItem row = new TableItem(table, SWT.NONE);
			fill(row, each);
			row.setChecked(!each.planned());
			row.setGrayed(each.planned());
			if (each.planned()) {
				row.setForeground(Look.faint());
			}
		}
		if (table.getItemCount() > 0) {
			table.setSelection(0);
		}
		selected();
	}

	private void fill(TableItem row, Item item) {
		Prediction.Gain gain = item.gain();
		row.setText(new String[] { item.measure().title(),
				item.planned() ? WORDS.get("generate.planned") : item.origin().caption().in(Language.current()),
				gain == null ? "–" : signed(gain.points100()), gain == null ? "–" : gain.reached().level() + " %",
				FieldText.shown(item.measure().dueOn(), Language.current()), item.measure().responsible() });
		if (gain != null && gain.points100() > 0 && !item.planned()) {
			row.setForeground(2, Look.color(Tone.GOOD));
		}
	}

	private String signed(int hundredths) {
		return (hundredths > 0 ? "+" : "") + words.points(hundredths);
	}

	private void selected() {
		int at = table.getSelectionIndex();
		showing = true;
		boolean there = at >= 0 && !items.get(at).planned();
		due.setEnabled(there);
		responsible.setEnabled(there);
		Measure measure = at < 0 ? null : items.get(at).measure();
		due.setText(measure == null ? "" : FieldText.shown(measure.dueOn(), Language.current()));
		responsible.setText(measure == null ? "" : measure.responsible());
		about.setText(measure == null ? "" : about(items.get(at)).replace("&", "&&"));
		showing = false;
	}

	private String about(Item item) {
		List<String> parts = new ArrayList<>();
		if (!item.measure().remark().isEmpty()) {
			parts.add(WORDS.get("roadmap.remark", item.measure().remark()));
		}
		parts.add(WORDS.get("roadmap.result", item.measure().result()));
		if (item.gain() != null) {
			String shares = String.join(", ",
					item.gain().shares100().entrySet().stream()
							.map(each -> each.getKey().caption().in(Language.current()) + " +"
									+ words.points(each.getValue()) + " %")
							.toList());
			parts.add(WORDS.get("generate.gain", reached(item.gain().reached(), words), shares));
		} else if (item.noGain() != null) {
			parts.add(WORDS.get("generate.unpredictable", item.noGain().text().in(Language.current()),
					words.clause(item.noGain().clause())));
		}
		return String.join("\n", parts);
	}

	private void edited() {
		int at = table.getSelectionIndex();
		if (showing || at < 0) {
			return;
		}
		Optional<LocalDate> day = StageValues.date(due.getText());
		day.ifPresent(date -> {
			Item item = items.get(at);
			items.set(at, item.with(item.measure().dueOn(date).responsible(responsible.getText().strip())));
			fill(table.getItem(at), items.get(at));
		});
		setErrorMessage(day.isEmpty() ? WORDS.get("date.bad") : null);
		enable();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("generate.do"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
		count();
	}

	private List<Item> checked() {
		List<Item> checked = new ArrayList<>();
		TableItem[] rows = table.getItems();
		for (int i = 0; i < rows.length; i++) {
			if (rows[i].getChecked() && !items.get(i).planned()) {
				checked.add(items.get(i));
			}
		}
		return checked;
	}

	/** What is chosen brings together is computed aside: it is not the sum. */
	private void count() {
		Arrays.stream(table.getItems()).filter(each -> items.get(table.indexOf(each)).planned())
				.forEach(each -> each.setChecked(true));
		enable();
		if (computing) {
			stale = true;
			return;
		}
		computing = true;
		List<Item> now = checked();
		Work.of(WORDS.get("roadmap.predicting"), progress -> draft.together(now)).quietly().then(gain -> {
			computing = false;
			if (total.isDisposed()) {
				return;
			}
			total.setText(total(now, gain));
			if (stale) {
				stale = false;
				count();
			}
		}).start();
	}

	private String total(List<Item> now, Optional<Prediction.Gain> gain) {
		String counted = WORDS.get("generate.total", Integer.toString(now.size()), Integer.toString(items.size()));
		return gain
				.map(each -> counted + " "
						+ WORDS.get("roadmap.forecast", reached(draft.prediction().before().orElseThrow(), words),
								reached(each.reached(), words), signed(each.points100())))
				.orElse(counted + " " + WORDS.get("generate.noForecast"));
	}

	private void enable() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!checked().isEmpty() && getErrorMessage() == null);
		}
	}

	@Override
	protected void okPressed() {
		chosen = checked();
		super.okPressed();
	}
}
