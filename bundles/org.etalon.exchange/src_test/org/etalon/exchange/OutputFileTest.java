// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

	@TempDir
	private Path folder;

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void appearsWhole() throws IOException {
		Path file = Files.writeString(folder.resolve("out.csv"), "old");
		try (OutputFile output = new OutputFile(file)) {
			output.stream().write("new".getBytes());
			output.stream().flush();
			assertEquals("old", Files.readString(file));
			output.commit();
		}
		assertEquals("new", Files.readString(file));
		assertEquals(List.of("out.csv"), files());
	}

	@Test
	void leavesTheOldFileWithoutACommit() throws IOException {
		Path file = Files.writeString(folder.resolve("out.csv"), "old");
		try (OutputFile output = new OutputFile(file)) {
			output.stream().write("new".getBytes());
		}
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("out.csv"), files());
	}

	@Test
	void writesToWhereALinkPoints() throws IOException {
		Path file = Files.writeString(folder.resolve("real.csv"), "old");
		Path link = folder.resolve("link.csv");
		try {
			Files.createSymbolicLink(link, file);
		} catch (IOException | UnsupportedOperationException e) {
			assumeTrue(false, "no links here");
		}
		try (OutputFile output = new OutputFile(link)) {
			output.stream().write("new".getBytes());
			output.commit();
		}
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
	}

	@Test
	void namesTheFileThatFails() {
		Path file = folder.resolve("no/out.csv");
		assertEquals(file.toString(), assertThrows(NoSuchFileException.class, () -> new OutputFile(file)).getFile());
		FileSystemException directory = assertThrows(FileSystemException.class, () -> new OutputFile(folder));
		assertEquals(folder.toString(), directory.getFile());
	}

	@Test
	void namesTheDeviceThatIsFull() throws IOException {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.exists(full), "no such device here");
		OutputFile output = new OutputFile(full);
		output.stream().write(1);
		FileSystemException failure = assertThrows(FileSystemException.class, output::commit);
		assertEquals(full.toString(), failure.getFile());
		output.close();
	}

	@Test
	void keepsThePermissionsOfWhatItReplaces() throws IOException {
		Path file = Files.writeString(folder.resolve("private.csv"), "old");
		Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
		Files.setPosixFilePermissions(file, owner);
		try (OutputFile output = new OutputFile(file)) {
			output.stream().write('x');
			output.commit();
		}
		assertEquals("x", Files.readString(file));
		assertEquals(owner, Files.getPosixFilePermissions(file));
	}
}
