// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.etalon.exchange.ooxml.OoxmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what their name says. */
class XlsxReaderForeignFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "'',empty", "id;name,text", "\uFEFFid;name,text", "'  ',text",
			"<html><body>,html", "\uFEFF  <!DOCTYPE HTML>,html", "<table border=1>,html",
			"<?xml version='1.0'?><Workbook><Table/></Workbook>,xml", "<?xml version='1.0'?><html/>,html",
			"%PDF-1.7,pdf", "{\\rtf1,rtf", "<id>;<name>,text", "a\u0000b,binary" })
	void otherFormatsAreNamed(String content, String kind) throws Exception {
		String text = content.startsWith("''") ? "" : content.replace("'  '", "  ");
		assertKind(kind, Files.writeString(folder.resolve("x.xlsx"), text));
	}

	@Test
	void utf16TextIsText() throws Exception {
		assertKind("text", Files.writeString(folder.resolve("x.xlsx"), "id;имя", StandardCharsets.UTF_16));
		assertKind("html", Files.writeString(folder.resolve("x.xlsx"), "<html>", StandardCharsets.UTF_16));
	}

	@ParameterizedTest
	@CsvSource({ "EncryptedPackage,encrypted", "Workbook,xls", "Book,xls", "WordDocument,doc",
			"PowerPoint Document,ole2" })
	void oldOfficeFilesAreNamed(String stream, String kind) throws Exception {
		for (int shift : new int[] { 9, 12 }) {
			ByteBuffer file = ByteBuffer.allocate(16384).order(ByteOrder.LITTLE_ENDIAN);
			file.put(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
					(byte) 0xE1 });
			file.putShort(30, (short) shift).putInt(48, 2);
			file.put((3 << shift) + 128, stream.getBytes(StandardCharsets.UTF_16LE));
			assertKind(kind, Files.write(folder.resolve("x.xlsx"), file.array()));
		}
	}

	@Test
	void aDamagedOldOfficeFileIsOneAllTheSame() throws Exception {
		byte[] signature = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		assertKind("ole2", Files.write(folder.resolve("x.xlsx"), signature));
		byte[] lost = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN).put(signature).putInt(48, -5).array();
		assertKind("ole2", Files.write(folder.resolve("x.xlsx"), lost));
		byte[] outside = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN).put(signature)
				.putInt(48, Integer.MAX_VALUE).array();
		assertKind("ole2", Files.write(folder.resolve("x.xlsx"), outside));
	}

	@ParameterizedTest
	@CsvSource({ "xl/workbook.bin,xlsb", "word/document.xml,docx", "ppt/presentation.xml,pptx", "readme.txt,zip" })
	void otherZipsAreNamed(String part, String kind) throws Exception {
		Map<String, TestWorkbook.Content> parts = new LinkedHashMap<>();
		parts.put("_rels/.rels", TestWorkbook.text("<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
				+ "Target=\"" + part + "\"/></Relationships>"));
		parts.put(part, TestWorkbook.text("<document/>"));
		assertKind(kind, TestWorkbook.zip(folder.resolve("x.xlsx"), parts));
		parts.remove("_rels/.rels");
		assertKind(kind, TestWorkbook.zip(folder.resolve("x.xlsx"), parts));
	}

	@Test
	void anOpenDocumentIsNamed() throws Exception {
		Map<String, TestWorkbook.Content> parts = new LinkedHashMap<>();
		parts.put("META-INF/manifest.xml", TestWorkbook.text("<m/>"));
		parts.put("content.xml", TestWorkbook.text("<c/>"));
		assertKind("opendocument", TestWorkbook.zip(folder.resolve("x.xlsx"), parts));
	}

	@Test
	void anEmptyZipIsOne() throws Exception {
		assertKind("zip", TestWorkbook.zip(folder.resolve("x.xlsx"), Map.of()));
	}

	private void assertKind(String kind, Path file) {
		OoxmlException problem = assertThrows(OoxmlException.class,
				() -> XlsxReader.open(file, folder, XlsxLimits.DEFAULT));
		assertEquals(XlsxReader.NOT_XLSX, problem.code());
		assertEquals(kind, problem.found());
		assertNull(problem.place());
		assertEquals(0, problem.position());
	}
}
