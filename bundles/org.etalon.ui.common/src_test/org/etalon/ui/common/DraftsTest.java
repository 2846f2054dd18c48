// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.ui.common.Drafts.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

	private static final Draft DRAFT = new Draft(4, Map.of("name", "Имя\nв две строки = \\ да", "act", ""));

	@TempDir
	private Path folder;

	@Test
	void aDraftComesBackAsItWas() throws IOException {
		Drafts drafts = new Drafts(folder.resolve("черновики"));
		drafts.keep("/база", "24-000/1", DRAFT);

		assertEquals(Optional.of(DRAFT), new Drafts(folder.resolve("черновики")).find("/база", "24-000/1"));
		assertEquals(Optional.empty(), drafts.find("/другая", "24-000/1"));
		assertEquals(Optional.empty(), drafts.find("/база", "24-000/2"));
	}

	@Test
	void theDraftOfAFileFarDownIsKeptToo() throws IOException {
		Drafts drafts = new Drafts(folder);
		String item = "/дом/" + "Модели типовых услуг/".repeat(20) + "модель";
		drafts.keep("files", item, DRAFT);

		assertEquals(Optional.of(DRAFT), drafts.find("files", item));
		assertEquals(Optional.empty(), drafts.find("files", item + ".xmi"));
	}

	@Test
	void aDroppedDraftIsGoneAndNothingStaysBehind() throws IOException {
		Drafts drafts = new Drafts(folder);
		drafts.keep("/база", "1", DRAFT);
		drafts.keep("/база", "1", new Draft(5, Map.of("act", "№ 1")));
		drafts.drop("/база", "1");
		drafts.drop("/база", "1");

		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void aDamagedDraftIsNone() throws IOException {
		Drafts drafts = new Drafts(folder);
		drafts.keep("/база", "1", DRAFT);
		try (Stream<Path> files = Files.list(folder)) {
			Path file = files.findFirst().orElseThrow();
			Files.writeString(file, "\\tdatabase=/база\n\\trevision=четыре\nname=\\u12");
		}

		assertEquals(Optional.empty(), drafts.find("/база", "1"));
	}
}
