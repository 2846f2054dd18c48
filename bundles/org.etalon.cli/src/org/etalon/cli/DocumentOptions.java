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

	@Option(names = "--template", paramLabel = "FILE")
	private String template;

	@Option(names = "--issuer", paramLabel = "TEXT")
	private String issuer;

	@Option(names = "--signatory", paramLabel = "POST; NAME")
	private String signatory;

	/** Looks at who signs before anything is issued. */
	void check(Store store, Environment environment, Locale language) throws StoreException {
		if (docx != null) {
			new WriteDocuments().checkIssuer(store, request(List.of(), environment, language));
		}
	}

	/** Writes documents, if that was asked for. */
	List<Path> write(Store store, List<String> numbers, Environment environment, Locale language)
			throws StoreException, OutputFailedException {
		return docx == null ? List.of() : new WriteDocuments().run(store, request(numbers, environment, language));
	}

	private WriteDocuments.Request request(List<String> numbers, Environment environment, Locale language) {
		return new WriteDocuments.Request(numbers, environment.folder().resolve(docx),
				template == null ? null : environment.folder().resolve(template), issuer, signatory, language);
	}
}
