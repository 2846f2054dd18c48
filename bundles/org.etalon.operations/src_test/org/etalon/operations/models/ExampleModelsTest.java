// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.cases.AllSettings;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Fixture;
import org.etalon.rules.lifecycle.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleModelsTest {

	@TempDir
	Path folder;

	@Test
	void theExamplesAreTakenOnceAndAreThoseOfTheProject() throws Exception {
		try (Fixture fixture = new Fixture(folder)) {
			assertEquals(2, new ExampleModels().run(fixture.store, "пример"));
			assertEquals(0, new ExampleModels().run(fixture.store, "пример"));
			List<StoredModel> kept = new KeepModel().list(fixture.store, Settings.defaults(AllSettings.list()));
			assertEquals(List.of("model-appeals", "model-jubilee"), kept.stream().map(StoredModel::id).toList());
			assertEquals(List.of(State.DRAFT, State.APPROVED), kept.stream().map(StoredModel::state).toList());
		}
		for (String name : List.of("jubilee-payment", "appeals-servis")) {
			assertEquals(-1, Files.mismatch(Path.of("src/org/etalon/operations/models/example-" + name + ".xmi"),
					Path.of("../../examples/models", name + ".xmi")), name);
		}
	}
}
