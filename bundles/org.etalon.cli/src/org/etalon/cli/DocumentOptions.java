// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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

	@Option(names = "--template", paramLabel = "FILE")
	private String template;

	@Option(names = "--issuer", paramLabel = "TEXT")
	private String issuer;

	@Option(names = "--signatory", paramLabel = "POST; NAME")
	private String signatory;

	/** Looks at who signs before anything is issued. */
	void check(Store store, Environment environment, Locale language) throws StoreException {
		if (asked()) {
			new WriteDocuments().checkIssuer(store, request(List.of(), environment, language));
		}
	}

	/** Writes documents, if that was asked for. */
	List<Path> write(Store store, List<String> numbers, Environment environment, Locale language)
			throws StoreException, OutputFailedException {
		return !asked() ? List.of() : new WriteDocuments().run(store, request(numbers, environment, language));
	}

	private boolean asked() {
		return docx != null || pdf != null;
	}

	private WriteDocuments.Request request(List<String> numbers, Environment environment, Locale language) {
		return new WriteDocuments.Request(numbers, path(docx, environment), path(pdf, environment),
				path(template, environment), issuer, signatory, language);
	}

	private static Path path(String name, Environment environment) {
		return name == null ? null : environment.folder().resolve(name);
	}
}
