// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.ui.IStartup;

/**
 * Loads, aside and while nobody waits for it, the factories of the collections that the table of the register is made
 * of: each looks for itself through all bundles, which together is half of the first opening of the register.
 */
public final class TableClasses implements IStartup {

	private static final String FACTORY = "org.eclipse.collections.api.factory.";
	private static final List<String> FACTORIES = List.of("Lists", "Sets", "primitive.IntLists", "primitive.IntSets",
			"primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.IntDoubleMaps", "primitive.IntBooleanMaps",
			"primitive.ObjectIntMaps");

	@Override
	public void earlyStartup() {
		try {
			ClassLoader loader = Class.forName(FACTORY + "Maps", true, NatTable.class.getClassLoader())
					.getClassLoader();
			for (String each : FACTORIES) {
				Class.forName(FACTORY + each, true, loader);
			}
		} catch (ClassNotFoundException e) {
			ILog.of(TableClasses.class).warn("the register opens as before, later", e);
		}
	}
}
