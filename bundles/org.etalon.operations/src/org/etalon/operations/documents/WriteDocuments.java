// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.documents.DocumentKind;
import org.etalon.documents.IssuedDocument;
import org.etalon.documents.TemplateProblem;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Writes documents of the database as files: the template that comes with the product, or one of the user, filled with
 * what is kept. Writing again gives the same files.
 */
public final class WriteDocuments {

	/**
	 * What to write.
	 *
	 * @param numbers   numbers of the documents
	 * @param docx      folder for DOCX files, null for none; made when it is missing
	 * @param pdf       folder for PDF files, likewise
	 * @param templates templates of the user; documents of a kind that is not in it get the one of the product
	 * @param issuer    who issues them, null for the one of the database
	 * @param signatory who signs them as {@code post; name}, null for the one of the database
	 * @param language  language of the documents
	 */
	public record Request(List<String> numbers, Path docx, Path pdf, Map<DocumentKind, Path> templates, String issuer,
			String signatory, Locale language) {

		public Request {
			numbers = List.copyOf(numbers);
			templates = Map.copyOf(templates);
		}
	}

	/**
	 * What was written.
	 *
	 * @param files    the files
	 * @param warnings what a template leaves out that is recommended, and what a PDF shows otherwise; each once
	 */
	public record Written(List<Path> files, List<TemplateProblem> warnings) {

		public Written {
			files = List.copyOf(files);
			warnings = List.copyOf(warnings);
		}
	}

	/**
	 * Looks at who signs and at the templates, so that what is wrong is known before anything is issued.
	 *
	 * @throws RefusedException      {@code NO_SIGNATORY}, {@code BAD_SIGNATORY}, {@code TEMPLATE}
	 * @throws OutputFailedException if a template cannot be read
	 */
	public void check(Store store, Request request) throws StoreException, OutputFailedException {
		store.read(snapshot -> Issuer.of(snapshot, request.issuer(), request.signatory()));
		for (Map.Entry<DocumentKind, Path> own : request.templates().entrySet()) {
			DocumentFiles.template(own.getKey(), own.getValue(), request.language());
		}
	}

	/** The documents as records, in the order of their numbers. */
	public List<IssuedDocument> read(Store store, Request request) throws StoreException {
		return store.read(snapshot -> {
			StoredDocument stored = new StoredDocument(snapshot,
					Issuer.of(snapshot, request.issuer(), request.signatory()));
			List<IssuedDocument> documents = new ArrayList<>();
			for (String number : request.numbers()) {
				documents.add(stored.find(number).orElseThrow(() -> new RefusedException("UNKNOWN_NUMBER", number)));
			}
			return documents;
		});
	}

	/**
	 * Writes the documents.
	 *
	 * @throws RefusedException      {@code UNKNOWN_NUMBER}, {@code NO_SIGNATORY}, {@code BAD_SIGNATORY},
	 *                               {@code NO_ASSESSMENT}, {@code TEMPLATE} with what is wrong with it
	 * @throws OutputFailedException if a file cannot be written, or the template not be read
	 */
	public Written run(Store store, Request request) throws StoreException, OutputFailedException {
		DocumentFiles files = new DocumentFiles(request.docx(), request.pdf(), request.language());
		for (IssuedDocument document : read(store, request)) {
			files.write(document.data(request.language()), request.templates().get(document.kind()),
					document.head().number());
		}
		return files.written();
	}
}
