// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.etalon.exchange.model.ModelTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

	@TempDir
	private Path folder;

	@Test
	void whatNobodyKnowsIsToldAndWrittenAgain() throws Exception {
		Path file = folder.resolve("model.xmi");
		String text = Models.text(Models.example()).replaceFirst(" name=", " invented=\"что-то\" name=");
		Files.writeString(file, text);
		ModelFile read = ModelFile.read(file);
		assertEquals(1, read.problems().size());
		assertTrue(read.problems().get(0).line() > 0);
		read.model().setName("Другое");
		read.write(read.text());
		assertTrue(Files.readString(file).contains("invented=\"что-то\""));
		assertTrue(Files.readString(file).contains("Другое"));
		assertFalse(read.isForeign());
	}

	/** Edited by hand: a value that cannot be, an id twice, a reference to nothing. All is told, nothing is lost. */
	@Test
	void aFileWrittenByHandOpensWithItsFaultsWhereTheyAre() throws Exception {
		Path file = folder.resolve("model.xmi");
		String text = Models.text(Models.example()).replaceFirst("severity=\"MAJOR\"", "severity=\"УЖАСНАЯ\"")
				.replaceFirst("typicalErrors id=\"err-bureaucratic\"", "typicalErrors id=\"err-hidden-card\"")
				.replaceFirst("typical:1\\.1\"", "typical:1.7\"")
				.replaceFirst("criteria=\"lab-search\"", "criteria=\"lab-invented\"");
		Files.writeString(file, text);
		ModelFile read = ModelFile.read(file);
		assertTrue(read.problems().stream().allMatch(each -> each.line() > 0), read.problems().toString());
		Faults faults = new Faults(read.model(), Models.WORDS);
		assertFalse(faults.all().isEmpty());
		read.write(read.text());
		String written = Files.readString(file);
		for (String kept : new String[] { "УЖАСНАЯ", "lab-invented" }) {
			assertTrue(written.contains(kept), kept + " of " + read.problems());
		}
	}

	@Test
	void anotherHandIsNoticed() throws Exception {
		Path file = folder.resolve("model.json");
		ModelFile fresh = ModelFile.fresh(file, Models.empty());
		assertFalse(fresh.isForeign());
		fresh.write(fresh.text());
		assertTrue(Files.readString(file).startsWith("{"));
		Files.writeString(file, Files.readString(file) + "\n");
		assertTrue(fresh.isForeign());
	}

	@Test
	void whatIsNoModelIsRefused() throws Exception {
		Path file = folder.resolve("broken.xmi");
		Files.writeString(file, "<typical:TypicalServiceModel");
		assertThrows(ModelTextException.class, () -> ModelFile.read(file));
		Path other = folder.resolve("other.xmi");
		Files.copy(Path.of("../org.etalon.exchange.model/src_test/fixtures/1.0/register.Authority.xmi"), other);
		assertThrows(ModelFile.OtherDocumentException.class, () -> ModelFile.read(other));
	}
}
