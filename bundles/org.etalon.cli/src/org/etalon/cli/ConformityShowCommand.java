// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.ConformityReport;
import org.etalon.norm.Subject;
import org.etalon.operations.following.CheckConformity;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon conformity show}: the services of the database beside the model they follow. */
@Command(name = "show", sortOptions = false)
final class ConformityShowCommand extends DatabaseCommand {

	@Parameters(paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Option(names = "--edition", paramLabel = "NUMBER", descriptionKey = "conformity-edition")
	private String edition;

	@Option(names = "--subject", paramLabel = "CODE", descriptionKey = "following-subject")
	private List<String> subjects = List.of();

	@Option(names = "--object", paramLabel = "ID", descriptionKey = "following-object")
	private List<String> objects = List.of();

	@Mixin
	private ConformityPrinter printer;

	@Mixin
	private OutputOption output;

	ConformityShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, FollowingCommand.WORDS, language);
	}

	@Override
	void check() throws UsageException {
		printer.format(output, texts);
		for (String subject : subjects) {
			if (Subject.find(subject).isEmpty()) {
				throw new UsageException(texts.get("usage.value", "--subject", subject, texts.get("usage.subject")));
			}
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		ConformityReport report = CheckConformity.stored(store, new CheckConformity.Stored(environment.product(), model,
				edition, Set.copyOf(subjects), Set.copyOf(objects)), progress);
		String none = subjects.isEmpty() ? words.get("conformity.none", report.title())
				: words.get("conformity.none.subjects", report.title(), String.join(", ", subjects));
		return printer.write(report, none, output, environment, texts, words, language);
	}
}
