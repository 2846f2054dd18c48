// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.etalon.documents.DocumentKind;
import org.etalon.documents.TemplateProblem;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.documents.WriteDocuments;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Option;

/** Whether documents are written as files, where to, and who signs them. */
final class DocumentOptions {

	@Option(names = "--docx", paramLabel = "FOLDER")
	private String docx;

	@Option(names = "--pdf", paramLabel = "FOLDER")
	private String pdf;

	@Option(names = "--template", paramLabel = "[DOCUMENT=]FILE")
	private List<String> templates = List.of();

	@Option(names = "--issuer", paramLabel = "TEXT")
	private String issuer;

	@Option(names = "--signatory", paramLabel = "POST; NAME")
	private String signatory;

	/**
	 * Looks at who signs and at the templates before anything is issued.
	 *
	 * @param usual the document for which a template is that names none
	 */
	void check(Store store, DocumentKind usual, Environment environment, Locale language)
			throws StoreException, OutputFailedException {
		if (asked()) {
			new WriteDocuments().check(store, request(List.of(), usual, environment, language));
		}
	}

	/** Writes documents, if that was asked for, and says where they are and what they do not show. */
	void write(Store store, List<String> numbers, DocumentKind usual, DatabaseCommand command)
			throws StoreException, OutputFailedException {
		if (!asked()) {
			return;
		}
		WriteDocuments.Written written = new WriteDocuments().run(store,
				request(numbers, usual, command.environment, command.language));
		for (Path file : written.files()) {
			command.environment.out().println(command.words.get("document.written", file.toString()));
		}
		for (TemplateProblem warning : written.warnings()) {
			command.environment.out().println("  ! " + warning.message(command.language));
		}
	}

	private boolean asked() {
		return docx != null || pdf != null;
	}

	private WriteDocuments.Request request(List<String> numbers, DocumentKind usual, Environment environment,
			Locale language) {
		Map<DocumentKind, Path> own = new EnumMap<>(DocumentKind.class);
		for (String template : templates) {
			int equals = template.indexOf('=');
			Optional<DocumentKind> named = equals < 0 ? Optional.empty()
					: TemplateCommand.find(template.substring(0, equals));
			own.put(named.orElse(usual),
					path(named.isPresent() ? template.substring(equals + 1) : template, environment));
		}
		return new WriteDocuments.Request(numbers, path(docx, environment), path(pdf, environment), own, issuer,
				signatory, language);
	}

	private static Path path(String name, Environment environment) {
		return name == null ? null : environment.folder().resolve(name);
	}
}
