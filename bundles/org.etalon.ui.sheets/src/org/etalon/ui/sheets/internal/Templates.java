// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ProblemMessages;
import org.etalon.norm.Problem;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.BundleTemplates.Brought;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TakeTemplates;
import org.etalon.operations.sheets.TakeTemplates.Standing;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Language;
import org.etalon.ui.template.TemplateWords;

/**
 * The templates of a database, and those that installed rule bundles bring.
 *
 * @param editions the editions in the database
 * @param offered  templates of bundles that are not in the database
 * @param hindered what of the bundles cannot be taken, and why
 */
record Templates(List<SheetTemplates.Edition> editions, List<Brought> offered, List<String> hindered) {

	Templates {
		editions = List.copyOf(editions);
		offered = List.copyOf(offered);
		hindered = List.copyOf(hindered);
	}

	/** @param bundles null where there are none */
	static Templates read(Store store, BundleTemplates bundles) throws StoreException {
		List<SheetTemplates.Edition> editions = new SheetTemplates().list(store);
		BundleTemplates.Found found = bundles == null ? new BundleTemplates.Found(List.of(), List.of())
				: bundles.read();
		List<Brought> offered = new ArrayList<>();
		List<String> hindered = new ArrayList<>();
		for (Map.Entry<Brought, Standing> each : new TakeTemplates().look(store, found.templates()).entrySet()) {
			if (each.getValue() == Standing.OFFERED) {
				offered.add(each.getKey());
			} else if (each.getValue() == Standing.OTHER) {
				hindered.add(word("templates.bundles.other", line(each.getKey()), each.getKey().origin().named()));
			}
		}
		ProblemMessages messages = new ProblemMessages(Language.current());
		for (Problem each : found.problems()) {
			hindered.add(each.file() + ": " + messages.text(each));
		}
		return new Templates(editions, offered, hindered);
	}

	/** What each bundle offers, a line for each template. */
	Map<TemplateOrigin, List<String>> offers() {
		Map<TemplateOrigin, List<String>> offers = new LinkedHashMap<>();
		offered.forEach(each -> offers.computeIfAbsent(each.origin(), any -> new ArrayList<>()).add(line(each)));
		return offers;
	}

	private static String line(Brought brought) {
		return word("templates.bundles.line", TemplateWords.stage(brought.template().getStage()),
				brought.template().getName(), brought.template().getEdition());
	}
}
