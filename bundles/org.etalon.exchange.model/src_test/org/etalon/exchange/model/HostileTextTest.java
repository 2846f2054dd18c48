// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are broken or mean harm end in one problem with its place. */
class HostileTextTest {

	private static final String AUTHORITY = "<r:Authority xmlns:r=\"urn:etalon:model:register:1.1\" ";

	@TempDir
	Path folder;

	@Test
	void aDocumentTypeIsRefusedAndNothingIsFetched() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret"), "тайна");
		String text = "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
				+ AUTHORITY + "><name>&x;</name></r:Authority>";
		Problem problem = refused(text);
		assertEquals("DTD_FORBIDDEN", problem.code());
		assertEquals(2, problem.line());
		assertTrue(!problem.toString().contains("тайна"));
	}

	@Test
	void entitiesDoNotExpand() {
		StringBuilder text = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"ха\">");
		for (int i = 1; i < 40; i++) {
			text.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e").append(i - 1)
					.append(";\">");
		}
		text.append("]>").append(AUTHORITY).append("name=\"&e39;\"/>");
		assertEquals("DTD_FORBIDDEN", refused(text.toString()).code());
	}

	@Test
	void anEntityWithoutADeclarationIsRefused() {
		assertEquals("MODEL_SYNTAX", refused(AUTHORITY + "><name>&x;</name></r:Authority>").code());
	}

	@Test
	void aDepthBombIsStopped() {
		String json = "{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"x\": " + "[".repeat(100_000);
		String xmi = AUTHORITY + ">" + "<x>".repeat(100_000);
		assertEquals("MODEL_TOO_DEEP", refused(json).code());
		assertEquals("MODEL_TOO_DEEP", refused(xmi).code());
	}

	@Test
	void aSizeBombIsStopped() {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return ' ';
			}

			@Override
			public int read(byte[] bytes, int from, int count) {
				Arrays.fill(bytes, from, from + count, (byte) ' ');
				return count;
			}
		};
		ModelTextException refused = assertThrows(ModelTextException.class, () -> ModelText.read("endless", endless));
		assertEquals("MODEL_TOO_LARGE", refused.problem().code());
		assertEquals("64 MiB", refused.problem().expected());
	}

	@Test
	void aBombOfManySmallPartsIsStopped() {
		String json = "{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"x\": ["
				+ "0,".repeat(ModelLimits.MAX_NODES) + "0]}";
		assertEquals("MODEL_TOO_LARGE", refused(json).code());
	}

	@Test
	void manyReferencesInOneListAreRead() throws Exception {
		StringBuilder text = new StringBuilder("{\"$type\": \"urn:etalon:model:typical:1.1#TypicalServiceModel\","
				+ "\"typicalErrors\": [{\"id\": \"e\", \"criteria\": [\"c\"");
		for (int i = 0; i < 20_000; i++) {
			text.append(",\"c").append(i).append('"');
		}
		assertEquals(20_001, ModelText.read("many.json", text + "]}]}").problems().size());
	}

	@Test
	void anEndlessNameIsStopped() {
		String name = "x".repeat(60_000);
		// either by a limit of ours or by one of the parser
		Set<String> expected = Set.of("MODEL_TOO_LARGE", "MODEL_SYNTAX");
		assertTrue(expected.contains(refused(AUTHORITY + name + "=\"1\"/>").code()));
		assertTrue(expected.contains(
				refused("{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"" + name + "\": 1}").code()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": 1,\n  oops}", "{\"a\": 1}\n tail", "{\"a\": 1,\n \"a\": 2}",
			"{\"a\":\n \"\\ud800\"}", "{\"a\":\n 01}", "{\"a\":\n [1, 2}" })
	void brokenJsonIsLocated(String text) {
		Problem problem = refused(text);
		assertEquals("MODEL_SYNTAX", problem.code());
		assertEquals(2, problem.line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a>\n<b></a>", "<a x='1'\n x='2'/>", "<a/>\n<b/>", "<a>\n\u0001</a>", "<a>\n&#0;</a>",
			"<a>\n<p:b/></a>" })
	void brokenXmiIsLocated(String text) {
		Problem problem = refused(text);
		assertEquals("MODEL_SYNTAX", problem.code());
		assertEquals(2, problem.line());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n ", "PK", "[1]", "<html/>", "{}", "{\"$type\": \"urn:other#X\"}",
			"<x:Authority xmlns:x=\"urn:etalon:model:register\"/>" })
	void whatIsNoDocumentIsRefused(String text) {
		assertEquals("NOT_A_MODEL", refused(text).code());
	}

	@Test
	void aTextWithSeveralDocumentsIsRefused() {
		assertEquals("SEVERAL_DOCUMENTS", refused("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>").code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "register:1.1#Nothing", "nothing:1.1#Authority", "register:1.1#Contact",
			"register:1.1#Edition", "register:1.1#ContactRole" })
	void whatCannotBeADocumentIsRefused(String type) {
		assertEquals("MODEL_TYPE_UNKNOWN", refused("{\"$type\": \"urn:etalon:model:" + type + "\"}").code());
	}

	@Test
	void otherEncodingsAreRefusedWithThePlace() throws Exception {
		byte[] bytes = (AUTHORITY + "\nname=\"Министерство\"/>").getBytes(Charset.forName("windows-1251"));
		ModelTextException refused = assertThrows(ModelTextException.class,
				() -> ModelText.read("a.xmi", new ByteArrayInputStream(bytes)));
		assertEquals(new Problem("a.xmi", 2, "", "", "MODEL_NOT_UTF8", "0xCC", "UTF-8"), refused.problem());
		byte[] cut = Arrays.copyOf("{\"a\": \"я\"}".getBytes(StandardCharsets.UTF_8), 8);
		assertEquals("MODEL_NOT_UTF8",
				assertThrows(ModelTextException.class, () -> ModelText.read("a.json", new ByteArrayInputStream(cut)))
						.problem().code());
	}

	@Test
	void aByteOrderMarkIsPassedOver() throws Exception {
		byte[] bytes = ("\uFEFF" + AUTHORITY + "id=\"a-1\"/>").getBytes(StandardCharsets.UTF_8);
		assertEquals("a-1", ModelText.read("a.xmi", new ByteArrayInputStream(bytes)).facts().id());
	}

	@Test
	void textBetweenElementsIsKept() throws Exception {
		ModelReading reading = ModelText.read("a.xmi", AUTHORITY + ">\n пометка <name>X</name></r:Authority>");
		assertEquals(List.of("FEATURE_UNKNOWN #text"),
				reading.problems().stream().map(problem -> problem.code() + " " + problem.column()).toList());
		assertTrue(ModelText.write(reading.document(), ModelFormat.XMI).contains("пометка"));
	}

	@Test
	void longFindingsAreShortened() throws Exception {
		ModelReading reading = ModelText.read("a.json",
				"{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"x\": \"" + "я".repeat(10_000) + "\"}");
		assertEquals(201, reading.problems().get(0).found().length());
	}

	private static Problem refused(String text) {
		return assertThrows(ModelTextException.class, () -> ModelText.read("bad", text)).problem();
	}
}
