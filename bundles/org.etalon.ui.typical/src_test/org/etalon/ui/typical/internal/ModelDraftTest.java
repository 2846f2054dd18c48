// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.EditModel;
import org.etalon.ui.common.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not saved when the program ended comes back, and meets what others saved meanwhile. */
class ModelDraftTest {

	private static final String DATABASE = "files";

	@TempDir
	private Path folder;

	private FileOrigin written(TypicalServiceModel model) throws Exception {
		Path file = folder.resolve("model.xmi");
		Files.writeString(file, Models.text(model));
		return new FileOrigin(ModelFile.read(file));
	}

	private static Step step(TypicalServiceModel model) {
		return model.getJourney().getStages().getFirst().getSteps().getFirst();
	}

	/** The draft as another session finds it. */
	private Drafts.Draft kept(Origin origin) throws IOException {
		new Drafts(folder.resolve("drafts")).keep(DATABASE, "model", ModelDraft.of(origin));
		return new Drafts(folder.resolve("drafts")).find(DATABASE, "model").orElseThrow();
	}

	@Test
	void whatWasNotSavedComesBackAsOneEditThatIsTakenBackExactly() throws Exception {
		FileOrigin edited = written(Models.example());
		String saved = Models.text(edited.model());
		step(edited.model()).setAction("Не сохранено");
		EcoreUtil.delete(edited.model().getTypicalErrors().getFirst(), true);
		edited.model().setDesign(null);
		String typed = Models.text(edited.model());
		Drafts.Draft draft = kept(edited);

		FileOrigin opened = new FileOrigin(ModelFile.read(folder.resolve("model.xmi")));
		ModelCommands commands = new ModelCommands();
		assertFalse(ModelDraft.isOverdue(draft, opened));
		commands.run(ModelDraft.resume(draft, opened, "черновик").orElseThrow());
		assertEquals(typed, Models.text(opened.model()));
		assertTrue(commands.isSaveNeeded());
		commands.undo();
		assertEquals(saved, Models.text(opened.model()));
		assertFalse(commands.isSaveNeeded());
		commands.redo();
		assertEquals(typed, Models.text(opened.model()));
	}

	@Test
	void aDraftOfWhatIsSavedAlreadyIsNothing() throws Exception {
		FileOrigin origin = written(Models.example());
		assertEquals(Optional.empty(), ModelDraft.resume(kept(origin), origin, "черновик"));
	}

	@Test
	void whatNobodyKnowsComesBackToo() throws Exception {
		Path file = folder.resolve("model.xmi");
		Files.writeString(file, Models.text(Models.example()).replaceFirst(" name=", " invented=\"что-то\" name=")
				.replaceFirst("severity=\"MAJOR\"", "severity=\"УЖАСНАЯ\""));
		FileOrigin edited = new FileOrigin(ModelFile.read(file));
		step(edited.model()).setAction("Не сохранено");
		Drafts.Draft draft = kept(edited);
		FileOrigin opened = new FileOrigin(ModelFile.read(file));
		ModelDraft.resume(draft, opened, "черновик").orElseThrow();
		String text = opened.file().text();
		for (String each : List.of("invented=\"что-то\"", "УЖАСНАЯ", "Не сохранено")) {
			assertTrue(text.contains(each), each);
		}
	}

	@Test
	void aFileThatChangedMeanwhileIsNotWrittenOverUnasked() throws Exception {
		FileOrigin edited = written(Models.example());
		step(edited.model()).setAction("Не сохранено");
		Drafts.Draft draft = kept(edited);
		TypicalServiceModel others = Models.example();
		others.setName("Переименовано в другой программе");
		FileOrigin opened = written(others);
		assertTrue(ModelDraft.isOverdue(draft, opened));
		ModelDraft.resume(draft, opened, "черновик").orElseThrow();
		assertEquals("Не сохранено", step(opened.model()).getAction());
		assertTrue(opened.file().isForeign());
	}

	@Test
	void aModelThatCannotBeWrittenIsNoDraft() throws Exception {
		FileOrigin origin = written(Models.example());
		origin.model().setName("не\u0001пишется");
		assertThrows(IOException.class, () -> ModelDraft.of(origin));
	}

	@Test
	void whatIsNoDraftOfAModelIsLeftAlone() throws Exception {
		FileOrigin origin = written(Models.example());
		String before = EditModel.text(origin.model());
		for (Map<String, String> texts : List.of(Map.<String, String>of(), Map.of("model", "<broken", "base", ""))) {
			assertEquals(Optional.empty(), ModelDraft.resume(new Drafts.Draft(0, texts), origin, "черновик"));
		}
		assertEquals(before, EditModel.text(origin.model()));
	}
}
