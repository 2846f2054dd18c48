// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.models.ChangeModel;
import org.etalon.operations.models.StoredModel;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Option;

/** A command on the life of models in the database. */
abstract class ModelLifeCommand extends LifeCommand {

	@Option(names = "--edition", paramLabel = "NUMBER", descriptionKey = "model-edition")
	private String edition;

	ModelLifeCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "model", language);
	}

	/** The model a command is about, today unless a day is given. */
	final ChangeModel.Target target(Store store, String id) throws UsageException, StoreException {
		return new ChangeModel.Target(id, edition, on(), reason(), conditions(store));
	}

	/** The edition asked for, null for none. */
	final String edition() {
		return edition;
	}

	/** Prints where a model stands. */
	final void print(StoredModel model) {
		PrintStream out = environment.out();
		line(out, words.get("life.title", model.title(), model.id(), model.edition()));
		line(out, words.get("life.state", model.state().caption().in(language)));
		if (model.repeated()) {
			line(out, words.get("life.repeated"));
		}
		if (model.submittedOn() != null) {
			line(out,
					model.consideredOn() == null ? words.get("life.submitted", date(model.submittedOn()))
							: words.get("life.dates", date(model.submittedOn()), date(model.consideredOn()),
									date(model.feedbackUntil())));
		}
		if (model.approvedOn() != null) {
			line(out, words.get("life.approved", date(model.approvedOn()), String.valueOf(model.protocol())));
		}
		for (StoredProposal each : model.proposals()) {
			line(out, "  " + words.get("life.proposal", each.id(), each.subject() == null ? "–" : each.subject(),
					words.get("decision." + each.decision()), each.text()));
			detail(out, "life.reason", each.reason());
			detail(out, "life.change", each.change());
		}
		if (!model.changes().isEmpty()) {
			line(out, words.get("life.changes"));
			model.changes().forEach(each -> line(out, "  " + each));
		}
		if (!model.possible().isEmpty()) {
			line(out, words.get("life.next", possible(model.possible())));
		}
	}

	private void detail(PrintStream out, String key, String text) {
		if (text != null) {
			line(out, "      " + words.get(key, text));
		}
	}
}
