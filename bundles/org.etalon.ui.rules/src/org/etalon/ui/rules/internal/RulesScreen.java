// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Segments;

/** The Rules: by what is assessed, what was added, whose signatures count, which readings were chosen. */
public final class RulesScreen extends ScreenPart {

	/** Id of the screen. */
	static final String ID = "org.etalon.ui.rules.rules";
	private static final Texts WORDS = Page.WORDS;

	/** The pages in their order. */
	enum Tab {
		VARIANTS, BUNDLES, TRUST, SETTINGS
	}

	private final List<Page> pages = new ArrayList<>();
	private Segments<Tab> tabs;
	private Tab shown = Tab.VARIANTS;
	private final SettingEdits edits = new SettingEdits();
	private Action undo;
	private Action redo;
	private Composite stack;
	private StackLayout layout;

	@Override
	protected void create(Composite parent) {
		pages.clear();
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP + 4).spacing(3 * Look.STEP, 0)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(WORDS.get("rules"));
		title.setFont(Look.title());
		tabs = new Segments<>(head, List.of(Tab.values()), this::show);
		tabs.name(tab -> WORDS.get("tab." + tab.name().toLowerCase(Locale.ROOT)));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(tabs);
		stack = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		layout = new StackLayout();
		stack.setLayout(layout);
		pages.add(new VariantsPage(stack, desk()));
		pages.add(new BundlesPage(stack, desk()));
		pages.add(new TrustPage(stack, desk()));
		SettingsPage settings = new SettingsPage(stack, desk(), edits, this::updated);
		pages.add(settings);
		undo = action(WORDS.get("undo"), settings::undo);
		redo = action(WORDS.get("redo"), settings::redo);
		undoBy(undo, redo);
		show(shown);
	}

	/** Shows a page. */
	void show(Tab tab) {
		shown = tab;
		tabs.choose(tab);
		layout.topControl = page().control();
		stack.layout();
		page().show();
		updated();
	}

	/** Settings can be taken back where they are seen. */
	private void updated() {
		boolean seen = shown == Tab.SETTINGS;
		offer(undo, WORDS.get("undo"), seen ? edits.undoes() : Optional.empty());
		offer(redo, WORDS.get("redo"), seen ? edits.redoes() : Optional.empty());
	}

	private Page page() {
		return pages.get(shown.ordinal());
	}

	/** Begins an installation. */
	void install() {
		show(Tab.BUNDLES);
		((BundlesPage) page()).install();
	}

	@Override
	public void opened() {
		page().show();
	}

	@Override
	public void changed() {
		// neither variants nor settings are in the register
	}

	@Override
	public void setFocus() {
		page().setFocus();
	}
}
