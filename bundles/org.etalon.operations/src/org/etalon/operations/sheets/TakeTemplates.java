// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.sheets.BundleTemplates.Brought;
import org.etalon.operations.sheets.SheetTemplates.Edition;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Takes templates of rule bundles into a database, as published editions: what a region signed and an installation
 * accepted is not edited here. What was taken stays when the bundle is removed, with its name.
 */
public final class TakeTemplates {

	/** How a template of a bundle stands to the database. */
	public enum Standing {
		/** Its edition is not there. */
		OFFERED,
		/** It is there, as it is in the bundle. */
		TAKEN,
		/** An edition of that name is there, and reads otherwise. */
		OTHER
	}

	/** How templates stand, in their order. */
	public Map<Brought, Standing> look(Store store, List<Brought> brought) throws StoreException {
		return store.read(snapshot -> {
			Map<Brought, Standing> all = new LinkedHashMap<>();
			for (Brought each : brought) {
				all.put(each, standing(snapshot, each));
			}
			return all;
		});
	}

	private static Standing standing(Snapshot snapshot, Brought brought) throws StoreException {
		String edition = brought.template().getEdition();
		for (Edition there : SheetTemplates.editionsOf(snapshot, brought.template().getId())) {
			if (there.edition().equals(edition)) {
				boolean same = there.state() == SheetTemplates.State.PUBLISHED
						&& SheetTemplates.text(there.template()).equals(SheetTemplates.text(brought.template()));
				return same ? Standing.TAKEN : Standing.OTHER;
			}
		}
		return Standing.OFFERED;
	}

	/**
	 * Takes those that are not there; those of a bundle all or none.
	 *
	 * @return the new editions
	 * @throws RefusedException {@code TEMPLATE_OTHER} if an edition of that name reads otherwise,
	 *                          {@code CRITERION_REUSED}, {@code TEMPLATE_WRONG}, {@code TEMPLATE_UNNAMED}
	 */
	public List<Edition> run(Store store, List<Brought> brought) throws StoreException {
		Permission.require(store, Role.CENTER);
		Map<TemplateOrigin, List<Brought>> bundles = new LinkedHashMap<>();
		for (Map.Entry<Brought, Standing> each : look(store, brought).entrySet()) {
			Brought template = each.getKey();
			if (each.getValue() == Standing.OTHER) {
				throw new RefusedException("TEMPLATE_OTHER", template.template().getId(),
						template.template().getEdition(), template.origin().named());
			}
			SheetTemplates.requireSound(template.template());
			if (each.getValue() == Standing.OFFERED) {
				bundles.computeIfAbsent(template.origin(), any -> new ArrayList<>()).add(template);
			}
		}
		List<Edition> taken = new ArrayList<>();
		for (Map.Entry<TemplateOrigin, List<Brought>> bundle : bundles.entrySet()) {
			taken.addAll(store.write(bundle.getKey().intent(), session -> {
				List<Edition> kept = new ArrayList<>();
				for (Brought each : bundle.getValue()) {
					kept.add(SheetTemplates.keep(session, Kept.copy(each.template()), 0,
							SheetTemplates.State.PUBLISHED));
				}
				return kept;
			}));
		}
		return taken;
	}
}
