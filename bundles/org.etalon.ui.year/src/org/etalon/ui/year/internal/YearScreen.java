// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.year.internal.YearWords.word;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.year.ListedObject;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Tabs;
import org.etalon.ui.common.Work;
import org.etalon.ui.year.internal.YearFacts.Next;

/** The list of a reporting year: who enters it and why, what authorities sent, its approval and its editions. */
public final class YearScreen extends ScreenPart {

	private YearActions actions;
	private Combo year;
	private Combo edition;
	private Label state;
	private Button build;
	private Button approve;
	private Button take;
	private Notice notice;
	private CTabFolder pages;
	private ListPage list;
	private ReviewPage review;
	private DiffPage diff;
	private YearFacts facts;
	private Integer chosen;
	private int page;
	private final Rereading reading = new Rereading(this::reading);
	private boolean reviewShown;
	private boolean diffShown;

	@Override
	protected void create(Composite parent) {
		actions = new YearActions(getSite().getShell(), this::done);
		facts = null;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4)
				.spacing(Look.STEP, Look.STEP).applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(word("title"));
		title.setFont(Look.title());
		year = Look.named(new Combo(head, SWT.READ_ONLY), word("year"));
		year.addListener(SWT.Selection, event -> choose(Integer.valueOf(year.getText())));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(Look.STEP, 0).applyTo(year);
		Composite buttons = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(buttons);
		take = button(buttons, "yearlist.take", "upload", actions::take);
		build = button(buttons, "yearlist.build", "play", actions::build);
		approve = button(buttons, "yearlist.approve", "circle-check", actions::approve);
		Composite standing = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, 0).applyTo(standing);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(standing);
		edition = Look.named(new Combo(standing, SWT.READ_ONLY), word("edition"));
		edition.addListener(SWT.Selection, event -> showEdition());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(edition);
		edition.setVisible(false);
		state = Look.faint(new Label(standing, SWT.WRAP));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT)
				.applyTo(state);

		notice = new Notice(all, word("close"));
		pages = Tabs.of(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		list = new ListPage(pages, this);
		review = new ReviewPage(pages, this);
		diff = new DiffPage(pages, this);
		page("page.list", list.control());
		page("page.review", review.control());
		page("page.diff", diff.control());
		pages.setSelection(page);
		pages.addListener(SWT.Selection, event -> {
			page = pages.getSelectionIndex();
			showPage();
		});
		enable();
	}

	private void page(String key, Control control) {
		Tabs.page(pages, word(key), control);
	}

	private Button button(Composite parent, String key, String icon, BiConsumer<Data, YearFacts> action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(word(key));
		button.setImage(Look.icon(icon));
		button.addListener(SWT.Selection, event -> {
			if (facts != null) {
				open().ifPresent(data -> action.accept(data, facts));
			}
		});
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	/** Writes down what was sent for the selected object; without one, says how to choose it. */
	void write() {
		if (facts == null || data().isEmpty()) {
			return;
		}
		Optional<ListedObject> selected = switch (pages.getSelectionIndex()) {
		case 0 -> list.selected();
		case 1 -> review.selected();
		default -> Optional.empty();
		};
		selected.ifPresentOrElse(object -> {
			if (pages.getSelectionIndex() == 0) { // where the keys go on when the dialog is closed
				list.setFocusOnTable();
			} else {
				review.setFocusOnTable();
			}
			actions.write(data().orElseThrow(), facts.year(), object.objectId(), object.name());
		}, () -> notice.show(Tone.PLAIN, word("write.select")));
	}

	/** The open database. */
	Optional<Data> open() {
		return data();
	}

	/** Whether what was read of a database can still be shown. */
	boolean isOf(Data read) {
		return shows(read);
	}

	/** Tells why something could not be read, if it would still be shown. */
	void failed(Data of, Throwable thrown) {
		if (shows(of)) {
			Failures.show(thrown);
		}
	}

	private void choose(int other) {
		chosen = other;
		facts = null;
		read();
	}

	/** Something was written: it is told, and everything is read anew. */
	private void done(Tone tone, String text) {
		desk().refresh();
		if (!pages.isDisposed()) {
			notice.show(tone, text);
		}
	}

	@Override
	public void opened() {
		facts = null;
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		if (data().isEmpty()) {
			facts = null;
			state.setText(desk().failure().orElse(word("opening")));
			enable();
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		Integer of = chosen;
		return data()
				.map(data -> Work.of(word("reading"), progress -> YearFacts.read(data, of)).quietly().then(read -> {
					if (shows(data) && Objects.equals(of, chosen)) { // else another year is being read
						show(read);
					}
				}).otherwise(thrown -> failed(data, thrown)));
	}

	private void show(YearFacts read) {
		boolean same = facts != null && facts.editions().equals(read.editions());
		int shown = edition.getSelectionIndex();
		facts = read;
		year.setItems(read.years().stream().map(String::valueOf).toArray(String[]::new));
		year.select(read.years().indexOf(read.year()));
		List<Edition> editions = read.editions().reversed();
		edition.setItems(editions.stream().map(YearWords::edition).toArray(String[]::new));
		edition.select(same ? shown : 0);
		edition.setVisible(!editions.isEmpty());
		((GridData) edition.getLayoutData()).exclude = editions.isEmpty();
		state.setText(YearWords.state(read));
		enable();
		pages.getParent().layout(true, true);
		showEdition();
		reviewShown = false;
		diffShown = false;
		showPage();
	}

	private void enable() {
		Next next = facts == null ? null : facts.next();
		build.setEnabled(facts != null);
		approve.setEnabled(next == Next.APPROVE);
		take.setEnabled(next != null && next != Next.BUILD);
		boolean update = facts != null && facts.inForce().isPresent();
		build.setText(word(update ? "yearlist.update" : next == Next.APPROVE ? "yearlist.rebuild" : "yearlist.build"));
		build.getParent().getParent().layout(true, true);
	}

	private void showEdition() {
		if (facts != null) {
			int at = edition.getSelectionIndex();
			list.show(facts, at < 0 ? Optional.empty() : Optional.of(facts.editions().reversed().get(at)));
		}
	}

	/** Pages are read when they are looked at. */
	private void showPage() {
		if (facts == null) {
			return;
		}
		if (pages.getSelectionIndex() == 1 && !reviewShown) {
			reviewShown = true;
			review.show(facts);
		} else if (pages.getSelectionIndex() == 2 && !diffShown) {
			diffShown = true;
			diff.show(facts);
		}
	}

	@Override
	public void setFocus() {
		switch (pages.getSelectionIndex()) {
		case 1 -> review.setFocus();
		case 2 -> diff.setFocus();
		default -> list.setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		super.dispose();
	}
}
