// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.EditObject;
import org.etalon.store.Merge;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon register set}: edits an object. */
@Command(name = "set", sortOptions = false)
final class RegisterSetCommand extends DatabaseCommand {

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE", descriptionKey = "field-value")
	private List<String> values;

	@Option(names = "--revision", paramLabel = "N")
	private int revision;

	@Option(names = "--reason", paramLabel = "TEXT", required = true)
	private String reason;

	RegisterSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		for (String each : values) {
			if (each.indexOf('=') < 1) {
				throw new UsageException(texts.get("usage.value", "FIELD=VALUE", each, "name=…"));
			}
		}
	}

	@Override
	int run(Store store) throws StoreException {
		Map<String, String> asked = new LinkedHashMap<>();
		values.forEach(
				each -> asked.put(each.substring(0, each.indexOf('=')).strip(), each.substring(each.indexOf('=') + 1)));
		EditObject.Result result = new EditObject().run(store, new EditObject.Request(id, asked, revision, reason));
		if (!result.conflicts().isEmpty()) {
			environment.err().println(
					words.get("set.conflict", id, Integer.toString(revision), Integer.toString(result.revision())));
			for (Merge.Conflict conflict : result.conflicts()) {
				environment.err()
						.println("  " + words.get("set.sides", conflict.field().caption().in(language),
								FieldText.shown(conflict.base(), language), FieldText.shown(conflict.mine(), language),
								FieldText.shown(conflict.theirs(), language)));
			}
			return ExitStatus.NOTHING;
		}
		environment.out()
				.println(result.changed().isEmpty() ? words.get("set.nothing", id)
						: words.get("set.done", id, Integer.toString(result.revision()), result.changed().stream()
								.map(field -> field.caption().in(language)).collect(Collectors.joining(", "))));
		if (result.merged()) {
			environment.out().println(words.get("set.merged"));
		}
		return ExitStatus.OK;
	}
}
