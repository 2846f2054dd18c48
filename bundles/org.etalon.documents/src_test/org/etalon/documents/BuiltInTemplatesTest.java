// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BuiltInTemplatesTest {

	@ParameterizedTest
	@EnumSource
	void areWhatTheirTextsMake(DocumentKind kind) throws Exception {
		for (Locale locale : new Locale[] { Locale.ROOT, Locale.ENGLISH }) {
			assertEquals(BuiltInTemplates.parts(kind, locale), TestDocx.unzip(kind.builtIn(locale).bytes()),
					"run BuiltInTemplates and commit what it writes");
		}
	}

	@ParameterizedTest
	@EnumSource
	void stateAllThatIsRecommended(DocumentKind kind) {
		assertTrue(kind.builtIn(Locale.ROOT).warnings().isEmpty());
		assertTrue(kind.builtIn(Locale.ENGLISH).warnings().isEmpty());
	}

	@Test
	void everyFieldStandsInTheGuide() throws Exception {
		Path docs = Path.of(System.getProperty("etalon.root"), "docs");
		String ru = Files.readString(docs.resolve("user-guide.md"));
		String en = Files.readString(docs.resolve("user-guide.en.md"));
		for (DocumentKind kind : DocumentKind.values()) {
			for (TemplateField field : kind.fields()) {
				assertTrue(ru.contains("`" + field.name().ru() + "`"), field.name().ru());
				assertTrue(en.contains("`" + field.name().en() + "`"), field.name().en());
				for (TemplateField column : field.columns()) {
					assertTrue(ru.contains("`" + column.name().ru() + "`"), column.name().ru());
					assertTrue(en.contains("`" + column.name().en() + "`"), column.name().en());
				}
			}
		}
	}
}
