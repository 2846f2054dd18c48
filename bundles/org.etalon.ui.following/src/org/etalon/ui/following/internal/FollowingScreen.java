// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.StageValues;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.following.ShowFollowing;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Tabs;
import org.etalon.ui.common.Work;

/** How the country follows the models of typical services: the map, the plans, the materials and their samples. */
public final class FollowingScreen extends ScreenPart {

	/** A pause in typing a date after which it counts, in milliseconds. */
	private static final int PAUSE = 400;
	private static final int NAMED = 3;

	private Text day;
	private Label summary;
	private Notice notice;
	private CTabFolder pages;
	private OverviewPage map;
	private PlansPage plans;
	private MaterialsPage materials;
	private SamplesPage samples;
	private LocalDate shown;
	private Overview last;
	private int page;
	private final Rereading reading = new Rereading(this::reading);

	/** Opens the plan of a region. */
	static void plan(String model, String subject) {
		Screens.open(new ScreenInput(PlanScreen.ID, model + "/" + subject, region(subject)));
	}

	/** Opens an object of the register. */
	static void object(String id, String name) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", id, name));
	}

	@Override
	protected void create(Composite parent) {
		shown = null;
		last = null;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4)
				.spacing(Look.STEP, Look.STEP).applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(word("title"));
		title.setFont(Look.title());
		Label caption = new Label(head, SWT.NONE);
		caption.setText(word("asOf"));
		Look.faint(caption);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(2 * Look.STEP, 0).applyTo(caption);
		day = Look.named(new Text(head, SWT.BORDER), word("asOf"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false)
				.hint(Look.dayWidth(day), SWT.DEFAULT).applyTo(day);
		Runnable look = this::look;
		day.addListener(SWT.Modify, event -> day.getDisplay().timerExec(PAUSE, look));
		day.addListener(SWT.DefaultSelection, event -> look());
		summary = new Label(head, SWT.WRAP);
		Look.faint(summary);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(summary);

		notice = new Notice(all, word("close"));
		pages = Tabs.of(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		map = new OverviewPage(pages);
		plans = new PlansPage(pages);
		samples = new SamplesPage(pages);
		materials = new MaterialsPage(pages, this, new MaterialsActions(getSite().getShell(), this::done),
				samples::show);
		page("page.map", map.control());
		page("page.plans", plans.control());
		page("page.materials", materials.control());
		page("page.samples", samples.control());
		pages.setSelection(page);
		pages.addListener(SWT.Selection, event -> page = pages.getSelectionIndex());
		pages.addListener(SWT.Dispose, event -> reading.cancel());
	}

	private void page(String key, Control control) {
		Tabs.page(pages, word(key), control);
	}

	/** The open database. */
	Optional<Data> open() {
		return data();
	}

	/** Whether what was read of a database can still be shown. */
	boolean isOf(Data read) {
		return shows(read);
	}

	/** Something was done: it is told, and everything is read anew. */
	private void done(Tone tone, String text) {
		desk().refresh();
		if (!pages.isDisposed()) {
			notice.show(tone, text);
		}
	}

	@Override
	public void opened() {
		shown = null;
		data().ifPresentOrElse(data -> {
			if (day.getText().isBlank()) {
				day.setText(date(data.today()));
			}
			if (last == null) {
				blank(word("reading.now"));
			}
			changed();
		}, () -> {
			reading.cancel();
			last = null;
			blank(desk().failure().orElse(word("opening")));
		});
	}

	private void blank(String text) {
		summary.setText("");
		map.blank(text);
		plans.blank(text);
		materials.blank(text);
		samples.blank(text);
	}

	@Override
	public void changed() {
		shown = null;
		materials.changed(); // these are there at once, the country takes longer
		look();
	}

	/** Looks at the day that was typed, if it is another. */
	private void look() {
		if (day.isDisposed() || data().isEmpty()) {
			return;
		}
		LocalDate typed = StageValues.date(day.getText()).orElse(null);
		if (typed == null) {
			summary.setText(word("asOf.bad", day.getText()));
			return;
		}
		if (!typed.equals(shown)) {
			shown = typed;
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		LocalDate on = shown;
		Overview before = last;
		return on == null || pages.isDisposed() ? Optional.empty()
				: data().map(data -> Work
						.of(word("reading"),
								progress -> ShowFollowing.overview(data.store(), on, data.conditions(), before,
										progress))
						.then(read -> take(data, on, read)).otherwise(thrown -> failed(data, thrown)));
	}

	/** Tells why something could not be read, if it would still be shown. */
	void failed(Data of, Throwable thrown) {
		if (shows(of)) {
			Failures.show(thrown);
		}
	}

	private void take(Data of, LocalDate on, Overview read) {
		if (!shows(of) || !on.equals(shown)) {
			return;
		}
		boolean first = last == null;
		boolean same = read == last;
		last = read;
		if (same) {
			materials.show(read);
			return;
		}
		map.show(read);
		plans.show(read);
		materials.show(read);
		List<FollowedRegion> regions = read.models().stream().flatMap(each -> each.regions().stream())
				.filter(FollowedRegion::concerned).toList();
		summary.setText(word("summary", number(read.models().size()),
				number(regions.stream().mapToLong(FollowedRegion::authorities).sum()),
				number(regions.stream().mapToLong(FollowedRegion::certified).sum()),
				number(regions.stream().filter(each -> HeatGrid.agreed(each.plan())).count()), number(regions.size()),
				number(regions.stream().filter(each -> each.late() > 0).count())));
		summary.getParent().getParent().layout(true, true); // it may have become another line
		if (first) {
			takeKeys();
		}
		if (!read.unreadable().isEmpty()) {
			notice.show(Tone.BAD, word("unreadable", number(read.unreadable().size()), String.join(", ", read
					.unreadable().stream().limit(NAMED).map(each -> each.id() + " (" + each.code() + ")").toList())));
		}
	}

	@Override
	public void setFocus() {
		switch (pages.getSelectionIndex()) {
		case 1 -> plans.setFocus();
		case 2 -> materials.setFocus();
		case 3 -> samples.setFocus();
		default -> map.setFocus();
		}
	}
}
