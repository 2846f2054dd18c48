// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does with the register in sight what its command says. */
public final class RegisterHandler extends AbstractHandler {

	static final String EXPORT = "org.etalon.ui.register.export";
	static final String COLUMNS = "org.etalon.ui.register.columns";
	static final String FILTER = "org.etalon.ui.register.filter";
	static final String SAVED = "org.etalon.ui.register.saved";
	static final String ALIKE = "org.etalon.ui.register.alike";

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof RegisterScreen register) {
			switch (event.getCommand().getId()) {
			case EXPORT -> register.export();
			case COLUMNS -> register.chooseColumns();
			case FILTER -> register.chooseFilter();
			case SAVED -> register.chooseSaved();
			case ALIKE -> register.editAlike();
			default -> throw new IllegalArgumentException(event.getCommand().getId());
			}
		}
		return null;
	}
}
