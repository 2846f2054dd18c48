// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.etalon.documents.DocumentKind;
import org.etalon.documents.TemplateField;
import org.etalon.exchange.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon template}: the template of a document, to be edited; without a file, the fields it can state. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "template-document")
	private String document;

	@Mixin
	private OutputOption output;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	TemplateCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		DocumentKind kind = find(document).orElseThrow(() -> new UsageException(texts.get("usage.value", "DOCUMENT",
				document,
				Arrays.stream(DocumentKind.values()).map(TemplateCommand::name).collect(Collectors.joining("|")))));
		if (!output.toFile()) {
			print(kind.fields(), "");
			return ExitStatus.OK;
		}
		return output.write(environment, texts, out -> out.write(kind.builtIn(language).bytes())) ? ExitStatus.OK
				: ExitStatus.NOTHING;
	}

	/** The document that a user names. */
	static Optional<DocumentKind> find(String document) {
		return Arrays.stream(DocumentKind.values()).filter(kind -> name(kind).equalsIgnoreCase(document.strip()))
				.findFirst();
	}

	private static String name(DocumentKind kind) {
		return switch (kind) {
		case CERTIFICATE -> "certificate";
		case CONCLUSION -> "conclusion";
		case TERMINATION_NOTICE -> "notice";
		case ROADMAP -> "roadmap";
		case PLAN -> "plan";
		};
	}

	private void print(List<TemplateField> fields, String indent) {
		for (TemplateField field : fields) {
			environment.out()
					.println(indent + "{{" + field.name().in(language) + "}}  " + field.meaning().in(language));
			print(field.columns(), indent + "    ");
		}
	}
}
