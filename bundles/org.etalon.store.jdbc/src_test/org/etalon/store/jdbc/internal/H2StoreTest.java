// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.etalon.store.RecordKind;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {

	@TempDir
	private Path folder;

	@Override
	DataSource create() throws Exception {
		DataSource made = TestH2.source(folder.resolve("etalon"));
		TestH2.migrate(made, Dialect.H2);
		return made;
	}

	@Override
	Dialect dialect() {
		return Dialect.H2;
	}

	@Override
	String user() {
		return "иванов";
	}

	@Test
	void leavesNoTraceOfWhatWasErasedInTheFile() throws Exception {
		RecordKind<Contact> contacts = RecordKinds.CONTACTS;
		write(session -> session.records(contacts)
				.add(new Contact("c", "a", ContactRole.CURATOR, null, null, "yana@example.org", false)));
		assertTrue(Sources.shutDown(source));
		assertTrue(fileHolds("yana@example.org"));
		write(session -> session.records(contacts).erase("c"));
		assertTrue(Sources.shutDown(source));
		assertFalse(fileHolds("yana@example.org"));
		read(snapshot -> assertTrue(snapshot.records(contacts).find("c").orElseThrow().value().erased()));
	}

	private boolean fileHolds(String text) throws IOException {
		byte[] bytes = Files.readAllBytes(folder.resolve("etalon.mv.db"));
		return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
	}

	@AfterEach
	void close() throws Exception {
		TestH2.close(source);
	}
}
