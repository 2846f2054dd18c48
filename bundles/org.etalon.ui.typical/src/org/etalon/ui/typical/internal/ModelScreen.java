// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.etalon.exchange.Texts;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Work;
import org.etalon.ui.typical.internal.Faults.Fault;

/** A model of a typical service, edited: its diagram and its parts, from a file. The item of the input is its path. */
public final class ModelScreen extends ScreenPart {

	/** The id of the screen. */
	static final String ID = "org.etalon.ui.typical.model";

	private static final Texts WORDS = Language.words(ModelScreen.class);
	/** A pause in editing after which the model is checked, in milliseconds. */
	private static final int PAUSE = 250;
	/** How many remarks a menu shows. */
	private static final int SHOWN = 30;
	/** Letters of a name on a tab. */
	private static final int TAB = 36;

	private final BasicCommandStack commands = new BasicCommandStack();
	private ModelFile file;
	private Pane pane;
	private CLabel title;
	private PartsStrip parts;
	private Button remarks;
	private Notice notice;
	private JourneyPage journey;
	private Faults faults;
	private Runnable checking;
	private Action undo;
	private Action redo;

	@Override
	protected void create(Composite parent) {
		pane = new Pane(parent, "map");
		checking = this::check;
		if (file == null) {
			undo = action("undo", () -> journey.diagram().undo());
			redo = action("redo", () -> journey.diagram().redo());
			IActionBars bars = getEditorSite().getActionBars();
			bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
			bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
			Action copy = action("copy", () -> journey.copy());
			Action paste = action("paste", () -> journey.paste());
			copy.setEnabled(true);
			paste.setEnabled(true);
			bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
			bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), paste);
			bars.updateActionBars();
			commands.addCommandStackListener(event -> edited());
			pane.blank(WORDS.get("reading"));
			Path path = Path.of(input().item());
			Work.of(WORDS.get("reading"), progress -> ModelFile.read(path)).quietly().then(this::show)
					.otherwise(thrown -> failed(path, thrown)).start();
		} else {
			build();
		}
	}

	private Action action(String name, Runnable step) {
		Action action = new Action(WORDS.get(name)) {

			@Override
			public void run() {
				if (journey != null) {
					step.run();
				}
			}
		};
		action.setEnabled(false);
		return action;
	}

	private void failed(Path path, Throwable thrown) {
		if (pane.isDisposed()) {
			return;
		}
		pane.blank(switch (thrown) {
		case ModelTextException unreadable -> Failures.problems(List.of(unreadable.problem()));
		case ModelFile.OtherDocumentException other -> WORDS.get("other", path.toString(), other.getMessage());
		case IOException gone -> WORDS.get("gone", path.toString());
		default -> Failures.text(thrown);
		});
	}

	private void show(ModelFile read) {
		if (!pane.isDisposed()) {
			file = read;
			build();
			if (!file.problems().isEmpty()) {
				notice.show(Tone.FAIR, WORDS.get("kept", Failures.problems(file.problems())));
			}
			RecentFiles.note(file.path());
		}
	}

	private void build() {
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		Composite head = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 4)
				.applyTo(head);
		title = new CLabel(head, SWT.NONE);
		title.setMargins(0, 0, 0, 0);
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
				.applyTo(title);
		remarks = new Button(head, SWT.PUSH);
		remarks.addListener(SWT.Selection, event -> list());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(remarks);
		parts = new PartsStrip(head);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(parts);
		notice = new Notice(content, WORDS.get("close"));
		journey = new JourneyPage(content, file.model(), commands);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(journey.control());
		pane.show();
		check();
		edited();
		content.layout(true, true);
		journey.setFocus();
	}

	private void edited() {
		if (file == null || pane.isDisposed()) {
			return;
		}
		String name = file.model().getName() == null ? WORDS.get("unnamed") : file.model().getName();
		title.setText(name);
		title.setToolTipText(name + "\n" + file.path());
		setPartName(name.length() <= TAB ? name : name.substring(0, TAB - 1).strip() + "…");
		undo.setEnabled(commands.canUndo());
		redo.setEnabled(commands.canRedo());
		parts.show(file.model());
		firePropertyChange(PROP_DIRTY);
		pane.getDisplay().timerExec(PAUSE, checking);
	}

	private void check() {
		if (pane.isDisposed() || file == null) {
			return;
		}
		faults = new Faults(file.model(), WORDS);
		int count = faults.all().size();
		remarks.setText(count == 0 ? WORDS.get("remarks.none") : WORDS.get("remarks", String.valueOf(count)));
		remarks.setImage(Look.icon(count == 0 ? "circle-check" : "triangle-alert"));
		remarks.getParent().layout();
		journey.show(faults);
	}

	private void list() {
		Menu menu = new Menu(remarks);
		for (Fault each : faults.all().stream().limit(SHOWN).toList()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText((each.error() ? "✕ " : "! ") + each.text().replace("&", "&&"));
			item.addListener(SWT.Selection, event -> reveal(each.thing()));
		}
		menu.setVisible(true);
	}

	private void reveal(EObject thing) {
		Stream.iterate(thing, each -> each != null, EObject::eContainer).filter(journey::reveal).findFirst();
	}

	@Override
	public void opened() {
		// the model is in a file, not in the database
	}

	@Override
	public void changed() {
		// nor is anything else of it
	}

	@Override
	public boolean isDirty() {
		return file != null && commands.isSaveNeeded();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		Control focus = pane.getDisplay().getFocusControl();
		if (focus instanceof Text) {
			pane.forceFocus(); // takes what is being typed
		}
		try {
			String text = file.text();
			if (file.isForeign() && !MessageDialog.openQuestion(getSite().getShell(), WORDS.get("foreign.title"),
					WORDS.get("foreign", file.path().toString()))) {
				monitor.setCanceled(true);
				return;
			}
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
				try {
					file.write(text);
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
			commands.saveIsDone();
			edited();
		} catch (ModelTextException e) {
			monitor.setCanceled(true);
			MessageDialog.openError(getSite().getShell(), WORDS.get("foreign.title"),
					Failures.problems(List.of(e.problem())));
		} catch (IOException e) {
			monitor.setCanceled(true);
			Failures.show(e);
		} catch (InvocationTargetException e) {
			monitor.setCanceled(true);
			Failures.show(e.getCause());
		} catch (InterruptedException e) {
			monitor.setCanceled(true);
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void setFocus() {
		if (journey != null) {
			journey.setFocus();
		} else {
			pane.setFocus();
		}
	}
}
