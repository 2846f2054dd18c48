// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.etalon.norm.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {

	@TempDir
	private Path folder;
	private Path scratch;

	@BeforeEach
	void makeScratch() throws IOException {
		scratch = Files.createDirectory(folder.resolve("scratch"));
	}

	private Problem unreadable(String name) {
		return assertThrows(UnreadableInputException.class,
				() -> Registers.open(folder.resolve(name), name, Read.options(scratch))).problem();
	}

	private Problem unreadable(String name, String content) throws IOException {
		Files.writeString(folder.resolve(name), content);
		return unreadable(name);
	}

	private void assertScratchIsEmpty() throws IOException {
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void namesWhatIsNoReadableFile() throws IOException {
		Files.createDirectory(folder.resolve("folder.csv"));
		assertEquals(new Problem("no.csv", 0, "", "", "FILE_NOT_FOUND", "no.csv", ""), unreadable("no.csv"));
		assertEquals("DIRECTORY", unreadable("folder.csv").code());
		assertEquals("EMPTY_FILE", unreadable("empty.csv", "").code());
		assertEquals("EMPTY_FILE", unreadable("empty.xlsx", "").code());
	}

	@Test
	void namesAFileNobodyMayRead() throws IOException {
		Path file = Files.writeString(folder.resolve("secret.csv"), Read.HEADER);
		assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "the user may read everything");
		assertEquals("FILE_NOT_READABLE", unreadable("secret.csv").code());
	}

	@Test
	void namesAFileThatIsNotWhatItsNameSays() throws IOException {
		assertEquals("NOT_CSV", unreadable("zip.csv", "PK\3\4\0\0").code());
		assertEquals("NOT_XLSX", unreadable("text.xlsx", Read.HEADER).code());
		assertEquals("NOT_CSV", unreadable("old.xls", "\0\1\2").code());
	}

	@Test
	void tellsWhyAFileCouldNotBeReadOn() {
		assertEquals(new Problem("a.csv", 0, "", "", "FILE_NOT_READABLE", "IOException: gone", ""),
				Registers.notReadable("a.csv", new IOException("gone")).problem());
		assertEquals("IOException", Registers.notReadable("a.csv", new IOException()).problem().found());
	}

	@Test
	void readsAPipeAndTakesItsCopyAway() throws Exception {
		Path pipe = pipe();
		CompletableFuture<Void> writer = write(pipe, Read.HEADER + "\n1,x,SERVIS,А,Б\n");
		try (RegisterSource source = Registers.open(pipe, "pipe", Read.options(scratch))) {
			writer.join();
			assertEquals(List.of("2:1"), Read.brief(Read.all(source)));
			assertEquals(source.size(), source.position());
			assertEquals(List.of(), source.extraColumns());
		}
		assertScratchIsEmpty();
	}

	@Test
	void takesTheCopyOfABadPipeAwayToo() throws Exception {
		Path pipe = pipe();
		CompletableFuture<Void> writer = write(pipe, "a,b\n");
		assertEquals("MISSING_COLUMN", unreadable("pipe").code());
		writer.join();
		assertScratchIsEmpty();
	}

	private Path pipe() throws Exception {
		Path pipe = folder.resolve("pipe");
		boolean made;
		try {
			made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
		} catch (IOException e) {
			made = false;
		}
		assumeTrue(made, "no named pipes here");
		return pipe;
	}

	private static CompletableFuture<Void> write(Path pipe, String text) {
		return CompletableFuture.runAsync(() -> {
			try {
				Files.writeString(pipe, text);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
	}

	@Test
	void collectsTheUnknownColumnsOfAllInputs() throws IOException {
		Files.writeString(folder.resolve("a.csv"), Read.HEADER + ",x,y\n");
		Files.writeString(folder.resolve("b.csv"), Read.HEADER + ",z,x\n");
		Files.writeString(folder.resolve("bad.csv"), "q\n");
		assertEquals(List.of("x", "y", "z"),
				Registers.extraColumns(folder, List.of("a.csv", "bad.csv", "no.csv", "b.csv"), Read.options(scratch)));
		assertTrue(Files.exists(scratch));
	}
}
