// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.documents.WritePlan;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan export}: the plan of a region as the document of appendix 3. */
@Command(name = "export", sortOptions = false)
final class PlanExportCommand extends FollowingCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "CODE", descriptionKey = "plan-subject")
	private String subject;

	@Mixin
	private DocumentFileOptions files;

	@Option(names = "--template", paramLabel = "FILE", descriptionKey = "plan-template")
	private String template;

	PlanExportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		files.require(texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, OutputFailedException {
		DocumentFileOptions.print(new WritePlan().run(store,
				new WritePlan.Request(model, subject, on(), files.docx(environment), files.pdf(environment),
						DocumentFileOptions.path(template, environment), language, settings(store))),
				this);
		return ExitStatus.OK;
	}
}
