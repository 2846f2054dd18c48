// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.documents.WriteRoadmap;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap export}: the roadmap of an object as the document of appendix 4. */
@Command(name = "export", sortOptions = false)
final class RoadmapExportCommand extends LifeCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Mixin
	private DocumentFileOptions files;

	@Option(names = "--template", paramLabel = "FILE", descriptionKey = "roadmap-template")
	private String template;

	RoadmapExportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "certification", language);
	}

	@Override
	void check() throws UsageException {
		files.require(texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, OutputFailedException {
		WriteRoadmap.Request request = new WriteRoadmap.Request(id, on(), files.docx(environment),
				files.pdf(environment), DocumentFileOptions.path(template, environment), language, conditions(store));
		DocumentFileOptions.print(new WriteRoadmap(environment.registry()).run(store, request, progress), this);
		return ExitStatus.OK;
	}
}
