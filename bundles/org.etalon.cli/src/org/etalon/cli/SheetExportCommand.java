// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon sheet export}: writes an edition of a template as JSON. */
@Command(name = "export", sortOptions = false)
final class SheetExportCommand extends DatabaseCommand {

	@Parameters(paramLabel = "TEMPLATE", descriptionKey = "template-id")
	private String id;

	@Option(names = "--edition", paramLabel = "EDITION")
	private String edition;

	@Mixin
	private OutputOption output;

	SheetExportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		byte[] text = SheetTemplates.text(new SheetTemplates().read(store, id, edition).template())
				.getBytes(StandardCharsets.UTF_8);
		return output.write(environment, texts, out -> out.write(text)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}
}
