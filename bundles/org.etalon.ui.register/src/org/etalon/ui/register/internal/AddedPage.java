// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ObjectPage;
import org.etalon.ui.common.ObjectPages;
import org.etalon.ui.common.Tabs;

/** A page that another area adds to the editor of an object; it is made when it is turned to. */
final class AddedPage {

	private final ObjectPage page;
	private final String object;
	private Data data;
	private boolean made;

	/** @param object id of the object */
	AddedPage(CTabFolder folder, ObjectPages.Named added, String object) {
		this.page = added.page();
		this.object = object;
		Tabs.later(folder, added.name(), () -> make(folder));
	}

	private Composite make(CTabFolder folder) {
		Composite control = page.create(folder);
		made = true;
		if (data != null) {
			page.show(data, object);
		}
		return control;
	}

	/** Shows the object, now or when the page is turned to. */
	void show(Data read) {
		data = read;
		if (made) {
			page.show(read, object);
		}
	}
}
