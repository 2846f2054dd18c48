// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.access.Permission;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Templates to begin with, for regulation, reception and laboratory; each says that it is «не из Методики». */
public final class ExampleTemplates {

	private static final List<String> NAMES = List.of("regulation", "reception", "laboratory");

	/**
	 * Publishes those that are not there.
	 *
	 * @param reason what the history says of it
	 * @return how many are new
	 */
	public int run(Store store, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		return store.<Integer>write(Kept.intent("template.examples", reason), session -> {
			int taken = 0;
			for (String name : NAMES) {
				SheetTemplate template = read(name);
				if (SheetTemplates.editionsOf(session, template.getId()).isEmpty()) {
					Kept.put(session, Kept.text(Kept.template(template.getId(), template.getEdition()), Kept.TEMPLATE,
							template, null, SheetTemplates.State.PUBLISHED.name()), 0);
					taken++;
				}
			}
			return taken;
		});
	}

	private static SheetTemplate read(String name) {
		String file = "example-" + name + ".json";
		try (InputStream in = ExampleTemplates.class.getResourceAsStream(file)) {
			return SheetTemplates.readFile(in, file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (UnreadableInputException e) {
			throw new IllegalStateException(e); // a test reads them
		}
	}
}
