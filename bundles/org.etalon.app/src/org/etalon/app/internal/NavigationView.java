// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;

/** The sections: a click, or the key that stands beside it, opens one. */
public final class NavigationView extends ViewPart implements IPartListener {

	static final String ID = "org.etalon.app.navigation";

	private final List<NavigationItem> items = new ArrayList<>();

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(Look.STEP, Look.STEP).spacing(0, 2).applyTo(all);
		Label name = new Label(all, SWT.NONE);
		name.setText(Language.words(NavigationView.class).get("name"));
		name.setFont(Look.heading());
		GridDataFactory.fillDefaults().indent(Look.STEP, Look.STEP).hint(SWT.DEFAULT, 4 * Look.STEP).applyTo(name);
		for (Screens.Screen screen : Screens.all()) {
			NavigationItem item = new NavigationItem(all, screen);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(item);
			items.add(item);
		}
		getSite().getPage().addPartListener(this);
		// the tabs of the last session come back after this view
		parent.getDisplay().asyncExec(() -> {
			if (!all.isDisposed()) {
				show(getSite().getPage().getActiveEditor());
			}
		});
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		super.dispose();
	}

	@Override
	public void setFocus() {
		items.stream().findFirst().ifPresent(NavigationItem::setFocus);
	}

	private void show(IWorkbenchPart part) {
		if (part instanceof ScreenPart screen) {
			items.forEach(item -> item.setShown(item.screen().id().equals(screen.getSite().getId())));
		}
	}

	@Override
	public void partActivated(IWorkbenchPart part) {
		show(part);
	}

	@Override
	public void partBroughtToTop(IWorkbenchPart part) {
		show(part);
	}

	@Override
	public void partClosed(IWorkbenchPart part) {
		// another one is activated
	}

	@Override
	public void partDeactivated(IWorkbenchPart part) {
		// another one is activated
	}

	@Override
	public void partOpened(IWorkbenchPart part) {
		// it is activated as well
	}
}
