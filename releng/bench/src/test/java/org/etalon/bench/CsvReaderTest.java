// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

	@TempDir
	Path folder;

	@Test
	void readsQuotesCommasLineEndsAndEmptyCells() throws IOException {
		try (CsvReader in = read("a,,\"b \"\"c\"\", d\"\n\"\",\"e\nf\"\n,\n")) {
			assertEquals(List.of("a", "", "b \"c\", d"), in.next());
			assertEquals(List.of("", "e\nf"), in.next());
			assertEquals(List.of("", ""), in.next());
			assertEquals(3, in.records());
			assertNull(in.next());
		}
	}

	@Test
	void refusesWhatIsNotQuotedRight() throws IOException {
		try (CsvReader in = read("\"a\"b,c\n")) {
			assertEquals("record 1: text after a quoted cell", assertThrows(IOException.class, in::next).getMessage());
		}
		try (CsvReader in = read("a\n\"b\n")) {
			in.next();
			assertEquals("record 2: the file ends inside a quoted cell",
					assertThrows(IOException.class, in::next).getMessage());
		}
	}

	private CsvReader read(String text) throws IOException {
		return new CsvReader(Files.writeString(folder.resolve("file.csv"), text));
	}
}
