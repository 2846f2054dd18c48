// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.models.ChangeModel;
import org.etalon.operations.models.KeepModel;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model decide}: a proposal to a model is accepted or declined. */
@Command(name = "decide", sortOptions = false)
final class ModelDecideCommand extends ModelLifeCommand {

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "model-id")
	private String id;

	/** What becomes of a proposal. */
	enum Decision {
		ACCEPT, DECLINE
	}

	@Parameters(index = "1", paramLabel = "PROPOSAL", descriptionKey = "model-proposal")
	private String proposal;

	@Parameters(index = "2", paramLabel = "accept|decline", descriptionKey = "model-decision")
	private Decision decision;

	@Option(names = "--because", paramLabel = "TEXT", descriptionKey = "model-because")
	private String because;

	@Option(names = "--change", paramLabel = "TEXT", descriptionKey = "model-change")
	private String change;

	@Option(names = "--anew", descriptionKey = "model-anew")
	private boolean anew;

	ModelDecideCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		ChangeModel.Target target = target(store, id);
		StoredProposal seen = anew
				? new KeepModel().show(store, id, target.edition(), target.conditions().settings()).proposals().stream()
						.filter(each -> each.id().equals(proposal)).findFirst().orElse(null)
				: null;
		print(new ChangeModel().decide(store, target, proposal, decision == Decision.ACCEPT, because, change, seen));
		return ExitStatus.OK;
	}
}
