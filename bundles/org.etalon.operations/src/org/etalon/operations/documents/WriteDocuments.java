// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.documents.DocumentTemplate;
import org.etalon.documents.Documents;
import org.etalon.documents.IssuedDocument;
import org.etalon.documents.TemplateException;
import org.etalon.exchange.OutputFile;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.certification.RefusedException;
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
	 * @param template  template of the user for the first of the documents, null for the one of the product
	 * @param issuer    who issues them, null for the one of the database
	 * @param signatory who signs them as {@code post; name}, null for the one of the database
	 * @param language  language of the documents
	 */
	public record Request(List<String> numbers, Path docx, Path pdf, Path template, String issuer, String signatory,
			Locale language) {

		public Request {
			numbers = List.copyOf(numbers);
		}
	}

	/**
	 * Reads the documents without writing them, so that what is wrong is known before anything is issued.
	 *
	 * @throws RefusedException {@code NO_SIGNATORY}, {@code BAD_SIGNATORY}
	 */
	public void checkIssuer(Store store, Request request) throws StoreException {
		store.read(snapshot -> Issuer.of(snapshot, request.issuer(), request.signatory()));
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
	 * @return the files
	 * @throws RefusedException      {@code UNKNOWN_NUMBER}, {@code NO_SIGNATORY}, {@code BAD_SIGNATORY},
	 *                               {@code NO_ASSESSMENT}, {@code TEMPLATE} with what is wrong
	 *                               with it
	 * @throws OutputFailedException if a file cannot be written, or the template not be read
	 */
	public List<Path> run(Store store, Request request) throws StoreException, OutputFailedException {
		List<Path> files = new ArrayList<>();
		try {
			Path template = request.template();
			for (IssuedDocument document : read(store, request)) {
				byte[] docx = template == null ? Documents.fill(document, request.language()).docx()
						: Documents.fill(DocumentTemplate.open(template, document.kind(), request.language()),
								document.data(request.language())).docx();
				template = null;
				String name = name(document.head().number());
				if (request.docx() != null) {
					files.add(write(request.docx(), name + ".docx", docx));
				}
				if (request.pdf() != null) {
					files.add(write(request.pdf(), name + ".pdf", Documents.pdf(docx, name).bytes()));
				}
			}
			return files;
		} catch (TemplateException e) {
			throw new RefusedException("TEMPLATE", e.problems().stream()
					.map(problem -> problem.message(request.language())).collect(Collectors.joining(" ")));
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	private static Path write(Path folder, String name, byte[] bytes) throws IOException {
		Files.createDirectories(folder);
		Path file = folder.resolve(name);
		try (OutputFile output = new OutputFile(file)) {
			output.stream().write(bytes);
			output.commit();
		}
		return file;
	}

	/** A number as the name of a file on every system. */
	static String name(String number) {
		return number.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}
}
