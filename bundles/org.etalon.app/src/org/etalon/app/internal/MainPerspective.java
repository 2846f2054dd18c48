// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Sections on the left, what they open beside them. */
public final class MainPerspective implements IPerspectiveFactory {

	static final String ID = "org.etalon.app.perspective";
	private static final float SHARE = 0.2f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addStandaloneView(NavigationView.ID, false, IPageLayout.LEFT, SHARE, layout.getEditorArea());
		layout.getViewLayout(NavigationView.ID).setCloseable(false);
		layout.setEditorAreaVisible(true);
	}
}
