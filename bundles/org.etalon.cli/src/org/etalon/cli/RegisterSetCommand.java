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
import org.etalon.operations.register.EditObjects;
import org.etalon.store.Merge;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon register set}: edits an object, or several alike in one change. */
@Command(name = "set", sortOptions = false)
final class RegisterSetCommand extends DatabaseCommand {

	@Parameters(arity = "2..*", paramLabel = "ID... FIELD=VALUE", descriptionKey = "objects-values")
	private List<String> all;

	@Option(names = "--revision", paramLabel = "N")
	private int revision;

	@Option(names = "--reason", paramLabel = "TEXT", required = true)
	private String reason;

	@Option(names = "--preview")
	private boolean preview;

	RegisterSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	private List<String> ids() {
		return all.stream().takeWhile(each -> each.indexOf('=') < 0).toList();
	}

	private List<String> values() {
		return all.subList(ids().size(), all.size());
	}

	@Override
	void check() throws UsageException {
		if (ids().isEmpty() || values().isEmpty()) {
			throw new UsageException(texts.get("usage.value", "ID FIELD=VALUE", all.getLast(), "EP-1 act=…"));
		}
		for (String each : values()) {
			if (each.indexOf('=') < 1) {
				throw new UsageException(texts.get("usage.value", "FIELD=VALUE", each, "name=…"));
			}
		}
		if (revision != 0 && (ids().size() > 1 || preview)) {
			throw new UsageException(texts.get("usage.value", "--revision", Integer.toString(revision), "ID"));
		}
	}

	@Override
	int run(Store store) throws StoreException {
		Map<String, String> asked = new LinkedHashMap<>();
		values().forEach(
				each -> asked.put(each.substring(0, each.indexOf('=')).strip(), each.substring(each.indexOf('=') + 1)));
		if (preview || ids().size() > 1) {
			EditObjects.Request request = new EditObjects.Request(ids(), asked, reason, Map.of());
			EditObjects.Outcome outcome = preview ? new EditObjects().plan(store, request, progress)
					: new EditObjects().run(store, request, progress);
			progress.clear();
			return print(outcome);
		}
		String id = ids().getFirst();
		EditObject.Result result = new EditObject().run(store, new EditObject.Request(id, asked, revision, reason));
		if (!result.conflicts().isEmpty()) {
			environment.err().println(
					words.get("set.conflict", id, Integer.toString(revision), Integer.toString(result.revision())));
			for (Merge.Conflict conflict : result.conflicts()) {
				environment.err()
						.println("  " + words.get("set.sides", conflict.field().caption().in(language),
								shown(conflict, conflict.base()), shown(conflict, conflict.mine()),
								shown(conflict, conflict.theirs())));
			}
			return ExitStatus.NOTHING;
		}
		environment.out()
				.println(result.changed().isEmpty() ? words.get("set.nothing", id)
						: words.get(
								"set.done", id, Integer.toString(result.revision()), result.changed().stream()
										.map(field -> field.caption().in(language)).collect(Collectors.joining(", ")),
								Long.toString(result.change())));
		if (result.merged()) {
			environment.out().println(words.get("set.merged"));
		}
		return ExitStatus.OK;
	}

	private String shown(Merge.Conflict conflict, Object value) {
		return FieldText.shown(conflict.field(), value, language);
	}

	/** Says what came of many, or would come; those that cannot be edited one by one. */
	private int print(EditObjects.Outcome outcome) {
		environment.out()
				.println(words.get(outcome.change() == 0 ? "set.would" : "set.many",
						Integer.toString(outcome.edited().size()), Integer.toString(outcome.already().size()),
						Integer.toString(outcome.refused().size()), Long.toString(outcome.change())));
		outcome.refused().forEach(each -> environment.err().println(PlainText.of(refusal(each.why(), words))));
		return outcome.refused().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}
}
