// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.etalon.documents.DocumentKind;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.documents.WriteDocuments;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether documents are written as files, where to, and who signs them. */
final class DocumentOptions {

	@Mixin
	private DocumentFileOptions files;

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
		if (files.asked()) {
			new WriteDocuments().check(store, request(List.of(), usual, environment, language));
		}
	}

	/** Writes documents, if that was asked for, and says where they are and what they do not show. */
	void write(Store store, List<String> numbers, DocumentKind usual, DatabaseCommand command)
			throws StoreException, OutputFailedException {
		if (!files.asked()) {
			return;
		}
		DocumentFileOptions.print(
				new WriteDocuments().run(store, request(numbers, usual, command.environment, command.language)),
				command);
	}

	private WriteDocuments.Request request(List<String> numbers, DocumentKind usual, Environment environment,
			Locale language) {
		Map<DocumentKind, Path> own = new EnumMap<>(DocumentKind.class);
		for (String template : templates) {
			int equals = template.indexOf('=');
			Optional<DocumentKind> named = equals < 0 ? Optional.empty()
					: TemplateCommand.find(template.substring(0, equals));
			own.put(named.orElse(usual), DocumentFileOptions
					.path(named.isPresent() ? template.substring(equals + 1) : template, environment));
		}
		return new WriteDocuments.Request(numbers, files.docx(environment), files.pdf(environment), own, issuer,
				signatory, language);
	}
}
