// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon materials confirm}: the check confirmed materials. */
@Command(sortOptions = false)
class MaterialsCheckCommand extends FollowingCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "OBJECT", descriptionKey = "object")
	private String object;

	MaterialsCheckCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	final int run(Store store) throws UsageException, StoreException {
		List<String> reasons = reasons();
		print(new ChangeMaterials().check(store,
				new ChangeMaterials.Target(model, object, on(), reason(), conditions(store)),
				reasons == null ? Event.CONFIRM : Event.REJECT, reasons == null ? List.of() : reasons, null));
		return ExitStatus.OK;
	}

	/** Why they are returned; null if they are confirmed. */
	List<String> reasons() {
		return null;
	}
}
