// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Path;
import java.util.List;

import org.etalon.documents.TemplateProblem;
import org.etalon.exchange.Texts;
import org.etalon.operations.documents.WriteDocuments;

import picocli.CommandLine.Option;

/** Where documents are written as files. */
final class DocumentFileOptions {

	@Option(names = "--docx", paramLabel = "FOLDER")
	private String docx;

	@Option(names = "--pdf", paramLabel = "FOLDER")
	private String pdf;

	/** Whether files are wanted. */
	boolean asked() {
		return docx != null || pdf != null;
	}

	/** Refuses a command that would write nothing. */
	void require(Texts texts) throws UsageException {
		if (!asked()) {
			throw new UsageException(texts.get("usage.missing", "--docx"));
		}
	}

	/** Folder for DOCX files, null for none. */
	Path docx(Environment environment) {
		return path(docx, environment);
	}

	/** Folder for PDF files, null for none. */
	Path pdf(Environment environment) {
		return path(pdf, environment);
	}

	/** A path that a user gave, null for none. */
	static Path path(String name, Environment environment) {
		return name == null ? null : environment.folder().resolve(name);
	}

	/** Says where files are and what they do not show. */
	static void print(WriteDocuments.Written written, DatabaseCommand command) {
		List<Path> files = written.files();
		files.forEach(
				each -> command.environment.out().println(command.words.get("document.written", each.toString())));
		for (TemplateProblem warning : written.warnings()) {
			command.environment.out().println("  ! " + warning.message(command.language));
		}
	}
}
